import type { AnyItemKind, ItemOf, Stored } from "./item.ts";
import { readRow } from "./row.ts";

/** An item as a stream record holds it: every value under the letter of its type. */
export type Image = Record<string, unknown>;

const plain = (value: unknown): unknown => {
  const [[type, held] = [], ...more] = Object.entries(value as Record<string, unknown>);
  if (more.length > 0) throw new Error("a stream image with two types for one value");
  switch (type) {
    case "S":
    case "BOOL":
      return held;
    case "N":
      return Number(held);
    case "NULL":
      return null;
    case "L":
      return (held as unknown[]).map(plain);
    case "M":
      return plainImage(held as Image);
    default:
      throw new Error(`a stream image holds a value of type ${type ?? "none"}`);
  }
};

/** The plain row of an image. Rows hold texts, numbers, truths, lists and maps; anything else isn't ours. */
export const plainImage = (image: Image): Record<string, unknown> =>
  Object.fromEntries(Object.entries(image).map(([key, value]) => [key, plain(value)]));

/** Where a partition key leads: namespace, owner and facet. */
export const placeOf = (pk: string): { namespace: string; owner: string; facet: string } => {
  const found = /^([A-Z])#([^|]+)\|(.*)$/.exec(pk);
  if (!found) throw new Error(`a partition key of no known form: ${pk}`);
  const [, namespace = "", owner = "", facet = ""] = found;
  return { namespace, owner, facet };
};

/** The item of a kind that an image holds, checked as if it were read from the table. */
export const readImage = <K extends AnyItemKind>(kind: K, row: Record<string, unknown>): Stored<ItemOf<K>> =>
  readRow(kind, row);
