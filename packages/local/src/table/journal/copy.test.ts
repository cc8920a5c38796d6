import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { put } from "../testing/ask.ts";
import { openForTest, temporaryFolder } from "../testing/folder.ts";
import { wholeStream } from "../testing/read-stream.ts";
import { manifestName, verifyCopy } from "./copy.ts";

test("a copy taken while writes go on holds one moment, stream included", async () => {
  const folder = temporaryFolder();
  const table = await openForTest({ folder, compactAfter: 8 * 1024 });
  const writer = { stop: false, count: 0 };
  const writing = (async () => {
    // Each write goes to two partitions in turn: a copy of one moment never has more of the second than of the first.
    while (!writer.stop) {
      const sk = String(writer.count++).padStart(6, "0");
      await put(table, "first", sk, { text: { S: "đạt".repeat(50) } });
      await put(table, "second", sk);
    }
  })();
  const copies = [join(temporaryFolder(), "copy"), join(temporaryFolder(), "copy")];
  for (const to of copies) {
    while (writer.count < 100) await put(table, "other", String(writer.count));
    const manifest = await table.snapshot(to);
    expect(await verifyCopy(to)).toEqual(manifest);
    const copy = await openForTest({ folder: to });
    expect(copy.digest()).toBe(manifest.digest);
    const records = await wholeStream(copy);
    expect(records).toHaveLength(manifest.next - 1);
    const of = (pk: string): number => records.filter(({ dynamodb }) => dynamodb.Keys["pk"]?.["S"] === pk).length;
    expect(of("first") - of("second")).toBeOneOf([0, 1]);
    await put(copy, "after", "a");
  }
  writer.stop = true;
  await writing;
});

test("a copy of a table in memory can be opened from its folder", async () => {
  const table = await openForTest();
  for (const sk of ["a", "b", "c"]) await put(table, "p", sk);
  const to = join(temporaryFolder(), "copy");
  await table.snapshot(to);
  const copy = await openForTest({ folder: to });
  expect(copy.digest()).toBe(table.digest());
  expect(copy.streamArn).toBe(table.streamArn);
  expect(await wholeStream(copy)).toEqual(await wholeStream(table));
});

test("a copy with a changed file doesn't pass for sound", async () => {
  const table = await openForTest({ folder: temporaryFolder() });
  await put(table, "p", "a", { v: { S: "đúng" } });
  const to = join(temporaryFolder(), "copy");
  const { files } = await table.snapshot(to);
  for (const { name } of files) {
    const path = join(to, name);
    const sound = readFileSync(path);
    const changed = Buffer.from(sound);
    changed[changed.length - 2] = (changed.at(-2) ?? 0) ^ 1;
    writeFileSync(path, changed);
    await expect(verifyCopy(to)).rejects.toThrow(name);
    writeFileSync(path, sound);
  }
  await verifyCopy(to);
  writeFileSync(join(to, manifestName), "{}");
  await expect(verifyCopy(to)).rejects.toThrow(manifestName);
});

test("a folder that holds something isn't written over", async () => {
  const table = await openForTest();
  const to = temporaryFolder();
  writeFileSync(join(to, "thư.txt"), "của người khác");
  await expect(table.snapshot(to)).rejects.toThrow("isn't empty");
  expect(readFileSync(join(to, "thư.txt"), "utf8")).toBe("của người khác");
});
