import { registerParticipant, type ParticipantView, type RequestOf } from "@thidua/contract";
import { UnitId } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { YearPlace } from "../../api/participants.ts";
import { peopleQuery, unitsQuery } from "../../api/units.ts";
import { useText } from "../../i18n/lang.tsx";
import { useMay, useMe } from "../../session/me.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FieldGroup } from "../../ui/field.tsx";
import { Check, Choices, SelectField, TextField } from "../../ui/inputs.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";
import { registeredBody, RegisteredFields, type Registered } from "./registered-fields.tsx";
import styles from "./participants.module.css";

type Who = "unit" | "person" | "outside" | "tenant";
type Props = {
  place: YearPlace;
  taken: readonly ParticipantView[];
  own: ParticipantView | undefined;
  onClose: () => void;
};

/** Registers a unit, a person, someone from outside, or ourselves with the level above. */
export function RegisterDialog({ place, taken, own, onClose }: Props) {
  const text = useText();
  const words = text.participants;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const manages = useMay()("participant.manage");
  const units = useQuery(unitsQuery(api));
  const people = useQuery(peopleQuery(api));
  const [who, setWho] = useState<Who>("unit");
  const [fields, setFields] = useState({
    unit: String(me.unit ?? ""),
    person: "",
    name: "",
    mobilisedBy: "",
    phone: "",
  });
  const [expected, setExpected] = useState(false);
  const [enteredFor, setEnteredFor] = useState(false);
  const [value, setValue] = useState<Registered>({ targets: [], initiatives: "", note: "" });
  const set = (name: keyof typeof fields) => (typed: string) => setFields({ ...fields, [name]: typed });

  const body = (): RequestOf<typeof registerParticipant>["body"] => {
    const rest = {
      ...registeredBody(value),
      state: expected ? ("draft" as const) : ("submitted" as const),
      enteredFor,
    };
    // What isn't chosen goes as it is: the server names the field and the fix.
    if (who === "unit") return { is: "unit", unit: fields.unit, ...rest };
    if (who === "person") return { is: "person", person: fields.person, ...rest };
    if (who === "tenant") return { is: "tenant", tenant: me.tenant.tenant, ...rest };
    const mobilisedBy = UnitId.safeParse(fields.mobilisedBy).data;
    return {
      is: "outside",
      name: fields.name,
      ...(mobilisedBy && { mobilisedBy }),
      ...(fields.phone.trim() && { phone: fields.phone }),
      ...rest,
    };
  };
  const save = useMutation({
    mutationFn: () => api.call(registerParticipant, { params: place, body: body() }),
    onSuccess: async (saved) => {
      await queries.invalidateQueries();
      onClose();
      toast(words.registeredToast(saved.name));
    },
  });
  const fault = useFaultOf(save.error);
  const there = new Set<string>(taken.map(({ participant }) => participant));
  const unitOptions = (units.data?.items ?? [])
    .filter(({ id }) => manages || id === me.unit)
    .map(({ id, name }) => ({ value: id as string, label: name, disabled: there.has(id) }));
  const personOptions = (people.data?.items ?? [])
    .filter(({ unit }) => manages || unit === me.unit)
    .map(({ id, name }) => ({ value: id as string, label: name, disabled: there.has(id) }));
  const kinds: Who[] = [
    "unit",
    "person",
    ...(manages ? (["outside"] as const) : []),
    ...(manages && me.parent && !own ? (["tenant"] as const) : []),
  ];
  return (
    <Dialog
      open
      wide
      title={words.add}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {words.register}
          </Button>
        </>
      }
    >
      <p>{words.addLead}</p>
      <FieldGroup label={words.who}>
        <Choices
          name="who"
          value={who}
          options={kinds.map((kind) => ({ value: kind, label: words.whoIs[kind] }))}
          onChange={setWho}
        />
      </FieldGroup>
      {who === "unit" && (
        <SelectField
          label={words.unit}
          none={text.common.choose}
          fault={fault("unit")}
          value={fields.unit}
          options={unitOptions}
          onChange={set("unit")}
        />
      )}
      {who === "person" && (
        <SelectField
          label={words.person}
          none={text.common.choose}
          fault={fault("person")}
          value={fields.person}
          options={personOptions}
          onChange={set("person")}
        />
      )}
      {who === "outside" && (
        <div className={styles["two"]}>
          <TextField label={words.outsideName} fault={fault("name")} value={fields.name} onChange={set("name")} />
          <SelectField
            label={words.mobilisedBy}
            none={text.common.none}
            value={fields.mobilisedBy}
            options={unitOptions.map((it) => ({ value: it.value, label: it.label }))}
            onChange={set("mobilisedBy")}
          />
          <TextField
            label={words.phone}
            optional
            type="tel"
            fault={fault("phone")}
            value={fields.phone}
            onChange={set("phone")}
          />
        </div>
      )}
      {manages && who !== "outside" && <Check label={words.expected} checked={expected} onChange={setExpected} />}
      {!expected && <RegisteredFields value={value} onChange={setValue} />}
      {manages && !expected && <Check label={words.enteredFor} checked={enteredFor} onChange={setEnteredFor} />}
      {save.error && <ProblemNote error={save.error} hideFaults />}
    </Dialog>
  );
}
