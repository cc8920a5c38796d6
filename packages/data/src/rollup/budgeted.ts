import {
  budgets,
  fit,
  itemBytes,
  packOwn,
  packRow,
  packSnapshot,
  packSum,
  unfit,
  unpackOwn,
  unpackSnapshot,
  unpackSum,
  type Incoming,
  type Instant,
  type Own,
  type PackedOwn,
  type PackedRow,
  type PackedSnapshot,
  type PackedSum,
  type Row,
  type Snapshot,
  type Sum,
} from "@thidua/domain";

const within = <T>(packed: T, budget: number): T => {
  const size = itemBytes(packed);
  if (size > budget) throw new RangeError(`${size} bytes are over the budget of ${budget}`);
  return packed;
};

export const storeOwn = (own: Own, asOf: Instant): PackedOwn => within(packOwn(own, asOf), budgets.summary);
export const storeSum = (sum: Sum, asOf: Instant) => fit(packSum(sum, asOf), budgets.summary);
export const storeSnapshot = (snapshot: Snapshot) => fit(packSnapshot(snapshot), budgets.snapshot);
export const storeRow = (row: Row): PackedRow => within(packRow(row), budgets.row);

type Apart = { o: string; h: string[] } | undefined;

/** Histograms kept apart count only if they were written for this very version. */
const matching = (apart: Apart, order: string): string[] | undefined => (apart?.o === order ? apart.h : undefined);

/** The order under which a sum's histograms are kept: its version, as text that sorts. */
export const sumOrder = (version: number): string => String(version).padStart(10, "0");

export const restoreOwn = (packed: PackedOwn): Own => {
  const { asOf: _, ...own } = unpackOwn(packed);
  return own;
};

export const restoreSum = (packed: PackedSum, version: number, apart: Apart): Sum => {
  const { asOf: _, ...sum } = unpackSum(unfit(packed, matching(apart, sumOrder(version))));
  return sum;
};

export const restoreIncoming = (
  child: string,
  { o: order, snapshot }: { o: string; snapshot?: PackedSnapshot | undefined },
  apart: Apart,
): Incoming => ({
  child,
  order,
  snapshot: snapshot && unpackSnapshot(unfit(snapshot, matching(apart, order))),
});
