import { describe, expect, it } from "vitest";
import { array, assert, nat, property } from "fast-check";
import { Leaf } from "../sheet/leaf.ts";
import type { TenantId } from "../ids.ts";
import { budgets, fit, itemBytes, unfit } from "./budget.ts";
import { addCounts, comparableOf, noCount, type Count } from "./count.ts";
import { addHistograms, binOf, readHistogram, writeHistogram } from "./histogram.ts";
import { Delivered, foldOwn } from "./own.ts";
import { packRow, packSnapshot, packSum, unpackRow, unpackSnapshot } from "./packed.ts";
import { rowOf, snapshotOf } from "./snapshot.ts";
import { foldSum } from "./sum.ts";
import { newer, orderOf, pathOrder, stepOf } from "./version.ts";
import type { Day } from "../time.ts";

const [nation, province, ward, other] = [
  "NATION000001",
  "PROVINCE0001",
  "WARD00000001",
  "OTHER0000001",
] as TenantId[] as [TenantId, TenantId, TenantId, TenantId];
const at = (second: number) => `2024-11-22T08:00:${String(second).padStart(2, "0")}.000Z`;
const leaf = (n: number, more: object = {}): Leaf =>
  Leaf.parse({
    participant: `UNIT0000000${n}`,
    name: `Khu phố ${n}`,
    subjectKind: "collective",
    is: "unit",
    state: "appraised",
    local: [70_000, 80_000],
    pairs: { [ward]: [10_000, 20_000], [province]: [60_000, 60_000] },
    met: 7,
    applicable: 8,
    lastActAt: at(n),
    ...more,
  });

describe("a histogram", () => {
  it("comes back as it was written, whatever the counts", () => {
    assert(
      property(array(nat({ max: 300_000 }), { minLength: 101, maxLength: 101 }), (bins) => {
        expect(readHistogram(writeHistogram(bins))).toEqual(bins);
      }),
    );
  });

  it("adds up bin by bin", () => {
    assert(
      property(array(array(nat({ max: 40 }), { minLength: 101, maxLength: 101 }), { maxLength: 4 }), (all) => {
        const sum = Array.from({ length: 101 }, (_, bin) => all.reduce((total, bins) => total + (bins[bin] ?? 0), 0));
        expect(readHistogram(addHistograms(all.map(writeHistogram)))).toEqual(sum);
      }),
    );
  });

  it("puts a result into the whole percent it has reached, never the next", () => {
    expect([binOf(899_999, 1_000_000), binOf(9, 10), binOf(0, 5), binOf(11, 10), binOf(-3, 10), binOf(0, 0)]).toEqual([
      89,
      90,
      0,
      100,
      0,
      undefined,
    ]);
  });
});

