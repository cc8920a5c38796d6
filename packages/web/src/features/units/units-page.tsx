import { DateField } from "../../ui/date-field.tsx";
import { createUnit, updateUnit, type ResponseOf } from "@thidua/contract";
import { Day, fold, unitKinds, type UnitKind } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { unitsQuery } from "../../api/units.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { useMay, useMe } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextArea, TextField } from "../../ui/inputs.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { Empty, Progress, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import { UnitsLayout } from "./units-layout.tsx";
import styles from "./units.module.css";

type UnitView = ResponseOf<typeof createUnit>;

/** The units of the authority. */
export function UnitsPage() {
  const text = useText();
  const words = text.units;
  const say = useSay();
  const me = useMe();
  const may = useMay()("unit.manage");
  const query = useQuery(unitsQuery(useApi()));
  const [dialog, setDialog] = useState<UnitView | "new" | "many">();
  const [search, setSearch] = useState("");
  const items = query.data?.items ?? [];
  const shown = items.filter((unit) => fold(unit.name).includes(fold(search)));
  return (
    <UnitsLayout
      hint={words.hint}
      actions={
        may && (
          <>
            <Button icon="table" onClick={() => setDialog("many")}>
              {words.addMany}
            </Button>
            <Button look="primary" icon="plus" onClick={() => setDialog("new")}>
              {words.add}
            </Button>
          </>
        )
      }
    >
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={4} />}
      {query.data && items.length === 0 && (
        <Empty icon="building" title={words.emptyTitle}>
          {may ? words.empty : words.emptyOther}
        </Empty>
      )}
      {items.length > 12 && (
        <div className={styles["search"]}>
          <TextField
            label={text.common.search}
            hideLabel
            type="search"
            placeholder={`${text.common.search}: ${text.common.searchHint}`}
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      {items.length > 0 && (
        <Table caption={words.unitsTitle} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.group}</th>
              <th scope="col">{words.focal}</th>
              {may && (
                <th scope="col">
                  <span className="visually-hidden">{text.common.edit}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">
                  {unit.name} {unit.to && unit.to < me.today && <Badge>{words.ended}</Badge>}
                </th>
                <td data-label={words.kind}>{say(unitKinds[unit.kind])}</td>
                <td data-label={words.group}>{unit.group}</td>
                <td data-label={words.focal}>{[unit.focalName, unit.focalPhone].filter(Boolean).join(", ")}</td>
                {may && (
                  <td data-shrink>
                    <Button
                      size="small"
                      look="quiet"
                      icon="edit"
                      aria-label={words.edit(unit.name)}
                      onClick={() => setDialog(unit)}
                    >
                      {text.common.edit}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {dialog === "many" && <ManyDialog there={items} onClose={() => setDialog(undefined)} />}
      {dialog !== undefined && dialog !== "many" && (
        <UnitDialog unit={dialog === "new" ? undefined : dialog} onClose={() => setDialog(undefined)} />
      )}
    </UnitsLayout>
  );
}

const useKinds = () => {
  const say = useSay();
  return Object.entries(unitKinds).map(([value, name]) => ({ value, label: say(name) }));
};

function UnitDialog({ unit, onClose }: { unit: UnitView | undefined; onClose: () => void }) {
  const text = useText();
  const words = text.units;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const kinds = useKinds();
  const [fields, setFields] = useState({
    name: unit?.name ?? "",
    kind: unit?.kind ?? "office",
    group: unit?.group ?? "",
    focalName: unit?.focalName ?? "",
    focalPhone: unit?.focalPhone ?? "",
    to: unit?.to ?? "",
  });
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });
  const save = useMutation({
    mutationFn: () => {
      const to = Day.safeParse(fields.to).data;
      const body = {
        name: fields.name,
        kind: fields.kind,
        ...(unit?.code && { code: unit.code }),
        ...(unit?.from && { from: unit.from }),
        ...(fields.group.trim() && { group: fields.group }),
        ...(fields.focalName.trim() && { focalName: fields.focalName }),
        ...(fields.focalPhone.trim() && { focalPhone: fields.focalPhone }),
        ...(to && { to }),
      };
      return unit
        ? api.call(updateUnit, { params: { unit: unit.id }, ifMatch: unit.version, body })
        : api.call(createUnit, { body });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["units"] });
      onClose();
      toast(words.saved);
    },
  });
  const fault = useFaultOf(save.error);
  return (
    <Dialog
      open
      title={unit ? words.edit(unit.name) : words.add}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {text.common.save}
          </Button>
        </>
      }
    >
      <TextField label={words.name} maxLength={200} fault={fault("name")} value={fields.name} onChange={set("name")} />
      <div className={styles["two"]}>
        <SelectField label={words.kind} value={fields.kind} options={kinds} onChange={set("kind")} />
        <TextField
          label={words.group}
          optional
          maxLength={60}
          fault={fault("group")}
          value={fields.group}
          onChange={set("group")}
        />
        <TextField
          label={words.focalName}
          optional
          fault={fault("focalName")}
          value={fields.focalName}
          onChange={set("focalName")}
        />
        <TextField
          label={words.focalPhone}
          optional
          type="tel"
          fault={fault("focalPhone")}
          value={fields.focalPhone}
          onChange={set("focalPhone")}
        />
        {unit && <DateField label={words.to} optional value={fields.to} onChange={set("to")} />}
      </div>
      {save.error && <ProblemNote error={save.error} hideFaults />}
    </Dialog>
  );
}

/** Many units from a pasted list, one after another, each under its own key: what was added stays added. */
function ManyDialog({ there, onClose }: { there: readonly UnitView[]; onClose: () => void }) {
  const text = useText();
  const words = text.units;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const kinds = useKinds();
  const [list, setList] = useState("");
  const [kind, setKind] = useState<string>("office");
  const [done, setDone] = useState(0);
  const known = new Set(there.map(({ name }) => fold(name)));
  const names = [...new Map(list.split("\n").map((line) => [fold(line), line.trim()])).entries()]
    .filter(([key, name]) => name !== "" && !known.has(key))
    .map(([, name]) => name);
  const add = useMutation({
    mutationFn: async () => {
      let added = 0;
      for (const name of names) {
        await api.call(createUnit, { body: { name, kind: kind as UnitKind } });
        added += 1;
        setDone(added);
      }
      return added;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["units"] }),
    onSuccess: (added) => {
      onClose();
      toast(words.addManyDone(added));
    },
  });
  return (
    <Dialog
      open
      title={words.addMany}
      onClose={onClose}
      onSubmit={() => add.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={add.isPending} aria-disabled={names.length === 0}>
            {text.common.add} ({names.length})
          </Button>
        </>
      }
    >
      <p>{words.addManyLead}</p>
      <TextArea label={words.addManyList} rows={8} value={list} onChange={setList} />
      <SelectField label={words.kind} value={kind} options={kinds} onChange={setKind} />
      {add.isPending && <Progress value={done} of={names.length} label={words.addMany} />}
      {add.error && <ProblemNote error={add.error} />}
    </Dialog>
  );
}
