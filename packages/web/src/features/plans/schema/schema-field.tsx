import { DateField } from "../../../ui/date-field.tsx";
import { useText } from "../../../i18n/lang.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { FieldGroup } from "../../../ui/field.tsx";
import { Check, SelectField, TextArea, TextField } from "../../../ui/inputs.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { ListField } from "./list-field.tsx";
import type { SchemaFieldProps } from "./props.ts";
import { blankOf, isFields, variantsOf, type Schema } from "./schema.ts";
import styles from "./schema.module.css";

/** Fields whose texts run over lines, and those of a few letters. */
const long = new Set(["text", "scope", "theme", "opening", "closing", "slogan", "abstract", "note", "awaits", "title"]);
const short = new Set(["label", "number", "symbol", "mark", "edition", "level"]);

const isDay = (schema: Schema): boolean => schema.pattern === String.raw`^\d{4}-\d{2}-\d{2}$`;
const isMonth = (schema: Schema): boolean => schema.pattern?.startsWith(String.raw`^\d{4}-(0`) ?? false;

/** The control for one part of a plan, by its schema. */
export function SchemaField(props: SchemaFieldProps) {
  const { schema, name, value, optional, codes, faultOf, path, disabled, onChange } = props;
  const text = useText();
  const label = text.plans.fields[name] ?? name;
  const fault = faultOf(path);
  const common = { label, ...(optional && { optional }), ...(fault !== undefined && { fault }), disabled };
  const wordOf = (code: string) => text.plans.values[code] ?? code;

  if (variantsOf(schema)) return <Variant {...props} />;
  if (schema.const !== undefined) return null;
  if (schema.type === "array") {
    const { items: each = {} } = schema;
    return (
      <ListField
        {...props}
        renderEntry={(item, at, replace) => {
          const { marks: _, hideLabel: __, ...rest } = props;
          const entry = {
            ...rest,
            schema: each,
            value: item,
            optional: false,
            path: `${path}.${at}`,
            onChange: replace,
          };
          return each.type === "object" && !variantsOf(each) ? <ObjectFields {...entry} /> : <SchemaField {...entry} />;
        }}
      />
    );
  }
  if (schema.type === "object") {
    if (value === undefined && optional) {
      return (
        <div>
          <Button size="small" icon="plus" aria-disabled={disabled} onClick={() => onChange(blankOf(schema, 0))}>
            {label}
          </Button>
        </div>
      );
    }
    return (
      <FieldGroup label={label} {...(fault !== undefined && { fault })}>
        <ObjectFields {...props} />
        {optional && (
          <div>
            <IconButton
              icon="trash"
              size="small"
              label={`${text.plans.editor.clear}: ${label}`}
              onClick={() => onChange(undefined)}
            />
          </div>
        )}
      </FieldGroup>
    );
  }
  if (schema.type === "boolean")
    return <Check label={label} disabled={disabled} checked={value === true} onChange={onChange} />;
  if (schema.type === "integer" || schema.type === "number") {
    return (
      <NumberField
        label={label}
        disabled={disabled}
        {...(optional && { optional })}
        value={typeof value === "number" ? value : undefined}
        onChange={onChange}
      />
    );
  }
  const written = typeof value === "string" ? value : "";
  const known = codes[name];
  if (schema.enum || known) {
    const options = known
      ? known.map((each) => ({ value: each.code, label: each.name }))
      : (schema.enum ?? []).map((code) => ({ value: code, label: wordOf(code) }));
    return (
      <SelectField
        {...common}
        value={written}
        {...((optional || written === "") && { none: optional ? text.common.none : text.plans.editor.choose })}
        options={options}
        onChange={(typed) => onChange(typed === "" ? undefined : typed)}
      />
    );
  }
  const set = (typed: string) => onChange(typed === "" && optional ? undefined : typed);
  if (isDay(schema)) return <DateField {...common} value={written} onChange={set} />;
  if (isMonth(schema)) return <TextField {...common} type="month" short value={written} onChange={set} />;
  if (long.has(name))
    return <TextArea {...common} rows={2} maxLength={schema.maxLength} value={written} onChange={set} />;
  return <TextField {...common} maxLength={schema.maxLength} short={short.has(name)} value={written} onChange={set} />;
}

/** The fields of one entry; its own code stays out of sight. */
export function ObjectFields({ schema, value, codes, faultOf, path, disabled, onChange }: SchemaFieldProps) {
  const fields = isFields(value) ? value : {};
  const shown = Object.entries(schema.properties ?? {}).filter(
    ([name, field]) => name !== "code" && field.const === undefined,
  );
  return (
    <div className={styles["fields"]}>
      {shown.map(([name, field]) => (
        <SchemaField
          key={name}
          schema={field}
          name={name}
          value={fields[name]}
          optional={!schema.required?.includes(name) && field.default === undefined}
          codes={codes}
          faultOf={faultOf}
          path={`${path}.${name}`}
          disabled={disabled}
          onChange={(next) => {
            const { [name]: _, ...rest } = fields;
            onChange(next === undefined ? rest : { ...fields, [name]: next });
          }}
        />
      ))}
    </div>
  );
}

function Variant(props: SchemaFieldProps) {
  const { schema, name, value, optional, path, faultOf, disabled, onChange } = props;
  const text = useText();
  const choice = variantsOf(schema);
  if (!choice) return null;
  const fields = isFields(value) ? value : undefined;
  const chosen = fields && choice.variants.find((each) => each.name === String(fields[choice.by]));
  const fault = faultOf(path);
  return (
    <FieldGroup label={text.plans.fields[name] ?? name} {...(fault !== undefined && { fault })}>
      <SelectField
        label={text.plans.fields[choice.by] ?? choice.by}
        hideLabel
        disabled={disabled}
        value={chosen?.name ?? ""}
        {...((optional || !chosen) && { none: optional ? text.common.none : text.plans.editor.choose })}
        options={choice.variants.map((each) => ({
          value: each.name,
          label: text.plans.values[each.name] ?? each.name,
        }))}
        onChange={(typed) => {
          const next = choice.variants.find((each) => each.name === typed);
          onChange(next ? { ...(blankOf(next.schema, 0) as object), [choice.by]: typed } : undefined);
        }}
      />
      {chosen && <ObjectFields {...props} schema={chosen.schema} />}
    </FieldGroup>
  );
}
