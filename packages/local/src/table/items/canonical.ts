import { createHash } from "node:crypto";
import type { WireItem } from "../engine/dynalite.ts";

const sets = new Set(["SS", "NS", "BS"]);

/** By UTF-16 units: any order will do that is always the same. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ordered = (value: unknown, type = ""): unknown => {
  if (Array.isArray(value))
    return sets.has(type) ? value.map(String).toSorted(byUnits) : value.map((member) => ordered(member));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => byUnits(a, b));
  return Object.fromEntries(entries.map(([name, member]) => [name, ordered(member, name)]));
};

/** One text for one item, whatever the order of its attributes and of its sets' members. */
export const canonical = (item: unknown): string => JSON.stringify(ordered(item));

/** Whether a write changed anything: DynamoDB puts no record into the stream when it didn't. */
export const sameItem = (a: WireItem | undefined, b: WireItem | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));

/** SHA-256 (hex) over items in the order given, one line an item. */
export const digestOf = (items: Iterable<WireItem>): string => {
  const hash = createHash("sha256");
  for (const item of items) hash.update(canonical(item)).update("\n");
  return hash.digest("hex");
};
