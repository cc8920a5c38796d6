import { Failure } from "@thidua/domain";
import type { AnyItemKind, ItemOf, Stored } from "./item.ts";

/** A row as it lies in the table: keys, kind, schema version, item version, time, value. */
export type Row = { pk: string; sk: string; k: string; s: number; v: number; at: string; d: unknown };

/** Lifts and checks a row. A complaint here is a bug of ours, never the caller's: it is no `Failure`. */
export const readRow = <K extends AnyItemKind>(kind: K, row: Record<string, unknown>): Stored<ItemOf<K>> => {
  const { k, s, v, at, d, pk, sk } = row as Row;
  if (k !== kind.name) throw new Error(`expected ${kind.name} at ${pk} / ${sk}, found ${k}`);
  let value = d;
  for (let version = s; version < kind.version; version++) {
    const lift = kind.upcast[version];
    if (!lift) throw new Error(`no upcast from version ${version} of ${kind.name}`);
    value = lift(value);
  }
  const parsed = kind.schema.safeParse(value);
  if (!parsed.success)
    throw new Error(`row of kind ${kind.name} at ${pk} / ${sk} doesn't fit its schema`, { cause: parsed.error });
  return { value: parsed.data as ItemOf<K>, version: v, at };
};

/** A row ready to be written; refuses what is over the kind's size budget. */
export const makeRow = (
  kind: AnyItemKind,
  key: { pk: string; sk: string },
  value: unknown,
  version: number,
  at: string,
): Row => {
  const d = kind.schema.parse(value);
  const row: Row = { ...key, k: kind.name, s: kind.version, v: version, at, d };
  const size = new TextEncoder().encode(JSON.stringify(row)).length;
  if (size > kind.budget) {
    throw new Failure("too_large", {
      vi: `Nội dung quá lớn (${size} byte, tối đa ${kind.budget}). Hãy rút gọn hoặc đính kèm tệp.`,
      en: `The content is too large (${size} bytes, at most ${kind.budget}). Shorten it or attach a file.`,
    });
  }
  return row;
};
