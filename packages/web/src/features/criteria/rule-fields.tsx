import type { Rule, RuleType } from "@thidua/domain";
import { useText } from "../../i18n/lang.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/inputs.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { useIsPhone } from "../../lib/use-media.ts";
import styles from "./criteria.module.css";

const tenThousand = 10_000;

/** A rule of a type with what it can't do without. */
export const blankRule = (type: RuleType): Rule => {
  switch (type) {
    case "ratio":
      return { type, of: "", counted: "", operator: ">=", target: 1_000_000 };
    case "choice":
      return {
        type,
        options: [
          { label: "", share: 1_000_000 },
          { label: "", share: 0 },
        ],
      };
    case "levels":
      return { type, unit: "", steps: [{ from: 1, points: tenThousand }] };
    case "perOccurrence":
    case "bonus":
    case "penalty":
      return { type, each: tenThousand, cap: tenThousand, unit: "" };
    case "survey":
      return { type, group: "" };
    case "relativeToLeader":
      return { type, unit: "" };
    case "auto":
      return { type, fact: "childPlanIssued" };
    case "gate":
      return { type, fact: "declared", yearOffset: 0 };
    case "yesNo":
    case "chairScore":
    case "rankOrMovement":
      return { type };
  }
};

type Props<R extends Rule = Rule> = { rule: R; locked: boolean; onChange: (rule: Rule) => void };

/** The fields of a rule. */
export function RuleFields({ rule, ...rest }: Props) {
  const text = useText().criteria.editor;
  const { locked, onChange } = rest;
  switch (rule.type) {
    case "yesNo":
    case "chairScore":
      return null;
    case "ratio":
      return <Ratio rule={rule} {...rest} />;
    case "choice":
      return <Options rule={rule} {...rest} />;
    case "levels":
      return <Levels rule={rule} {...rest} />;
    case "perOccurrence":
    case "bonus":
    case "penalty":
      return (
        <div className={styles["two"]}>
          <TextField
            label={text.unit}
            disabled={locked}
            value={rule.unit}
            onChange={(unit) => onChange({ ...rule, unit })}
          />
          <NumberField
            label={text.each}
            per={tenThousand}
            disabled={locked}
            value={rule.each}
            onChange={(each = 0) => onChange({ ...rule, each })}
          />
          <NumberField
            label={text.cap}
            per={tenThousand}
            disabled={locked}
            value={rule.cap}
            onChange={(cap = 0) => onChange({ ...rule, cap })}
          />
        </div>
      );
    case "survey":
      return (
        <TextField
          label={text.group}
          disabled={locked}
          value={rule.group}
          onChange={(group) => onChange({ ...rule, group })}
        />
      );
    case "relativeToLeader":
      return (
        <div className={styles["two"]}>
          <TextField
            label={text.unit}
            disabled={locked}
            value={rule.unit}
            onChange={(unit) => onChange({ ...rule, unit })}
          />
          <NumberField
            label={text.target}
            optional
            disabled={locked}
            value={rule.target}
            onChange={(target) =>
              onChange({ type: rule.type, unit: rule.unit, ...(target !== undefined && { target }) })
            }
          />
        </div>
      );
    case "rankOrMovement":
      return <Rank rule={rule} {...rest} />;
    case "auto":
      return (
        <SelectField
          label={text.fact}
          disabled={locked}
          value={rule.fact}
          options={Object.entries(text.autoFacts).map(([value, label]) => ({ value, label }))}
          onChange={(fact) => onChange({ ...rule, fact: fact as typeof rule.fact })}
        />
      );
    case "gate":
      return <Gate rule={rule} {...rest} />;
  }
}

function Ratio({ rule, locked, onChange }: Props<Extract<Rule, { type: "ratio" }>>) {
  const text = useText().criteria.editor;
  const { excluding, ...plain } = rule;
  return (
    <div className={styles["two"]}>
      <TextField
        label={text.counted}
        disabled={locked}
        value={rule.counted}
        onChange={(counted) => onChange({ ...rule, counted })}
      />
      <TextField label={text.of} disabled={locked} value={rule.of} onChange={(of) => onChange({ ...rule, of })} />
      <TextField
        label={text.excluding}
        optional
        disabled={locked}
        value={excluding ?? ""}
        onChange={(typed) => onChange(typed === "" ? plain : { ...rule, excluding: typed })}
      />
      <div className={styles["pair"]}>
        <SelectField
          label={text.operator}
          disabled={locked}
          value={rule.operator}
          options={[">=", ">", "<=", "<", "="].map((value) => ({
            value,
            label: { ">=": "≥", "<=": "≤" }[value] ?? value,
          }))}
          onChange={(operator) => onChange({ ...rule, operator: operator as typeof rule.operator })}
        />
        <NumberField
          label={text.target}
          per={tenThousand}
          disabled={locked}
          value={rule.target}
          onChange={(target = 0) => onChange({ ...rule, target })}
        />
      </div>
    </div>
  );
}

