import { keyOf, type AnyItemKind, type InputOf, type PartOf, type Put, type SortOf } from "@thidua/data";

/** A put into the partition of `owner`; whether that is allowed is the policy's to say. */
export const putFor = <K extends AnyItemKind>(
  kind: K,
  owner: string,
  sort: SortOf<K>,
  value: InputOf<K>,
  expects = 0,
): Put => ({ kind, key: keyOf(kind, owner, {} as PartOf<K>, sort), value, expects });
