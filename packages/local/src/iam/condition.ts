import type { PolicyCondition } from "@thidua/data";
import { isLike, type Lookup } from "./pattern.ts";

/** What a request carries: a condition key has one value, or a list; an empty list counts as absent. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

type Test = (pattern: string, value: string, lookup: Lookup) => boolean;

/** Equal to the letter, variables replaced. */
const same: Test = (pattern, value, lookup) => {
  const parts = pattern.split(/\$\{([^}]+)\}/).map((part, i) => (i % 2 === 0 ? part : lookup(part)));
  return parts.every((part) => part !== undefined) && parts.join("") === value;
};

const positive: Record<string, Test> = {
  StringLike: isLike,
  StringEquals: same,
};
const negative: Record<string, Test> = { StringNotLike: isLike };

export const lookupIn = (context: Context): ((key: string) => readonly string[]) => {
  const folded = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), [value].flat()]));
  return (key) => folded.get(key.toLowerCase()) ?? [];
};

/** One operator over one key. An operator that isn't known here is an error, never a guess. */
const holds = (operator: string, patterns: readonly string[], values: readonly string[], lookup: Lookup): boolean => {
  if (operator === "Null") return patterns.includes(values.length === 0 ? "true" : "false");
  const [, set, name = ""] = operator.match(/^(?:(ForAllValues|ForAnyValue):)?(\w+)$/) ?? [];
  const yes = positive[name];
  const no = negative[name];
  const test = yes ?? no;
  if (!test) throw new Error(`policy condition operator ${operator} isn't supported`);
  const passes = (value: string) => patterns.some((pattern) => test(pattern, value, lookup)) === (yes !== undefined);
  if (set === "ForAllValues") return values.every(passes);
  if (set === "ForAnyValue") return values.some(passes);
  if (values.length === 0) return no !== undefined;
  return values.every(passes);
};

/** All operators and all keys of a statement's condition hold. */
export const conditionHolds = (condition: PolicyCondition, context: Context): boolean => {
  const valuesOf = lookupIn(context);
  const lookup: Lookup = (key) => {
    const values = valuesOf(key);
    return values.length === 1 ? values[0] : undefined;
  };
  return Object.entries(condition).every(([operator, tests]) =>
    Object.entries(tests).every(([key, patterns]) => holds(operator, [patterns].flat(), valuesOf(key), lookup)),
  );
};
