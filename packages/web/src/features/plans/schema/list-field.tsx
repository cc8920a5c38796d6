import type { ReactNode } from "react";
import { useText } from "../../../i18n/lang.tsx";
import { nextLabel } from "../../../lib/labels.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { FieldGroup } from "../../../ui/field.tsx";
import { Check, TextArea } from "../../../ui/inputs.tsx";
import type { SchemaFieldProps } from "./props.ts";
import { blankOf, isFields, type Value } from "./schema.ts";
import styles from "./schema.module.css";

type Props = SchemaFieldProps & {
  /** The fields of one entry. */
  renderEntry: (item: Value, at: number, replace: (next: Value) => void) => ReactNode;
};

/** A list: of choices as ticks, of short texts line by line, of entries as cards that can be ordered. */
export function ListField(props: Props) {
  const { schema, name, value, codes, disabled, onChange, faultOf, path } = props;
  const text = useText();
  const items = Array.isArray(value) ? (value as Value[]) : [];
  const { items: each = {} } = schema;
  const label = text.plans.fields[name] ?? text.plans.sections[name as keyof typeof text.plans.sections] ?? name;
  const fault = faultOf(path);
  const known = codes[name];
  if (each.enum || known) {
    const options = known ?? (each.enum ?? []).map((code) => ({ code, name: text.plans.values[code] ?? code }));
    return (
      <FieldGroup label={label} {...(fault !== undefined && { fault })}>
        <div className={styles["ticks"]}>
          {options.map((option) => (
            <Check
              key={option.code}
              label={option.name}
              disabled={disabled}
              checked={items.includes(option.code)}
              onChange={(on) => onChange(on ? [...items, option.code] : items.filter((it) => it !== option.code))}
            />
          ))}
        </div>
      </FieldGroup>
    );
  }
  if (each.type === "string") {
    return (
      <TextArea
        label={label}
        optional
        rows={2}
        disabled={disabled}
        fault={fault}
        hint={text.participants.initiativesHint}
        value={items.join("\n")}
        onChange={(typed) => onChange(typed === "" ? [] : typed.split("\n"))}
      />
    );
  }
  return <Entries {...props} label={label} items={items} />;
}

function Entries(props: Props & { label: string; items: Value[] }) {
  const { schema, label, items, path, faultOf, disabled, onChange, marks, hideLabel, renderEntry } = props;
  const text = useText();
  const words = text.plans.editor;
  const { items: each = {} } = schema;
  const replace = (at: number, next: Value) => onChange(items.map((item, index) => (index === at ? next : item)));
  const move = (at: number, by: number) => {
    const to = at + by;
    if (to < 0 || to >= items.length) return;
    onChange(items.toSpliced(at, 1).toSpliced(to, 0, items[at]));
  };
  const add = () => {
    const blank = blankOf(each, items.length);
    const labels = items.map((item) => (isFields(item) && typeof item["label"] === "string" ? item["label"] : ""));
    onChange([...items, isFields(blank) && "label" in blank ? { ...blank, label: nextLabel(labels) } : blank]);
  };
  return (
    <FieldGroup
      label={label}
      hideLabel={hideLabel === true}
      {...(faultOf(path) !== undefined && { fault: faultOf(path) })}
    >
      <ol className={styles["entries"]}>
        {items.map((item, at) => (
          <li key={at} className={styles["entry"]}>
            <div className={styles["entryHead"]}>
              <span>{words.line(at + 1)}</span>
              {marks?.[at] && (
                <Badge plain tone={marks[at] === "own" ? "good" : marks[at] === "changed" ? "warn" : "info"}>
                  {words.from[marks[at]]}
                </Badge>
              )}
              <span className={styles["moves"]}>
                <IconButton
                  icon="up"
                  size="small"
                  label={text.common.moveUp(words.line(at + 1))}
                  aria-disabled={disabled || at === 0}
                  onClick={() => move(at, -1)}
                />
                <IconButton
                  icon="down"
                  size="small"
                  label={text.common.moveDown(words.line(at + 1))}
                  aria-disabled={disabled || at === items.length - 1}
                  onClick={() => move(at, 1)}
                />
                <IconButton
                  icon="trash"
                  size="small"
                  label={words.removeLine(at + 1)}
                  aria-disabled={disabled}
                  onClick={() => onChange(items.toSpliced(at, 1))}
                />
              </span>
            </div>
            {renderEntry(item, at, (next) => replace(at, next))}
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" icon="plus" aria-disabled={disabled} onClick={add}>
          {words.addLine}
        </Button>
      </div>
    </FieldGroup>
  );
}
