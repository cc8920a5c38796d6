import { expect, test } from "vitest";
import type { OpenTable } from "../open-table.ts";
import { askStream, put } from "../testing/ask.ts";
import { openForTest } from "../testing/folder.ts";
import { drain, iteratorOf, type ReadRecord, shardsOf } from "../testing/read-stream.ts";

const partitions = Array.from({ length: 20 }, (_, i) => `T#${i}|S`);

const round = async (table: OpenTable, number: string): Promise<void> => {
  for (const pk of partitions) await put(table, pk, "a", { round: { N: number } });
};

const rounds = (records: readonly ReadRecord[]): Map<string, string[]> => {
  const byPartition = new Map<string, string[]>();
  for (const { dynamodb } of records) {
    const pk = String(dynamodb.Keys["pk"]?.["S"]);
    byPartition.set(pk, [...(byPartition.get(pk) ?? []), String(dynamodb.NewImage?.["round"]?.["N"])]);
  }
  return byPartition;
};

test("after a split every record is in exactly one shard, and parents before children keep each item's order", async () => {
  const table = await openForTest();
  await round(table, "1");
  await table.splitShard();
  await round(table, "2");
  const halves = await shardsOf(table);
  await table.splitShard(halves[1]?.ShardId);
  await round(table, "3");

  const shards = await shardsOf(table);
  expect(shards.map(({ ParentShardId }) => ParentShardId)).toEqual([
    undefined,
    shards[0]?.ShardId,
    shards[0]?.ShardId,
    shards[1]?.ShardId,
    shards[1]?.ShardId,
  ]);
  const all: ReadRecord[] = [];
  for (const { ShardId, SequenceNumberRange } of shards) {
    const { records, ended } = await drain(table, await iteratorOf(table, ShardId, "TRIM_HORIZON"), 3);
    expect(ended).toBe(SequenceNumberRange.EndingSequenceNumber !== undefined);
    expect(records.length).toBeGreaterThan(0);
    all.push(...records);
  }
  expect(all).toHaveLength(60);
  expect(new Set(all.map(({ eventID }) => eventID)).size).toBe(60);
  for (const seen of rounds(all).values()) expect(seen).toEqual(["1", "2", "3"]);
});

test("a reader in the middle of a shard that is split reads it to its end, and only its own records", async () => {
  const table = await openForTest();
  const [root] = await shardsOf(table);
  await round(table, "1");
  const before = await drain(table, await iteratorOf(table, root?.ShardId ?? "", "TRIM_HORIZON"));
  await table.splitShard();
  await round(table, "2");
  const after = await drain(table, before.next ?? "");
  expect([before.records.length, before.ended]).toEqual([20, false]);
  expect([after.records.length, after.ended]).toEqual([0, true]);
});

test("an iterator holds for a quarter of an hour", async () => {
  let now = Date.parse("2025-07-01T00:00:00Z");
  const table = await openForTest({ now: () => now });
  const [root] = await shardsOf(table);
  const iterator = await iteratorOf(table, root?.ShardId ?? "", "LATEST");
  now += 14 * 60_000;
  await askStream(table, "GetRecords", { ShardIterator: iterator });
  now += 2 * 60_000;
  await expect(askStream(table, "GetRecords", { ShardIterator: iterator })).rejects.toThrow("ExpiredIteratorException");
});

test("listeners hear of records, and no more after they stop", async () => {
  const table = await openForTest();
  let heard = 0;
  const stop = table.onRecords(() => heard++);
  await put(table, "p", "a");
  expect(heard).toBe(1);
  stop();
  await put(table, "p", "b");
  expect(heard).toBe(1);
});
