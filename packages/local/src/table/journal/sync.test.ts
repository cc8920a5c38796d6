import { open } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ask, item, put } from "../testing/ask.ts";
import { openForTest, temporaryFolder } from "../testing/folder.ts";
import { wholeStream } from "../testing/read-stream.ts";

/** Stands in for every file's sync to disk. */
const watchSyncs = async (folder: string, sync: () => Promise<void>) => {
  const handle = await open(join(folder, "lock"));
  const spy = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, "datasync").mockImplementation(sync);
  await handle.close();
  return spy;
};

test("a write is neither answered nor seen, in the table or the stream, before it has reached the disk", async () => {
  const folder = temporaryFolder();
  const table = await openForTest({ folder });
  let reached: () => void = () => undefined;
  const asked = new Promise<void>((called) => {
    void watchSyncs(folder, () => {
      called();
      return new Promise((resolve) => (reached = resolve));
    });
  });
  let answered = false;
  const write = put(table, "p", "a").then(() => (answered = true));
  await asked;
  await new Promise((resolve) => setImmediate(resolve));
  expect(answered).toBe(false);
  expect((await ask(table, "GetItem", { Key: item("p", "a"), ConsistentRead: true }))["Item"]).toBeUndefined();
  expect(await wholeStream(table)).toEqual([]);
  reached();
  await write;
  expect((await ask(table, "GetItem", { Key: item("p", "a") }))["Item"]).toEqual(item("p", "a"));
  expect(await wholeStream(table)).toHaveLength(1);
  vi.restoreAllMocks();
});

test("writes one after another are each synced; writes that come together share a sync", async () => {
  const folder = temporaryFolder();
  const table = await openForTest({ folder });
  const syncs = await watchSyncs(folder, async () => undefined);
  for (let i = 0; i < 10; i++) await put(table, "p", String(i));
  expect(syncs).toHaveBeenCalledTimes(10);
  await Promise.all(Array.from({ length: 60 }, (_, i) => put(table, "q", String(i))));
  expect(syncs).toHaveBeenCalledTimes(11);
  vi.restoreAllMocks();
});
