import type { PlanFileInput } from "@thidua/domain";
import { stringify } from "yaml";

const saysNothing = (key: string, value: unknown): boolean =>
  value === undefined ||
  (key === "label" && value === "") ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/** Leaves out empty lists, groups and labels: reading puts them back. */
const sparse = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sparse);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).map(([key, inner]) => [key, sparse(inner)] as const);
  return Object.fromEntries(kept.filter(([key, inner]) => !saysNothing(key, inner)));
};

/** A plan file as YAML for people to read and change. */
export const writePlanFile = (file: PlanFileInput): string =>
  stringify(sparse(file), { lineWidth: 120, aliasDuplicateObjects: false });
