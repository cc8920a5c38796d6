import type { TenantId } from "../ids.ts";
import { addHistograms, type Histogram } from "./histogram.ts";

/** Plain counters of one depth, in the order they are stored. */
export const countFields = [
  /** Authorities at this depth, and those of them with a plan of their own for the year. */
  "tenants",
  "launched",
  /** Participants: n expected, registered or further, sheet handed in, sent back, late. */
  "expected",
  "registered",
  "submitted",
  "returned",
  "late",
  /** With an appraised result (the k of "k of n"), approved, published, and results that may still change. */
  "appraised",
  "approved",
  "published",
  "provisional",
  "gateFailed",
  /** Over appraised results: how many can be measured, the sum of their percents (1/10,000 %), and their criteria. */
  "scored",
  "percent",
  "met",
  "applicable",
  "noData",
] as const;
export type CountField = (typeof countFields)[number];

/** Points and applicable maximum, in 1/10,000 of a point. */
export type PointsPair = readonly [points: number, max: number];

/** What one depth comes to: participants of one authority, or of all authorities at the same distance below. */
export type Count = Record<CountField, number> & {
  /** Sums at local weights. */
  local: PointsPair;
  /** Sums per tenant that set the criteria, at that tenant's weights. */
  origins: Record<string, PointsPair>;
  bands: Record<string, number>;
  histogram: Histogram;
};

const zeros = Object.fromEntries(countFields.map((field) => [field, 0])) as Record<CountField, number>;

export const noCount = (): Count => ({
  ...zeros,
  local: [0, 0],
  origins: {},
  bands: {},
  histogram: "",
});

const addPairs = (a: PointsPair = [0, 0], b: PointsPair): PointsPair => [a[0] + b[0], a[1] + b[1]];

/** Integer sums throughout; the order of what is added doesn't matter. */
export const addCounts = (counts: readonly Count[]): Count => {
  const total = noCount();
  for (const count of counts) {
    for (const field of countFields) total[field] += count[field];
    total.local = addPairs(total.local, count.local);
    for (const [origin, pair] of Object.entries(count.origins))
      total.origins[origin] = addPairs(total.origins[origin], pair);
    for (const [band, n] of Object.entries(count.bands)) total.bands[band] = (total.bands[band] ?? 0) + n;
  }
  total.histogram = addHistograms(counts.map(({ histogram }) => histogram));
  return total;
};

/** The comparable sum of an ancestor: over the origins at or above it. */
export const comparableOf = (
  count: Pick<Count, "origins">,
  originsAtOrAbove: readonly (TenantId | string)[],
): PointsPair =>
  originsAtOrAbove.reduce<PointsPair>((sum, origin) => addPairs(sum, count.origins[origin] ?? [0, 0]), [0, 0]);

/** Drops the sums nobody above may compare by, so that what travels up doesn't grow with what lies below. */
export const keepOrigins = (count: Count, origins: readonly string[]): Count => ({
  ...count,
  origins: Object.fromEntries(Object.entries(count.origins).filter(([origin]) => origins.includes(origin))),
});
