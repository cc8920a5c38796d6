import { getFacts, putFacts, type ParticipantView, type ResponseOf } from "@thidua/contract";
import type { Facts } from "@thidua/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import type { YearPlace } from "../../api/participants.ts";
import { useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/inputs.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/status.tsx";
import { useToast } from "../../ui/toast.tsx";
import styles from "./participants.module.css";

type Props = { place: YearPlace; participant: ParticipantView; onClose: () => void };
type Known = ResponseOf<typeof getFacts>;

/** What is known of a participant without its saying so: last year's band, this year's class, discipline of the head. */
export function FactsDialog({ place, participant, onClose }: Props) {
  const text = useText().participants;
  const api = useApi();
  const params = { ...place, participant: participant.participant };
  const query = useQuery({
    queryKey: ["facts", place.campaign, place.year, participant.participant],
    queryFn: () => api.call(getFacts, { params }),
    refetchOnWindowFocus: false,
  });
  if (query.data) return <FactsForm place={place} participant={participant} known={query.data} onClose={onClose} />;
  return (
    <Dialog open title={text.facts} onClose={onClose}>
      {query.error ? <ProblemNote error={query.error} /> : <Skeleton lines={3} />}
    </Dialog>
  );
}

const bandOf = (facts: Facts, kind: "indexBand" | "staffClass", year: number): string => {
  const fact = facts[kind]?.[String(year)];
  return fact === undefined ? "" : "band" in fact ? fact.band : "-";
};

function FactsForm({ place, participant, known, onClose }: Props & { known: Known }) {
  const text = useText();
  const words = text.participants;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const years = [place.year - 1, place.year];
  const [fields, setFields] = useState<Record<string, string>>(() => ({
    source: known.source ?? "",
    ...Object.fromEntries(
      years.flatMap((year) => [
        [`index${year}`, bandOf(known.facts, "indexBand", year)],
        [`staff${year}`, bandOf(known.facts, "staffClass", year)],
        [`head${year}`, String(known.facts.headNotDisciplined?.[String(year)] ?? "")],
      ]),
    ),
  }));
  const set = (name: string) => (value: string) => setFields({ ...fields, [name]: value });
  const bands = (kind: "indexBand" | "staffClass", prefix: "index" | "staff"): Facts["indexBand"] => {
    const { ...kept } = known.facts[kind];
    for (const year of years) {
      const value = fields[`${prefix}${year}`] ?? "";
      delete kept[String(year)];
      if (value !== "") kept[String(year)] = value === "-" ? { applies: false } : { band: value };
    }
    return kept;
  };
  const heads = (): Facts["headNotDisciplined"] => {
    const { ...kept } = known.facts.headNotDisciplined;
    for (const year of years) {
      const value = fields[`head${year}`] ?? "";
      delete kept[String(year)];
      if (value !== "") kept[String(year)] = value === "true";
    }
    return kept;
  };
  const save = useMutation({
    mutationFn: () =>
      api.call(putFacts, {
        params: { ...place, participant: participant.participant },
        ifMatch: known.version,
        body: {
          facts: {
            ...known.facts,
            indexBand: bands("indexBand", "index"),
            staffClass: bands("staffClass", "staff"),
            headNotDisciplined: heads(),
          },
          ...(fields["source"]?.trim() && { source: fields["source"].trim() }),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(text.common.saved);
    },
  });
  const options = (names: readonly string[]) => [
    ...names.map((name) => ({ value: name, label: name })),
    { value: "-", label: words.notAssessed },
  ];
  return (
    <Dialog
      open
      wide
      title={`${words.facts}: ${participant.name}`}
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
      <p>{words.factsLead}</p>
      {years.map((year) => (
        <div key={year} className={styles["two"]}>
          <SelectField
            label={words.indexBandOf(year)}
            none={words.notKnown}
            value={fields[`index${year}`] ?? ""}
            options={options(text.sheets.indexBands)}
            onChange={set(`index${year}`)}
          />
          <SelectField
            label={words.staffClassOf(year)}
            none={words.notKnown}
            value={fields[`staff${year}`] ?? ""}
            options={options(text.sheets.staffClasses)}
            onChange={set(`staff${year}`)}
          />
          <SelectField
            label={words.headOf(year)}
            none={words.notKnown}
            value={fields[`head${year}`] ?? ""}
            options={[
              { value: "true", label: words.headClean },
              { value: "false", label: words.headDisciplined },
            ]}
            onChange={set(`head${year}`)}
          />
        </div>
      ))}
      <TextField
        label={words.factsSource}
        optional
        maxLength={300}
        value={fields["source"] ?? ""}
        onChange={set("source")}
      />
      {save.error && <ProblemNote error={save.error} />}
    </Dialog>
  );
}
