import { createHash } from "node:crypto";

/**
 * A part of the stream: the records of partition keys whose hash lies in [low, high), from the sequence number `from`
 * until, once it is closed, before `to`.
 */
export type Shard = {
  readonly id: string;
  readonly parent?: string;
  readonly from: number;
  readonly to?: number;
  readonly low: number;
  readonly high: number;
};

const hashes = 2 ** 32;

const shardId = (at: number, low: number): string =>
  `shardId-${String(at).padStart(20, "0")}-${low.toString(16).padStart(8, "0")}`;

const hashOf = (pk: string): number => createHash("md5").update(pk).digest().readUInt32BE(0);

export const holds = (shard: Shard, pk: string): boolean => {
  const hash = hashOf(pk);
  return hash >= shard.low && hash < shard.high;
};

/** One shard for everything, as a new stream has it. */
export const firstShard = (at: number): Shard => ({ id: shardId(at, 0), from: 1, low: 0, high: hashes });

/** The shards after `id` was closed before sequence number `next` and two children took over its halves. */
export const splitShard = (shards: readonly Shard[], id: string, next: number, at: number): Shard[] => {
  const parent = shards.find((shard) => shard.id === id && shard.to === undefined);
  if (!parent) throw new Error(`There is no open shard ${id}`);
  const middle = Math.floor((parent.low + parent.high) / 2);
  // An id carries its start: a child must not share its parent's, whatever the clock says.
  const started = Math.max(at, Number(parent.id.split("-")[1]) + 1);
  const child = (low: number, high: number): Shard => ({
    id: shardId(started, low),
    parent: id,
    from: next,
    low,
    high,
  });
  return [
    ...shards.map((shard) => (shard === parent ? { ...shard, to: next } : shard)),
    child(parent.low, middle),
    child(middle, parent.high),
  ];
};

/** Shards that still hold something or may come to: a closed one goes when its last record has gone. */
export const living = (shards: readonly Shard[], horizon: number): Shard[] =>
  shards.filter(({ to }) => to === undefined || to > horizon);
