import { DateField } from "../../ui/date-field.tsx";
import { bindFunction, listFunctions, type ResponseOf } from "@thidua/contract";
import { isOn, officeFunctions, UnitId, type OfficeFunction } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { unitsQuery } from "../../api/units.ts";
import { useSay, useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useMay, useMe } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/inputs.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import { UnitsLayout } from "./units-layout.tsx";
import styles from "./units.module.css";

type Binding = ResponseOf<typeof listFunctions>["items"][number];
const all = Object.keys(officeFunctions) as OfficeFunction[];

/** Which office holds which function, by its local title and by date. */
export function FunctionsPage() {
  const text = useText();
  const words = text.units.functions;
  const say = useSay();
  const me = useMe();
  const api = useApi();
  const may = useMay()("unit.manage");
  const query = useQuery({ queryKey: ["functions"], queryFn: () => api.call(listFunctions, {}) });
  const units = useQuery(unitsQuery(api));
  const [open, setOpen] = useState<OfficeFunction>();
  const nameOf = (id: string | undefined) => units.data?.items.find((unit) => unit.id === id)?.name;
  const holding = (wanted: OfficeFunction): Binding | undefined =>
    query.data?.items
      .filter((binding) => binding.function === wanted && isOn(binding, me.today))
      .toSorted((a, b) => b.from.localeCompare(a.from))[0];
  return (
    <UnitsLayout hint={words.hint}>
      {query.error && <ProblemNote error={query.error} />}
      {query.isPending && <Skeleton lines={4} />}
      {query.data && (
        <Table caption={words.title} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{words.function}</th>
              <th scope="col">{words.holder}</th>
              <th scope="col">{words.substitute}</th>
              <th scope="col">{words.from}</th>
              {may && (
                <th scope="col">
                  <span className="visually-hidden">{words.bind}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {all.map((code) => {
              const binding = holding(code);
              return (
                <tr key={code}>
                  <th scope="row">{say(officeFunctions[code])}</th>
                  <td data-label={words.holder}>
                    <span>
                      {binding ? (nameOf(binding.unit) ?? binding.title) : words.none}
                      {binding && <span className={styles["sub"]}>{binding.title}</span>}
                    </span>
                  </td>
                  <td data-label={words.substitute}>
                    {binding && (nameOf(binding.substitute) ?? <Badge tone="warn">{words.noSubstitute}</Badge>)}
                  </td>
                  <td data-label={words.from}>{binding && writeDate(binding.from)}</td>
                  {may && (
                    <td data-shrink>
                      <Button
                        size="small"
                        look="quiet"
                        icon="edit"
                        aria-label={`${words.bind}: ${say(officeFunctions[code])}`}
                        onClick={() => setOpen(code)}
                      >
                        {words.bind}
                      </Button>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
      {open && <BindDialog code={open} now={holding(open)} onClose={() => setOpen(undefined)} />}
    </UnitsLayout>
  );
}

function BindDialog({ code, now, onClose }: { code: OfficeFunction; now: Binding | undefined; onClose: () => void }) {
  const text = useText();
  const words = text.units.functions;
  const say = useSay();
  const me = useMe();
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const units = useQuery(unitsQuery(api));
  const options = (units.data?.items ?? []).map(({ id, name }) => ({ value: id as string, label: name }));
  const [fields, setFields] = useState({
    unit: String(now?.unit ?? ""),
    title: now?.title ?? "",
    substitute: String(now?.substitute ?? ""),
    from: String(me.today),
  });
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });
  const save = useMutation({
    mutationFn: () => {
      const substitute = UnitId.safeParse(fields.substitute).data;
      return api.call(bindFunction, {
        body: {
          function: code,
          // What isn't chosen goes as it is: the server names the field and the fix.
          unit: fields.unit,
          title: fields.title.trim() || (options.find(({ value }) => value === fields.unit)?.label ?? ""),
          from: fields.from,
          ...(substitute && { substitute }),
        },
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(words.bound);
    },
  });
  const fault = useFaultOf(save.error);
  return (
    <Dialog
      open
      title={say(officeFunctions[code])}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {words.bind}
          </Button>
        </>
      }
    >
      {units.data && options.length === 0 && <p>{words.emptyUnits}</p>}
      <SelectField
        label={words.holder}
        none={text.common.choose}
        fault={fault("unit")}
        value={fields.unit}
        options={options}
        onChange={set("unit")}
      />
      <TextField
        label={words.localTitle}
        optional
        fault={fault("title")}
        value={fields.title}
        onChange={set("title")}
      />
      <SelectField
        label={words.substitute}
        none={text.common.none}
        fault={fault("substitute")}
        value={fields.substitute}
        options={options}
        onChange={set("substitute")}
      />
      <DateField
        label={words.from}

        fault={fault("from")}
        value={fields.from}
        onChange={set("from")}
      />
      {save.error && <ProblemNote error={save.error} hideFaults />}
    </Dialog>
  );
}
