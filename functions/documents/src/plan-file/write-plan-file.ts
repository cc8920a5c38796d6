import type { PlanFileInput } from "@thidua/domain";
import { stringify } from "yaml";

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/** Leaves out what says nothing: empty texts, lists and groups. */
const sparse = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sparse);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).map(([key, inner]) => [key, sparse(inner)] as const);
  return Object.fromEntries(kept.filter(([, inner]) => !isEmpty(inner)));
};

/** A plan file as YAML for people to read and change. */
export const writePlanFile = (file: PlanFileInput): string =>
  stringify(sparse(file), { lineWidth: 120, aliasDuplicateObjects: false });