describe("an authority's own count", () => {
  it("sums only appraised results, and counts what is merely handed in", () => {
    const own = foldOwn(
      [
        leaf(1),
        leaf(2, { state: "submitted" }),
        leaf(3, { state: "invited" }),
        leaf(4, { state: "returned" }),
        leaf(5, { state: "approved", local: [80_000, 80_000], met: 8 }),
      ],
      [],
      true,
    );
    expect(own.count).toMatchObject({
      tenants: 1,
      launched: 1,
      expected: 5,
      registered: 4,
      submitted: 3,
      returned: 1,
      appraised: 2,
      approved: 1,
      scored: 2,
      percent: 1_875_000,
      met: 15,
      applicable: 16,
      local: [150_000, 160_000],
    });
    expect(own.count.origins[province]).toEqual([120_000, 120_000]);
    expect(own.complete).toBe(false);
    expect(own.lastActAt).toBe(at(5));
    const bins = readHistogram(own.count.histogram);
    expect([bins[87], bins[100], bins.reduce((a, b) => a + b)]).toEqual([1, 1, 2]);
  });

  it("is complete only when launched and everyone expected has a result", () => {
    expect(foldOwn([leaf(1)], [], true).complete).toBe(true);
    expect(foldOwn([leaf(1)], [], false).complete).toBe(false);
    expect(foldOwn([leaf(1), leaf(2, { state: "submitted" })], [], true).complete).toBe(false);
    expect(foldOwn([], [], true).complete).toBe(false);
  });

  it("counts a delivered sheet as submitted until the receiver acts, and once", () => {
    const sheet = (more: object = {}) =>
      Delivered.parse({ participant: "UNIT00000001", what: "sheet", submission: 1, at: at(9), ...more });
    const count = (leaves: Leaf[], words: Delivered[]) => {
      const { expected, registered, submitted, returned, appraised, late } = foldOwn(leaves, words, true).count;
      return [expected, registered, submitted, returned, appraised, late];
    };
    expect(count([], [sheet()])).toEqual([1, 1, 1, 0, 0, 0]);
    expect(count([leaf(1, { state: "invited" })], [sheet({ late: true })])).toEqual([1, 1, 1, 0, 0, 1]);
    expect(count([leaf(1, { submission: 1 })], [sheet()])).toEqual([1, 1, 1, 0, 1, 0]);
    expect(count([leaf(1, { state: "returned", submission: 1 })], [sheet()])).toEqual([1, 1, 0, 1, 0, 0]);
    expect(count([leaf(1, { state: "returned", submission: 1 })], [sheet({ submission: 2 })])).toEqual([
      1, 1, 1, 0, 0, 0,
    ]);
    expect(count([leaf(1, { state: "invited" })], [sheet({ withdrawn: true })])).toEqual([1, 0, 0, 0, 0, 0]);
    expect(count([], [sheet({ withdrawn: true })])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("expects who has registered from below, and nobody who has withdrawn", () => {
    const word = (more: object = {}) =>
      Delivered.parse({ participant: "UNIT00000001", what: "registration", at: at(9), ...more });
    const count = (leaves: Leaf[], words: Delivered[]) => {
      const { expected, registered, submitted } = foldOwn(leaves, words, true).count;
      return [expected, registered, submitted];
    };
    expect(count([], [word()])).toEqual([1, 1, 0]);
    expect(count([], [word({ withdrawn: true })])).toEqual([0, 0, 0]);
    expect(count([leaf(1, { state: "invited" })], [word()])).toEqual([1, 0, 0]);
    expect(count([leaf(1, { gone: true }), leaf(2)], [word()])).toEqual([1, 1, 1]);
    expect(foldOwn([leaf(1, { gone: true }), leaf(2)], [], true)).toMatchObject({
      complete: true,
      count: { local: [70_000, 80_000] },
    });
  });

  it("gives group-relative points beside the leader of each group, from the raw values of the leaves", () => {
    const raw = (value: number) => ({ CRITERION001: [value, 20_000, province, 10_000, null] });
    const own = foldOwn(
      [
        leaf(1, { group: "đô thị", raw: raw(8) }),
        leaf(2, { group: "đô thị", raw: raw(4) }),
        leaf(3, { group: "miền núi", raw: raw(1) }),
        leaf(4, { group: "đô thị", raw: raw(99), state: "submitted" }),
      ],
      [],
      true,
    );
    expect(own.count.local[0]).toBe(3 * 70_000 + 20_000 + 10_000 + 20_000);
    expect(own.count.origins[province]?.[0]).toBe(3 * 60_000 + 10_000 + 5_000 + 10_000);
  });

  it("doesn't depend on the order of leaves, and changes its fingerprint with any of them", () => {
    expect(foldOwn([leaf(2), leaf(1)], [], true)).toEqual(foldOwn([leaf(1), leaf(2)], [], true));
    expect(foldOwn([leaf(1, { late: true })], [], true).inputs).not.toBe(foldOwn([leaf(1)], [], true).inputs);
    expect(foldOwn([leaf(1, { name: "Tên khác" })], [], true).inputs).toBe(foldOwn([leaf(1)], [], true).inputs);
  });
});

describe("what lies below", () => {
  const roster = { children: 1 };
  const own = foldOwn([leaf(1), leaf(2)], [], true);
  const snapshot = snapshotOf("phường Một", own, undefined, { children: 0 }, [province, nation]);

  it("never mixes depths: a child's own is depth 0 below its parent, what lies below the child one deeper", () => {
    const wards = foldSum(
      [
        { child: ward, order: "a", snapshot },
        { child: other, order: "b", snapshot },
      ],
      { children: 2 },
    );
    expect(wards.depths.map(({ tenants, expected, appraised }) => [tenants, expected, appraised])).toEqual([[2, 4, 4]]);
    const up = snapshotOf("tỉnh", foldOwn([leaf(3)], [], true), wards, { children: 2 }, [nation]);
    const below = foldSum([{ child: province, order: "c", snapshot: up }], roster);
    expect(below.depths.map(({ tenants, expected }) => [tenants, expected])).toEqual([
      [1, 1],
      [2, 4],
    ]);
    expect(below.complete).toBe(true);
  });

  it("counts nothing of a child that has moved away", () => {
    expect(foldSum([{ child: ward, order: "a" }], { children: 0 })).toMatchObject({
      depths: [],
      children: 0,
      heard: 0,
    });
  });

  it("is complete only if the list of children is known, everyone on it is there and each is complete", () => {
    const complete = (n: number | undefined, ...shown: (typeof snapshot)[]) =>
      foldSum(
        shown.map((one, i) => ({ child: `${i}`, order: "a", snapshot: one })),
        n === undefined ? undefined : { children: n },
      ).complete;
    expect(complete(1, snapshot)).toBe(true);
    expect(complete(undefined, snapshot)).toBe(false);
    expect(complete(2, snapshot)).toBe(false);
    expect(complete(2, snapshot, snapshotOf("im lặng", undefined, undefined, undefined, [province]))).toBe(false);
    expect(snapshotOf("x", own, undefined, { children: 3 }, []).complete).toBe(false);
    expect(snapshotOf("x", own, undefined, undefined, []).complete).toBe(false);
  });

  it("leaves behind sums by origins that nobody above has set, so it doesn't grow with what lies below", () => {
    expect(Object.keys(snapshot.depths[0]?.origins ?? {})).toEqual([province]);
    const above = foldSum([{ child: ward, order: "a", snapshot }], roster);
    expect(snapshotOf("tỉnh", undefined, above, roster, [nation]).depths[1]?.origins).toEqual({});
    expect(above.depths[0]?.local).toEqual([140_000, 160_000]);
  });

  it("compares an ancestor's own criteria and those above it", () => {
    const count: Count = { ...noCount(), origins: { [nation]: [1, 2], [province]: [10, 20], [ward]: [100, 200] } };
    expect(comparableOf(count, [province, nation])).toEqual([11, 22]);
    expect(rowOf({ ...snapshot, depths: [count] }, [province, nation], 1).comparable).toEqual([1, 2]);
  });
});

describe("the order of states", () => {
  const edge = (epoch: number, from: string, to?: string) => ({
    child: ward,
    parent: province,
    from: from as Day,
    epoch,
    ...(to ? { to: to as Day } : {}),
  });
  const day = "2025-07-01" as Day;

  it("puts a later path before any counter, and a counter before nothing", () => {
    const [old, moved] = [pathOrder([2, 2, 0]), pathOrder([4, 2, 0])];
    expect(newer(orderOf(moved, 1, 0), orderOf(old, 1, 999))).toBe(true);
    expect(newer(orderOf(old, 1, 36), orderOf(old, 1, 35))).toBe(true);
    expect(newer(orderOf(old, 1, 35), orderOf(old, 1, 35))).toBe(false);
    expect(newer(orderOf(old, 2, 0), orderOf(old, 1, 99))).toBe(true);
    expect(newer(orderOf(old, 1, 0), undefined)).toBe(true);
  });

  it("rises when an edge is added, when one ends with nothing after it, and when someone above moves", () => {
    const before = stepOf([edge(1, "2020-01-01")], day);
    const ended = stepOf([edge(1, "2020-01-01", "2025-06-30")], day);
    const moved = stepOf([edge(1, "2020-01-01", "2025-06-30"), edge(2, "2025-07-01")], day);
    expect(stepOf([], day)).toBeLessThan(before);
    expect(before).toBeLessThan(ended);
    expect(ended).toBeLessThan(moved);
    expect(stepOf([edge(1, "2020-01-01"), edge(2, "2030-01-01")], day)).toBe(before);
    expect(newer(pathOrder([2, 4, 0]), pathOrder([2, 2, 2, 0]))).toBe(true);
  });
});

describe("what is stored", () => {
  const wide: Count = {
    ...addCounts([foldOwn([leaf(1)], [], true).count]),
    expected: 98,
    appraised: 97,
    percent: 85_000_000,
    met: 720,
    applicable: 776,
    local: [68_000_000, 77_600_000],
    origins: { [province]: [58_000_000, 60_000_000], [nation]: [58_000_000, 60_000_000] },
    histogram: writeHistogram(Array.from({ length: 101 }, (_, bin) => (bin > 55 && bin % 2 === 0 ? 3 : 0))),
  };

  it("comes back as it was", () => {
    const snapshot = snapshotOf(
      "phường Một",
      foldOwn([leaf(1), leaf(2, { band: "Tốt" })], [], true),
      undefined,
      { children: 0 },
      [province, nation],
    );
    expect(unpackSnapshot(packSnapshot(snapshot))).toEqual(snapshot);
    const row = rowOf(snapshot, [province, nation], 1);
    expect(unpackRow(packRow(row))).toEqual(row);
  });

  it("keeps to its budgets: a province's snapshot of two depths, a row", () => {
    const snapshot = { name: "Tỉnh Quảng Ninh", heard: true, complete: false, lastActAt: at(1), depths: [wide, wide] };
    const { main, overflow } = fit(packSnapshot(snapshot), budgets.snapshot);
    expect(itemBytes(main)).toBeLessThanOrEqual(budgets.snapshot);
    expect(overflow).toBeUndefined();
    expect(itemBytes(packRow(rowOf(snapshot, [province, nation], 1)))).toBeLessThanOrEqual(budgets.row);
  });

  it("moves histograms that don't fit into an item of their own, and puts them back", () => {
    const full = { ...wide, histogram: writeHistogram(Array.from({ length: 101 }, (_, bin) => 1000 + bin)) };
    const sum = { ...foldSum([], { children: 0 }), depths: [full, full, full, full] };
    const packed = packSum(sum, at(1) as never);
    const { main, overflow } = fit(packed, budgets.summary);
    expect(itemBytes(main)).toBeLessThanOrEqual(budgets.summary);
    expect(overflow).toHaveLength(4);
    expect(unfit(main, overflow).d).toEqual(packed.d);
    expect(unfit(main, undefined).d[0]?.h).toBeUndefined();
  });
});
