import type { WireItem } from "../engine/dynalite.ts";
import type { Shard } from "../stream/shards.ts";

/** One item before and after, as the journal and the stream carry it. Keys are in the images. */
export type Images = { readonly before?: WireItem; readonly after?: WireItem };

/**
 * One acknowledged write, single or transaction, with all its stream records: record `i` has the sequence number
 * `first + i`. What changed nothing isn't here.
 */
export type Entry = {
  readonly first: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly images: readonly Images[];
  readonly token?: { readonly id: string; readonly request: string };
  /** The shards of the stream, where one of them was split. */
  readonly shards?: readonly Shard[];
};

/** Where entries are kept. `append` returns when they would survive the end of the process and of the machine. */
export type Journal = {
  append(entries: readonly Entry[]): Promise<void>;
  close(): Promise<void>;
};
