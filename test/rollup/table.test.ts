import { createRollupTable, type Node, type RollupTable } from "@thidua/data";
import {
  foldOwn,
  foldSum,
  Instant,
  Leaf,
  noCount,
  snapshotOf,
  writeHistogram,
  type Count,
  type Sum,
} from "@thidua/domain";
import { documentClient, openTable, tableName, type OpenTable } from "@thidua/local";
import { afterEach, beforeEach, expect, it } from "vitest";
import { provinces, roots, wards, year } from "./places.ts";

let table: OpenTable;
let rollup: RollupTable;
beforeEach(async () => {
  table = await openTable({ tableName });
  const client = documentClient((target, body) => table.handle(target, body), {
    accessKeyId: "t",
    secretAccessKey: "t",
  });
  rollup = createRollupTable(client, tableName, () => Instant.parse("2024-06-15T03:00:00.000Z"));
});
afterEach(() => table.close());

const node: Node = { ...year, tenant: provinces[0] };
const leaf = (n: number) =>
  Leaf.parse({
    participant: `UNIT0000000${n}`,
    name: `Đơn vị ${n}`,
    subjectKind: "collective",
    is: "unit",
    state: "appraised",
    local: [n * 10_000, 80_000],
    pairs: { [roots[0]]: [n * 10_000, 80_000] },
    band: "Tốt",
    lastActAt: "2024-06-15T01:02:03Z",
  });
const own = foldOwn([leaf(1), leaf(2)], [], true);
const snapshot = snapshotOf("phường Một", own, undefined, { children: 0 }, [provinces[0], roots[0]]);

it("writes a summary only over the version it was computed from, and gives it back as it was", async () => {
  expect(await rollup.putOwn(node, own, 0)).toBe(true);
  expect(await rollup.putOwn(node, own, 0)).toBe(false);
  expect(await rollup.putOwn(node, own, 2)).toBe(false);
  expect((await rollup.head(node)).own).toEqual({ version: 1, value: own });
  expect(await rollup.putOwn(node, own, 1)).toBe(true);
  expect((await rollup.head(node)).own?.version).toBe(2);
});

it("takes a child's snapshot, or its departure, only if it is later than what stands", async () => {
  const child = wards[0];
  const orders = async () =>
    (await rollup.incoming(node)).map(({ order, snapshot: shown }) => [order, shown !== undefined]);
  expect(await rollup.putIncoming(node, { child, order: "b", snapshot })).toBe(true);
  expect(await rollup.putIncoming(node, { child, order: "a", snapshot })).toBe(false);
  expect(await rollup.putIncoming(node, { child, order: "b", snapshot })).toBe(false);
  expect(await rollup.incoming(node)).toEqual([{ child, order: "b", snapshot }]);
  expect(await rollup.putIncoming(node, { child, order: "c" })).toBe(true);
  expect(await rollup.putIncoming(node, { child, order: "bz", snapshot })).toBe(false);
  expect(await orders()).toEqual([["c", false]]);
  expect(await rollup.putBelow(node, { child, order: "b" })).toBe(true);
  expect(await rollup.putBelow(node, { child, order: "a" })).toBe(false);
});

const wide = (from: number): Count => ({
  ...noCount(),
  expected: 60_000,
  histogram: writeHistogram(Array.from({ length: 101 }, (_, bin) => from + bin)),
});

it("keeps histograms that don't fit beside a snapshot, and counts them only with the version they belong to", async () => {
  const large = { ...snapshot, depths: [wide(1000), wide(2000), wide(3000)] };
  const child = wards[0];
  await rollup.putIncoming(node, { child, order: "b", snapshot: large });
  expect((await rollup.incoming(node))[0]?.snapshot).toEqual(large);
  const larger = { ...snapshot, depths: [wide(1001), wide(2002), wide(3003)] };
  await rollup.putIncoming(node, { child, order: "c", snapshot: larger });
  expect((await rollup.incoming(node))[0]?.snapshot).toEqual(larger);
  await rollup.putIncoming(node, { child, order: "d", snapshot });
  expect(await rollup.incoming(node)).toEqual([{ child, order: "d", snapshot }]);
});

it("keeps histograms that don't fit beside a sum, over many versions, and mends them where a fold was cut short", async () => {
  const sumOf = (from: number): Sum => ({
    ...foldSum([], { children: 0 }),
    depths: [wide(from), wide(from * 2), wide(from * 3)],
  });
  for (let version = 0; version < 12; version++) {
    expect(await rollup.putSum(node, sumOf(1000 + version), version)).toBe(true);
    expect((await rollup.head(node)).sum).toEqual({ version: version + 1, value: sumOf(1000 + version) });
  }
  expect(await rollup.putSum(node, sumOf(5000), 3)).toBe(false);
  expect((await rollup.head(node)).sum?.value).toEqual(sumOf(1011));
});
