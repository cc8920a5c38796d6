import { writeBound, type Criterion, type Rule } from "@thidua/domain";
import { useId } from "react";
import { useLang, useText } from "../i18n/lang.tsx";
import { writeShare } from "../lib/format.ts";
import { FieldGroup } from "../ui/field.tsx";
import { Choices, TextField } from "../ui/inputs.tsx";
import { readEntry, type Entry } from "./entry.ts";
import styles from "./answer.module.css";

export type AnswerProps = {
  criterion: Criterion;
  entry: Entry;
  onChange: (fields: Record<string, string>, soon?: boolean) => void;
  fault: string | undefined;
};

const signs = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" } as const;

const asksYesNo = (rule: Rule): boolean =>
  rule.type === "yesNo" || (rule.type === "gate" && (rule.fact === "declared" || rule.fact === "headNotDisciplined"));

/** The fields that a criterion's rule asks for. */
export function AnswerFields(props: AnswerProps) {
  const { rule } = props.criterion;
  if (asksYesNo(rule)) return <YesNo {...props} />;
  if (rule.type === "ratio") return <Ratio {...props} rule={rule} />;
  if (rule.type === "choice") return <Options {...props} rule={rule} />;
  if (rule.type === "rankOrMovement") return <Rank {...props} />;
  if (rule.type === "gate") return <Band {...props} staff={rule.fact === "staffClass"} />;
  return <Count {...props} unit={"unit" in rule ? rule.unit : ""} />;
}

function YesNo({ criterion, entry, onChange, fault }: AnswerProps) {
  const text = useText().sheets;
  return (
    <FieldGroup label={text.question} hideLabel {...(fault && { fault })}>
      <Choices
        name={`met-${criterion.id}`}
        value={entry.fields["met"] as "yes" | "no" | undefined}
        options={[
          { value: "yes", label: text.verdicts.met },
          { value: "no", label: text.verdicts.notMet },
        ]}
        onChange={(met) => onChange({ met }, true)}
      />
    </FieldGroup>
  );
}

function Options({
  criterion,
  entry,
  onChange,
  fault,
  rule,
}: AnswerProps & { rule: Extract<Rule, { type: "choice" }> }) {
  const text = useText().sheets;
  return (
    <FieldGroup label={text.question} hideLabel {...(fault && { fault })}>
      <Choices
        name={`option-${criterion.id}`}
        value={entry.fields["option"]}
        options={rule.options.map(({ label }, at) => ({ value: String(at), label }))}
        onChange={(option) => onChange({ option }, true)}
      />
    </FieldGroup>
  );
}

function Ratio({ entry, onChange, fault, rule }: AnswerProps & { rule: Extract<Rule, { type: "ratio" }> }) {
  const text = useText().sheets;
  const lang = useLang();
  const reading = readEntry(rule, entry);
  const set = (name: string) => (typed: string) => onChange({ ...entry.fields, [name]: typed });
  const ratio = "declared" in reading && reading.declared.kind === "ratio" ? reading.declared : undefined;
  const base = ratio ? ratio.of - ratio.excluded : 0;
  return (
    <FieldGroup label={text.question} hideLabel {...(fault && { fault })}>
      <div className={styles["figures"]}>
        <TextField
          label={text.ratio.counted}
          hint={rule.counted}
          inputMode="numeric"
          autoComplete="off"
          value={entry.fields["counted"] ?? ""}
          onChange={set("counted")}
        />
        <TextField
          label={text.ratio.of}
          hint={rule.of}
          inputMode="numeric"
          autoComplete="off"
          value={entry.fields["of"] ?? ""}
          onChange={set("of")}
        />
        {rule.excluding && (
          <TextField
            label={text.ratio.excluded}
            hint={rule.excluding}
            inputMode="numeric"
            autoComplete="off"
            value={entry.fields["excluded"] ?? ""}
            onChange={set("excluded")}
          />
        )}
      </div>
      {ratio && base > 0 && (
        <p className={styles["result"]}>
          {text.ratio.result(
            writeShare((ratio.counted * 1_000_000) / base, lang),
            `${signs[rule.operator]} ${writeBound(rule.target, lang)}`,
          )}
        </p>
      )}
    </FieldGroup>
  );
}

function Rank({ entry, onChange, fault }: AnswerProps) {
  const text = useText().sheets;
  const set = (name: string) => (typed: string) => onChange({ ...entry.fields, [name]: typed });
  return (
    <FieldGroup label={text.question} hideLabel {...(fault && { fault })}>
      <div className={styles["figures"]}>
        {(["rank", "of", "previous"] as const).map((name) => (
          <TextField
            key={name}
            label={text.rank[name]}
            inputMode="numeric"
            autoComplete="off"
            value={entry.fields[name] ?? ""}
            onChange={set(name)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function Band({ entry, onChange, fault, staff }: AnswerProps & { staff: boolean }) {
  const text = useText().sheets;
  const id = useId();
  return (
    <>
      <TextField
        label={text.band}
        fault={fault}
        list={id}
        autoComplete="off"
        value={entry.fields["name"] ?? ""}
        onChange={(name) => onChange({ name })}
      />
      <datalist id={id}>
        {(staff ? text.staffClasses : text.indexBands).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function Count({ entry, onChange, fault, unit }: AnswerProps & { unit: string }) {
  const text = useText().sheets;
  return (
    <TextField
      label={text.number(unit)}
      fault={fault}
      inputMode="decimal"
      autoComplete="off"
      short
      value={entry.fields["value"] ?? ""}
      onChange={(value) => onChange({ value })}
    />
  );
}
