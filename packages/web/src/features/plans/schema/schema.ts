/** The parts of JSON Schema that the plan's own schema is made of. */
export type Schema = {
  type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  const?: unknown;
  enum?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  pattern?: string;
  maxLength?: number;
  default?: unknown;
};

export type Value = unknown;
type Fields = Readonly<Record<string, Value>>;

export const isFields = (value: Value): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The choices of a schema that is one of several, each known by the constant in one of its fields. */
export const variantsOf = (
  schema: Schema,
): { by: string; variants: { name: string; schema: Schema }[] } | undefined => {
  const all = schema.oneOf ?? schema.anyOf;
  const [first] = all ?? [];
  const by = Object.entries(first?.properties ?? {}).find(([, field]) => field.const !== undefined)?.[0];
  if (!all || by === undefined) return undefined;
  return { by, variants: all.map((each) => ({ name: String(each.properties?.[by]?.const), schema: each })) };
};

/** The least a new entry of a list holds; what must be unique is made from the place it takes. */
export const blankOf = (schema: Schema, place: number): Value => {
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const variants = variantsOf(schema);
  if (variants?.variants[0]) return blankOf(variants.variants[0].schema, place);
  if (schema.type === "object") {
    const fields = Object.entries(schema.properties ?? {}).filter(
      ([name, field]) => schema.required?.includes(name) || field.default !== undefined,
    );
    return Object.fromEntries(
      fields.map(([name, field]) => [
        name,
        name === "code" && field.pattern ? `muc${place + 1}` : blankOf(field, place),
      ]),
    );
  }
  if (schema.type === "array") return [];
  if (schema.type === "boolean") return false;
  if (schema.type === "integer" || schema.type === "number") return undefined;
  return "";
};

const isBlank = (value: Value): boolean =>
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.every(isBlank)) ||
  (isFields(value) &&
    Object.entries(value).every(([name, each]) => name === "code" || name === "label" || isBlank(each)));

/**
 * What goes to the server: texts left empty go out, and so do lines in which nothing has been written yet, so that a
 * line just added isn't refused before the first letter.
 */
export const settled = (schema: Schema, value: Value): Value => {
  if (Array.isArray(value)) {
    const { items = {} } = schema;
    return value.filter((each) => !isUntouched(items, each)).map((each) => settled(items, each));
  }
  if (isFields(value)) {
    const variants = variantsOf(schema);
    const own = variants?.variants.find(({ name }) => name === String(value[variants.by]))?.schema ?? schema;
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, each]) => [name, settled(own.properties?.[name] ?? {}, each)] as const)
        .filter(([name, each]) => each !== undefined && (each !== "" || own.required?.includes(name))),
    );
  }
  return value;
};

const isUntouched = (schema: Schema, value: Value): boolean =>
  isFields(value)
    ? Object.entries(value).every(([name, each]) => {
        const field = schema.properties?.[name];
        return (
          name === "code" ||
          name === "label" ||
          isBlank(each) ||
          (field && JSON.stringify(blankOf(field, 0)) === JSON.stringify(each))
        );
      }) && !variantsOf(schema)
    : isBlank(value);