function Options({ rule, locked, onChange }: Props<Extract<Rule, { type: "choice" }>>) {
  const text = useText();
  const words = text.criteria.editor;
  const phone = useIsPhone();
  const set = (at: number, part: Partial<(typeof rule.options)[number]>) =>
    onChange({
      ...rule,
      options: rule.options.map((option, index) => (index === at ? { ...option, ...part } : option)),
    });
  return (
    <fieldset className={styles["rows"]}>
      <legend>{words.optionList}</legend>
      {rule.options.map((option, at) => (
        <div key={at} className={styles["row"]}>
          <TextField
            label={words.optionLabel(at + 1)}
            hideLabel={!phone && at > 0}
            disabled={locked}
            value={option.label}
            onChange={(label) => set(at, { label })}
          />
          <NumberField
            label={words.optionShare}
            per={tenThousand}
            disabled={locked}
            value={option.share}
            onChange={(share = 0) => set(at, { share })}
          />
          {!locked && rule.options.length > 2 && (
            <IconButton
              icon="trash"
              label={`${text.common.remove}: ${words.optionLabel(at + 1)}`}
              onClick={() => onChange({ ...rule, options: rule.options.toSpliced(at, 1) })}
            />
          )}
        </div>
      ))}
      {!locked && (
        <Button
          size="small"
          icon="plus"
          onClick={() => onChange({ ...rule, options: [...rule.options, { label: "", share: 0 }] })}
        >
          {words.addOption}
        </Button>
      )}
    </fieldset>
  );
}

function Levels({ rule, locked, onChange }: Props<Extract<Rule, { type: "levels" }>>) {
  const text = useText();
  const words = text.criteria.editor;
  const set = (at: number, part: Partial<(typeof rule.steps)[number]>) =>
    onChange({ ...rule, steps: rule.steps.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  return (
    <>
      <TextField
        label={words.unit}
        disabled={locked}
        value={rule.unit}
        onChange={(unit) => onChange({ ...rule, unit })}
      />
      <fieldset className={styles["rows"]}>
        <legend>{words.optionList}</legend>
        {rule.steps.map((step, at) => (
          <div key={at} className={styles["row"]}>
            <NumberField
              label={words.stepFrom}
              disabled={locked}
              value={step.from}
              onChange={(from = 0) => set(at, { from })}
            />
            <NumberField
              label={words.stepPoints}
              per={tenThousand}
              disabled={locked}
              value={step.points}
              onChange={(points = 0) => set(at, { points })}
            />
            {!locked && rule.steps.length > 1 && (
              <IconButton
                icon="trash"
                label={`${text.common.remove}: ${words.optionLabel(at + 1)}`}
                onClick={() => onChange({ ...rule, steps: rule.steps.toSpliced(at, 1) })}
              />
            )}
          </div>
        ))}
        {!locked && (
          <Button
            size="small"
            icon="plus"
            onClick={() => onChange({ ...rule, steps: [...rule.steps, { from: 0, points: 0 }] })}
          >
            {words.addOption}
          </Button>
        )}
      </fieldset>
    </>
  );
}

function Rank({ rule, locked, onChange }: Props<Extract<Rule, { type: "rankOrMovement" }>>) {
  const text = useText().criteria.editor;
  const set = (name: "rankAtMost" | "topPercent" | "riseAtLeast") => (value: number | undefined) => {
    const { [name]: _, ...rest } = rule;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <div className={styles["two"]}>
      <NumberField
        label={text.rankAtMost}
        optional
        disabled={locked}
        value={rule.rankAtMost}
        onChange={set("rankAtMost")}
      />
      <NumberField
        label={text.topPercent}
        optional
        per={tenThousand}
        disabled={locked}
        value={rule.topPercent}
        onChange={set("topPercent")}
      />
      <NumberField
        label={text.riseAtLeast}
        optional
        disabled={locked}
        value={rule.riseAtLeast}
        onChange={set("riseAtLeast")}
      />
    </div>
  );
}

function Gate({ rule, locked, onChange }: Props<Extract<Rule, { type: "gate" }>>) {
  const text = useText().criteria.editor;
  const { atLeast, ...withoutBand } = rule;
  const { appliesTo, ...forAll } = rule;
  return (
    <div className={styles["two"]}>
      <SelectField
        label={text.fact}
        disabled={locked}
        value={rule.fact}
        options={Object.entries(text.gateFacts).map(([value, label]) => ({ value, label }))}
        onChange={(fact) => onChange({ ...rule, fact: fact as typeof rule.fact })}
      />
      {(rule.fact === "indexBand" || rule.fact === "staffClass") && (
        <TextField
          label={text.atLeast}
          disabled={locked}
          value={atLeast ?? ""}
          onChange={(name) => onChange(name === "" ? withoutBand : { ...rule, atLeast: name })}
        />
      )}
      <SelectField
        label={text.yearOffset}
        disabled={locked}
        value={String(rule.yearOffset)}
        options={Object.entries(text.yearOffsets)
          .map(([value, label]) => ({ value, label }))
          .toSorted((a, b) => Number(b.value) - Number(a.value))}
        onChange={(offset) => onChange({ ...rule, yearOffset: Number(offset) })}
      />
      <TextField
        label={text.appliesTo}
        optional
        disabled={locked}
        value={appliesTo ?? ""}
        onChange={(whom) => onChange(whom === "" ? forAll : { ...rule, appliesTo: whom })}
      />
    </div>
  );
}
