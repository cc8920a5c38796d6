import type * as z from "zod";
import { partition, type Namespace } from "./namespace.ts";

/**
 * How an item kind is laid out: declared once; nothing else knows a prefix.
 * `Part` are the values that choose the partition beside its owner, `Sort` those that choose the item in it.
 */
export type ItemKind<
  Name extends string,
  NS extends Namespace,
  Schema extends z.ZodType,
  Part extends object,
  Sort extends object,
> = {
  readonly name: Name;
  readonly namespace: NS;
  readonly schema: Schema;
  /** Facet of the partition, after the owner. */
  readonly facet: (part: Part) => readonly string[];
  /** Full sort key. */
  readonly sort: (key: Sort) => string;
  /** What every sort key of this kind begins with, so that kinds can share a partition. */
  readonly prefix: string;
  /** Largest size of the stored item in bytes (4 KiB steps are what reads cost, 1 KiB what writes cost). */
  readonly budget: number;
  /** Version of the schema; older rows are lifted by `upcast` when read. */
  readonly version: number;
  readonly upcast: Readonly<Record<number, (old: unknown) => unknown>>;
};

export type AnyItemKind = ItemKind<string, Namespace, z.ZodType, never, never>;
export type ItemOf<K> = K extends ItemKind<string, Namespace, infer S, infer _P, infer _S> ? z.output<S> : never;
export type InputOf<K> = K extends ItemKind<string, Namespace, infer S, infer _P, infer _S> ? z.input<S> : never;
export type PartOf<K> = K extends ItemKind<string, Namespace, z.ZodType, infer P, infer _S> ? P : never;
export type SortOf<K> = K extends ItemKind<string, Namespace, z.ZodType, infer _P, infer S> ? S : never;

/** What stands in the table: the value, its version, and when it was written. */
export type Stored<T> = { value: T; version: number; at: string };

type Declaration<
  Name extends string,
  NS extends Namespace,
  Schema extends z.ZodType,
  Part extends object,
  Sort extends object,
> = Omit<ItemKind<Name, NS, Schema, Part, Sort>, "prefix" | "version" | "upcast"> & {
  prefix?: string;
  version?: number;
  upcast?: Readonly<Record<number, (old: unknown) => unknown>>;
};

const kinds = new Map<string, AnyItemKind>();

/** Declares an item kind. */
export const defineItem = <
  Name extends string,
  NS extends Namespace,
  Schema extends z.ZodType,
  Part extends object,
  Sort extends object,
>(
  declaration: Declaration<Name, NS, Schema, Part, Sort>,
): ItemKind<Name, NS, Schema, Part, Sort> => {
  if (kinds.has(declaration.name)) throw new Error(`item kind declared twice: ${declaration.name}`);
  const kind = { prefix: "", version: 1, upcast: {}, ...declaration };
  kinds.set(kind.name, kind);
  return kind;
};

/** Every declared kind, for tests that loop over them. */
export const allKinds = (): readonly AnyItemKind[] => [...kinds.values()];

/** The item's place in the table. */
export const keyOf = <K extends AnyItemKind>(
  kind: K,
  owner: string,
  part: PartOf<K>,
  sort: SortOf<K>,
): { pk: string; sk: string } => ({
  pk: partition(kind.namespace, owner, kind.facet(part as never)),
  sk: kind.sort(sort as never),
});
