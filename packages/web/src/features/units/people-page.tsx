import { createPerson } from "@thidua/contract";
import { personCategories, UnitId, type PersonCategory } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { peopleQuery, unitsQuery } from "../../api/units.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { useMay } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Check, SelectField, TextField } from "../../ui/inputs.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { Empty, Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import { UnitsLayout } from "./units-layout.tsx";
import styles from "./units.module.css";

/** People who take part. */
export function PeoplePage() {
  const text = useText();
  const words = text.units.people;
  const say = useSay();
  const api = useApi();
  const may = useMay()("unit.manage");
  const query = useQuery(peopleQuery(api));
  const units = useQuery(unitsQuery(api));
  const [adding, setAdding] = useState(false);
  const unitName = (id: string | undefined) => units.data?.items.find((unit) => unit.id === id)?.name ?? "";
  const items = query.data?.items ?? [];
  return (
    <UnitsLayout
      hint={words.hint}
      actions={
        may && (
          <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={4} />}
      {query.data && items.length === 0 && (
        <Empty icon="users" title={words.emptyTitle}>
          {words.empty}
        </Empty>
      )}
      {items.length > 0 && (
        <Table caption={words.title} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.category}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.post}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.name} {person.isHead && <Badge>{words.isHead}</Badge>}
                </th>
                <td data-label={words.category}>{say(personCategories[person.category])}</td>
                <td data-label={words.unit}>{unitName(person.unit)}</td>
                <td data-label={words.post}>{person.title}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {adding && <PersonDialog onClose={() => setAdding(false)} />}
    </UnitsLayout>
  );
}

function PersonDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const words = text.units.people;
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const units = useQuery(unitsQuery(api));
  const [fields, setFields] = useState({ name: "", category: "civilServant", unit: "", title: "", phone: "" });
  const [isHead, setIsHead] = useState(false);
  const [directWorker, setDirectWorker] = useState(false);
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });
  const save = useMutation({
    mutationFn: () => {
      const unit = UnitId.safeParse(fields.unit).data;
      return api.call(createPerson, {
        body: {
          name: fields.name,
          category: fields.category as PersonCategory,
          isHead,
          directWorker,
          ...(unit && { unit }),
          ...(fields.title.trim() && { title: fields.title }),
          ...(fields.phone.trim() && { phone: fields.phone }),
        },
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["people"] });
      onClose();
      toast(words.saved);
    },
  });
  const fault = useFaultOf(save.error);
  return (
    <Dialog
      open
      title={words.add}
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
      <TextField label={words.name} maxLength={120} fault={fault("name")} value={fields.name} onChange={set("name")} />
      <div className={styles["two"]}>
        <SelectField
          label={words.category}
          value={fields.category}
          options={Object.entries(personCategories).map(([value, name]) => ({ value, label: say(name) }))}
          onChange={set("category")}
        />
        <SelectField
          label={words.unit}
          none={text.common.none}
          value={fields.unit}
          options={(units.data?.items ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
          onChange={set("unit")}
        />
        <TextField label={words.post} optional value={fields.title} onChange={set("title")} />
        <TextField
          label={words.phone}
          optional
          type="tel"
          fault={fault("phone")}
          value={fields.phone}
          onChange={set("phone")}
        />
      </div>
      <Check label={words.isHead} checked={isHead} onChange={setIsHead} />
      <Check label={words.directWorker} checked={directWorker} onChange={setDirectWorker} />
      {save.error && <ProblemNote error={save.error} hideFaults />}
    </Dialog>
  );
}
