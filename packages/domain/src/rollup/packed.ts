import * as z from "zod";
import type { TenantId } from "../ids.ts";
import type { Instant } from "../time.ts";
import { countFields, noCount, type Count, type CountField } from "./count.ts";
import type { Own } from "./own.ts";
import type { Row, Snapshot } from "./snapshot.ts";
import type { Sum } from "./sum.ts";

const Pair = z.tuple([z.int(), z.int()]);

/**
 * The stored form of a count: numbers in the order of `countFields`, then local pair, origins, bands, histogram.
 * Summaries are read by the hundred, so every letter of a name would be paid for a hundredfold.
 */
export const PackedCount = z.object({
  c: z.array(z.int()).length(countFields.length),
  l: Pair,
  o: z.record(z.string(), Pair).optional(),
  b: z.record(z.string(), z.int()).optional(),
  /** Left out where it is kept in an item of its own. */
  h: z.string().optional(),
});
export type PackedCount = z.infer<typeof PackedCount>;

const filled = <T extends object>(record: T): T | undefined => (Object.keys(record).length > 0 ? record : undefined);

export const packCount = (count: Count): PackedCount => {
  const [o, b] = [filled(count.origins), filled(count.bands)];
  return {
    c: countFields.map((field) => count[field]),
    l: [...count.local],
    ...(o ? { o: o as Record<string, [number, number]> } : {}),
    ...(b ? { b } : {}),
    ...(count.histogram === "" ? {} : { h: count.histogram }),
  };
};

export const unpackCount = ({ c, l, o, b, h }: PackedCount): Count => ({
  ...noCount(),
  ...(Object.fromEntries(countFields.map((field, at) => [field, c[at] ?? 0])) as Record<CountField, number>),
  local: l,
  origins: o ?? {},
  bands: b ?? {},
  histogram: h ?? "",
});

export const PackedOwn = z.object({
  d: PackedCount,
  ok: z.boolean(),
  act: z.int().optional(),
  in: z.string(),
  /** When it was put together. */
  as: z.int(),
});
export type PackedOwn = z.infer<typeof PackedOwn>;

export const PackedSum = z.object({
  d: z.array(PackedCount).max(6),
  /** Histograms are kept in an item of their own. */
  x: z.literal(true).optional(),
  n: z.int(),
  hd: z.int(),
  ok: z.boolean(),
  act: z.int().optional(),
  in: z.string(),
  as: z.int(),
});
export type PackedSum = z.infer<typeof PackedSum>;

export const PackedSnapshot = z.object({
  nm: z.string(),
  hd: z.boolean(),
  d: z.array(PackedCount).max(7),
  x: z.literal(true).optional(),
  ok: z.boolean(),
  act: z.int().optional(),
});
export type PackedSnapshot = z.infer<typeof PackedSnapshot>;

export const PackedRow = z.object({
  nm: z.string(),
  up: z.string(),
  f: z.string(),
  c: z.array(z.int()).length(7),
  l: Pair,
  p: Pair,
  act: z.int().optional(),
});
export type PackedRow = z.infer<typeof PackedRow>;

/** Instants lie in the table as milliseconds: eight bytes for twenty-four. */
const toMs = (instant: string): number => Date.parse(instant);
const toInstant = (ms: number): Instant => new Date(ms).toISOString() as Instant;
const act = (lastActAt: string | undefined) => (lastActAt === undefined ? {} : { act: toMs(lastActAt) });
const acted = (ms: number | undefined): Instant | undefined => (ms === undefined ? undefined : toInstant(ms));

export const packOwn = (own: Own, asOf: Instant): PackedOwn => ({
  d: packCount(own.count),
  ok: own.complete,
  ...act(own.lastActAt),
  in: own.inputs,
  as: toMs(asOf),
});

export const unpackOwn = (packed: PackedOwn): Own & { asOf: Instant } => ({
  count: unpackCount(packed.d),
  complete: packed.ok,
  lastActAt: acted(packed.act),
  inputs: packed.in,
  asOf: toInstant(packed.as),
});

export const packSum = (sum: Sum, asOf: Instant): PackedSum => ({
  d: sum.depths.map(packCount),
  n: sum.children,
  hd: sum.heard,
  ok: sum.complete,
  ...act(sum.lastActAt),
  in: sum.inputs,
  as: toMs(asOf),
});

export const unpackSum = (packed: PackedSum): Sum & { asOf: Instant } => ({
  depths: packed.d.map(unpackCount),
  children: packed.n,
  heard: packed.hd,
  complete: packed.ok,
  lastActAt: acted(packed.act),
  inputs: packed.in,
  asOf: toInstant(packed.as),
});

export const packSnapshot = (snapshot: Snapshot): PackedSnapshot => ({
  nm: snapshot.name,
  hd: snapshot.heard,
  d: snapshot.depths.map(packCount),
  ok: snapshot.complete,
  ...act(snapshot.lastActAt),
});

export const unpackSnapshot = (packed: PackedSnapshot): Snapshot => ({
  name: packed.nm,
  heard: packed.hd,
  depths: packed.d.map(unpackCount),
  complete: packed.ok,
  lastActAt: acted(packed.act),
});

const flags = ["heard", "launched", "complete"] as const;
const figures = ["appraised", "expected", "submitted", "appraisedBelow", "expectedBelow", "scored", "percent"] as const;

export const packRow = (row: Row): PackedRow => ({
  nm: row.name,
  up: row.parent,
  f: flags.map((flag) => (row[flag] ? "1" : "0")).join(""),
  c: figures.map((figure) => row[figure]),
  l: [...row.local],
  p: [...row.comparable],
  ...act(row.lastActAt),
});

export const unpackRow = (packed: PackedRow): Row => {
  const flag = (name: (typeof flags)[number]): boolean => packed.f[flags.indexOf(name)] === "1";
  const figure = (name: (typeof figures)[number]): number => packed.c[figures.indexOf(name)] ?? 0;
  return {
    name: packed.nm,
    parent: packed.up as TenantId,
    heard: flag("heard"),
    launched: flag("launched"),
    complete: flag("complete"),
    appraised: figure("appraised"),
    expected: figure("expected"),
    submitted: figure("submitted"),
    appraisedBelow: figure("appraisedBelow"),
    expectedBelow: figure("expectedBelow"),
    scored: figure("scored"),
    percent: figure("percent"),
    local: packed.l,
    comparable: packed.p,
    lastActAt: acted(packed.act),
  };
};
