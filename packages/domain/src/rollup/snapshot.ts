import type { TenantId } from "../ids.ts";
import { comparableOf, keepOrigins, noCount, type Count, type PointsPair } from "./count.ts";
import type { Own } from "./own.ts";
import type { Roster, Sum } from "./sum.ts";

/** What an authority shows its parent: its own participants at depth 0, what lies below it one deeper each. */
export type Snapshot = {
  name: string;
  /** False for a child that is only expected so far. */
  heard: boolean;
  depths: Count[];
  complete: boolean;
  lastActAt?: string | undefined;
};

/** The line an authority has at every ancestor beyond its parent. */
export type Row = {
  name: string;
  parent: TenantId;
  heard: boolean;
  launched: boolean;
  /** k of n (with a result, expected) of its own participants and of all below it, and sheets handed in. */
  appraised: number;
  expected: number;
  submitted: number;
  appraisedBelow: number;
  expectedBelow: number;
  scored: number;
  percent: number;
  local: PointsPair;
  /** Points that the receiving ancestor may compare by: of criteria set by it or above it. */
  comparable: PointsPair;
  complete: boolean;
  lastActAt?: string | undefined;
};

const latest = (...times: (string | undefined)[]): string | undefined =>
  times
    .flatMap((time) => time ?? [])
    .toSorted()
    .at(-1);

/** A child nobody has heard from yet: expected, with nothing in it. */
const silent = (): Count => ({ ...noCount(), tenants: 1 });

/**
 * The two counts of a node put side by side for its parent. Sums by origins that no ancestor has set are left behind.
 * Complete only if its own plan is and, where it has children, everything below is too.
 */
export const snapshotOf = (
  name: string,
  own: Own | undefined,
  sum: Sum | undefined,
  roster: Roster | undefined,
  ancestors: readonly TenantId[],
): Snapshot => {
  const depths = [own?.count ?? silent(), ...(sum?.depths ?? [])].map((count) => keepOrigins(count, ancestors));
  return {
    name,
    heard: own !== undefined || (sum?.heard ?? 0) > 0,
    depths,
    complete: (own?.complete ?? false) && (sum ? sum.complete : roster?.children === 0),
    lastActAt: latest(own?.lastActAt, sum?.lastActAt),
  };
};

/** The short line for the ancestor at place `at` of `ancestors` (0 is the parent). */
export const rowOf = (snapshot: Snapshot, ancestors: readonly TenantId[], at: number): Row => {
  const [own = silent(), ...below] = snapshot.depths;
  const total = (field: "appraised" | "expected"): number => below.reduce((sum, count) => sum + count[field], 0);
  return {
    name: snapshot.name,
    parent: ancestors[0] as TenantId,
    heard: snapshot.heard,
    launched: own.launched > 0,
    appraised: own.appraised,
    expected: own.expected,
    submitted: own.submitted,
    appraisedBelow: total("appraised"),
    expectedBelow: total("expected"),
    scored: own.scored,
    percent: own.percent,
    local: own.local,
    comparable: comparableOf(own, ancestors.slice(at)),
    complete: snapshot.complete,
    lastActAt: snapshot.lastActAt,
  };
};
