import { createKey, type TableDescription, type WireItem } from "./engine/dynalite.ts";
import { Items } from "./items/items.ts";
import { freeze } from "./items/freeze.ts";
import type { Entry } from "./journal/entry.ts";
import { Tokens } from "./operations/tokens.ts";
import { History, type Segment } from "./stream/history.ts";
import { firstShard, type Shard } from "./stream/shards.ts";

/** All that the open table knows. Only the writer changes it. */
export type State = {
  /** The stream's label: the instant at which the table was made. */
  readonly label: string;
  readonly items: Items;
  readonly tokens: Tokens;
  readonly history: History;
  shards: readonly Shard[];
};

/** A new, empty table. */
export const emptyState = (now: () => number): State => {
  const at = now();
  return {
    label: new Date(at).toISOString(),
    items: new Items(),
    tokens: new Tokens(now),
    history: new History(1),
    shards: [firstShard(at)],
  };
};

/** A table as a snapshot left it; items are put in by `place`. */
export const stateFrom = (
  kept: {
    label: string;
    next: number;
    shards: readonly Shard[];
    tokens: readonly { id: string; request: string; at: number }[];
  },
  items: Items,
  segments: readonly Segment[],
  now: () => number,
): State => {
  const tokens = new Tokens(now);
  for (const token of kept.tokens) tokens.remember(token);
  return { label: kept.label, items, tokens, history: new History(kept.next, segments), shards: kept.shards };
};

export const place = (item: WireItem, table: TableDescription, items: Items): void =>
  items.set(createKey(item, table), freeze(item));

/** Does again what an entry of the journal says was done. */
export const replay = (entry: Entry, table: TableDescription, state: State): void => {
  for (const { before, after } of entry.images) {
    if (after) place(after, table, state.items);
    else if (before) state.items.delete(createKey(before, table));
  }
  if (entry.token) state.tokens.remember({ ...entry.token, at: entry.at });
  if (entry.shards) state.shards = entry.shards;
  state.history.push([entry]);
};
