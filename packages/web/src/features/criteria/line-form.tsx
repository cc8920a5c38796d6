import {
  officeFunctions,
  reformFields,
  type FieldCode,
  type Lock,
  type OfficeFunction,
  type RuleType,
} from "@thidua/domain";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { writeScore } from "../../lib/format.ts";
import { SelectField, TextArea, TextField } from "../../ui/inputs.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Note } from "../../ui/status.tsx";
import { blankRule, RuleFields } from "./rule-fields.tsx";
import type { Line } from "./working.ts";
import styles from "./criteria.module.css";

type Props = { line: Line; scored: boolean; onChange: (line: Line) => void };

/** Everything about one criterion; what the level above keeps is closed. */
export function LineForm({ line, scored, onChange }: Props) {
  const text = useText();
  const words = text.criteria.editor;
  const say = useSay();
  const lang = useLang();
  const may = (what: Line["mayChange"][number]) => line.mayChange.includes(what);
  const { appraiser, maxPoints, ...rest } = line;
  const band = line.pointsBand;
  return (
    <div className={styles["form"]}>
      {line.mark !== "own" && line.lock === "locked" && <Note>{words.lockedWhy}</Note>}
      <div className={styles["labelled"]}>
        <TextField
          label={words.label}
          maxLength={16}
          value={line.label}
          onChange={(label) => onChange({ ...line, label })}
        />
        <TextArea
          label={words.name}
          rows={2}
          maxLength={2000}
          disabled={!may("text")}
          value={line.name}
          onChange={(name) => onChange({ ...line, name })}
        />
      </div>
      <SelectField
        label={words.type}
        disabled={!may("rule")}
        value={line.rule.type}
        options={Object.entries(words.types).map(([value, label]) => ({ value, label }))}
        onChange={(type) => onChange({ ...line, rule: blankRule(type as RuleType) })}
      />
      <RuleFields
        key={line.rule.type}
        rule={line.rule}
        locked={!may("rule") && !may("target")}
        onChange={(rule) => onChange({ ...line, rule })}
      />
      {scored && line.rule.type !== "gate" && (
        <NumberField
          label={words.maxPoints}
          per={10_000}
          disabled={!may("weight")}
          value={maxPoints}
          {...(band && { hint: words.bandHint(writeScore(band.min, lang), writeScore(band.max, lang)) })}
          onChange={(points) =>
            onChange({ ...rest, ...(appraiser && { appraiser }), ...(points !== undefined && { maxPoints: points }) })
          }
        />
      )}
      <div className={styles["two"]}>
        <SelectField
          label={words.field}
          disabled={!may("text")}
          value={line.field}
          options={reformFields.map((field) => ({ value: field.code, label: say(field) }))}
          onChange={(field) => onChange({ ...line, field: field as FieldCode })}
        />
        <SelectField
          label={words.evidence}
          value={line.evidence ?? "optional"}
          options={Object.entries(words.evidences).map(([value, label]) => ({ value, label }))}
          onChange={(evidence) => onChange({ ...line, evidence: evidence as NonNullable<Line["evidence"]> })}
        />
        <SelectField
          label={words.appraiser}
          none={words.appraiserNone}
          value={appraiser ?? ""}
          options={(Object.keys(officeFunctions) as OfficeFunction[]).map((code) => ({
            value: code,
            label: say(officeFunctions[code]),
          }))}
          onChange={(code) =>
            onChange({
              ...rest,
              ...(maxPoints !== undefined && { maxPoints }),
              ...(code !== "" && { appraiser: code }),
            })
          }
        />
        {line.mark === "own" && (
          <SelectField
            label={words.lock}
            value={line.lock ?? "free"}
            options={Object.entries(text.criteria.locks).map(([value, label]) => ({ value, label }))}
            onChange={(lock) => onChange({ ...line, lock: lock as Lock })}
          />
        )}
      </div>
    </div>
  );
}
