import type { LineMark } from "@thidua/domain";
import type { Schema, Value } from "./schema.ts";

export type Codes = Readonly<Record<string, readonly { code: string; name: string }[]>>;

export type SchemaFieldProps = {
  schema: Schema;
  /** Which field of the plan it is: gives the label. */
  name: string;
  value: Value;
  optional: boolean;
  /** Things of this plan that other fields name by code: kinds of subjects, award forms. */
  codes: Codes;
  faultOf: (path: string) => string | undefined;
  path: string;
  disabled: boolean;
  onChange: (value: Value) => void;
  /** At the top of a section: where each line comes from. */
  marks?: readonly LineMark[];
  /** The section's heading says it already. */
  hideLabel?: boolean;
};
