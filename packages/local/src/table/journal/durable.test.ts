import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "@thidua/domain";
import { describe, expect, test } from "vitest";
import { openTable, type OpenTable } from "../open-table.ts";
import { ask, item, put, Refused, TableName } from "../testing/ask.ts";
import { openForTest, temporaryFolder } from "../testing/folder.ts";
import { shardsOf, wholeStream } from "../testing/read-stream.ts";

const text = (bytes: number) => ({ text: { S: "x".repeat(bytes) } });

const refusal = async (opening: Promise<OpenTable>): Promise<Failure> => {
  try {
    await (await opening).close();
  } catch (error) {
    return error as Failure;
  }
  throw new Error("The folder was opened, though it should have been refused");
};

const lastJournal = (folder: string): string => {
  const name = readdirSync(folder)
    .filter((file) => file.startsWith("journal-"))
    .toSorted()
    .at(-1);
  return join(folder, name ?? "");
};

/** Writes so much that the folder is compacted, several times over. */
const fillAndCompact = async (table: OpenTable, folder: string): Promise<void> => {
  for (let i = 0; i < 60; i++) await put(table, "p", `row-${String(i).padStart(2, "0")}`, text(1000));
  while (!readdirSync(folder).some((name) => /^snapshot-0*[2-9]/.test(name))) await pause(5);
};

const compactAfter = 8 * 1024;

/** Adds one to a counter under a client token. */
const count = (table: OpenTable, ClientRequestToken: string): Promise<unknown> => {
  const UpdateExpression = "ADD n :one";
  const ExpressionAttributeValues = { ":one": { N: "1" } };
  const Update = { TableName, Key: item("p", "count"), UpdateExpression, ExpressionAttributeValues };
  return ask(table, "TransactWriteItems", { ClientRequestToken, TransactItems: [{ Update }] });
};

describe("a table in a folder", () => {
  test("is after a restart what it was: items, stream, shards and client tokens", async () => {
    const folder = temporaryFolder();
    const first = await openForTest({ folder });
    await put(first, "p", "a", { v: { N: "1" } });
    await put(first, "p", "b", { v: { S: "Hải Hòa" } });
    await first.splitShard();
    await ask(first, "DeleteItem", { Key: item("p", "a") });
    await count(first, "token-1");
    const [digest, records, shards] = [first.digest(), await wholeStream(first), await shardsOf(first)];
    await first.close();

    const second = await openForTest({ folder });
    expect(second.digest()).toBe(digest);
    expect(second.streamArn).toBe(first.streamArn);
    expect(await wholeStream(second)).toEqual(records);
    expect(records).toHaveLength(4);
    expect(await shardsOf(second)).toEqual(shards);
    expect(shards).toHaveLength(3);
    await count(second, "token-1");
    expect(second.digest()).toBe(digest);
    await put(second, "p", "c");
    const numbers = (await wholeStream(second)).map(({ dynamodb }) => dynamodb.SequenceNumber);
    expect(new Set(numbers).size).toBe(5);
  });

  test("is small after many writes to few items, and its stream still reaches back to the first", async () => {
    const folder = temporaryFolder();
    const table = await openForTest({ folder, compactAfter });
    await fillAndCompact(table, folder);
    for (let i = 0; i < 100; i++) await put(table, "p", "row-00", { ...text(1000), n: { N: String(i) } });
    const records = await wholeStream(table);
    expect(records).toHaveLength(160);
    const digest = table.digest();
    await table.close();

    expect(readdirSync(folder).filter((name) => name.startsWith("snapshot-"))).toHaveLength(1);
    const again = await openForTest({ folder, compactAfter });
    expect(again.digest()).toBe(digest);
    expect(await wholeStream(again)).toEqual(records);
  });

  test("still knows a client token after a snapshot and a restart", async () => {
    const folder = temporaryFolder();
    const table = await openForTest({ folder, compactAfter });
    await count(table, "token-1");
    await fillAndCompact(table, folder);
    await table.close();
    const again = await openForTest({ folder, compactAfter });
    const digest = again.digest();
    await count(again, "token-1");
    expect(again.digest()).toBe(digest);
    await count(again, "token-2");
    expect(again.digest()).not.toBe(digest);
  });

  test("forgets stream records after a day, and the files that held them", async () => {
    const folder = temporaryFolder();
    let now = Date.parse("2025-06-30T00:00:00Z");
    const table = await openForTest({ folder, compactAfter, now: () => now });
    await fillAndCompact(table, folder);
    const journals = readdirSync(folder).filter((name) => name.startsWith("journal-")).length;
    now += 25 * 3_600_000;
    for (let i = 0; i < 60; i++) await put(table, "q", `row-${i}`, text(1000));
    while (readdirSync(folder).includes("journal-0000000001.log")) await pause(5);
    const remembered = (await wholeStream(table)).map(({ dynamodb }) => dynamodb.Keys["pk"]?.["S"]);
    expect(remembered).toContain("q");
    expect(remembered.filter((pk) => pk === "p").length).toBeLessThan(60);
    expect(journals).toBeGreaterThan(1);
    const digest = table.digest();
    await table.close();
    expect((await openForTest({ folder })).digest()).toBe(digest);
  });

  test("isn't opened a second time", async () => {
    const folder = temporaryFolder();
    const table = await openForTest({ folder });
    const { code, en, vi } = await refusal(openTable({ tableName: TableName, folder }));
    expect(code).toBe("busy");
    expect(en).toContain(`in use by process ${process.pid}`);
    expect(vi).toContain(folder);
    await table.close();
    await openForTest({ folder });
  });

  test("left locked by a process that is gone is taken over", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "lock"), "999999999 1\n");
    await put(await openForTest({ folder }), "p", "a");
  });

  test("left locked by a process whose number was given to another is taken over", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "lock"), `${process.pid} 1\n`);
    await put(await openForTest({ folder }), "p", "a");
  });

  test("without a journal that should be there is refused", async () => {
    const folder = temporaryFolder();
    const table = await openForTest({ folder });
    await put(table, "p", "a");
    await table.snapshot(join(temporaryFolder(), "copy"));
    await table.close();
    rmSync(join(folder, "journal-0000000001.log"));
    const { en } = await refusal(openTable({ tableName: TableName, folder }));
    expect(en).toContain("journal-0000000001.log is missing");
  });

  test("that can't be made is refused with what to do", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const { code, en } = await refusal(openTable({ tableName: TableName, folder: join(file, "data") }));
    expect(code).toBe("forbidden");
    expect(en).toContain("choose another folder (--data)");
  });

  test("that holds another table is refused", async () => {
    const folder = temporaryFolder();
    await (await openForTest({ folder })).close();
    expect((await refusal(openTable({ tableName: "other", folder }))).en).toContain(`holds the table ${TableName}`);
  });
});

describe("a damaged folder", () => {
  const written = async (): Promise<{ folder: string; digest: string; before: string }> => {
    const folder = temporaryFolder();
    const table = await openForTest({ folder });
    for (const sk of ["a", "b", "c"]) await put(table, "p", sk, text(200));
    const before = table.digest();
    await put(table, "p", "d", text(200));
    const digest = table.digest();
    await table.close();
    return { folder, digest, before };
  };

  test("whose last write was cut short goes on without it, and says so", async () => {
    const { folder, before } = await written();
    const path = lastJournal(folder);
    truncateSync(path, statSync(path).size - 10);
    const notes: string[] = [];
    const table = await openForTest({ folder, log: (note) => notes.push(note) });
    expect(table.digest()).toBe(before);
    expect(notes.join()).toMatch(/journal-0000000001\.log: \d+ bytes of a write that was never acknowledged were cut/);
    await put(table, "p", "e");
    const digest = table.digest();
    await table.close();
    expect((await openForTest({ folder, log: (note) => notes.push(note) })).digest()).toBe(digest);
    expect(notes).toHaveLength(1);
  });

  test("in the middle of acknowledged writes is refused with the file, the place and what to do", async () => {
    const { folder } = await written();
    const path = lastJournal(folder);
    const bytes = readFileSync(path);
    const at = bytes.indexOf("xxxxxxxx") + 3;
    bytes[at] = 0;
    writeFileSync(path, bytes);
    const { code, vi, en } = await refusal(openTable({ tableName: TableName, folder }));
    expect(code).toBe("conflict");
    const place = Number(/journal-0000000001\.log is damaged at byte (\d+)/.exec(en)?.[1]);
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(at);
    expect(en).toContain("Restore the data folder from the latest backup (npm run restore)");
    expect(vi).toContain(`bị hỏng tại byte ${place}`);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test("in its snapshot is refused with the file", async () => {
    const folder = temporaryFolder();
    const table = await openForTest({ folder, compactAfter });
    await fillAndCompact(table, folder);
    await table.close();
    const name = readdirSync(folder).find((file) => file.startsWith("snapshot-")) ?? "";
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, "utf8").replace("xxxx", "xyxx"));
    expect((await refusal(openTable({ tableName: TableName, folder }))).en).toContain(`${name} is damaged at byte`);
  });

  test("with a journal shortened in between is refused, even by a write that changed no item", async () => {
    const folder = temporaryFolder();
    const table = await openForTest({ folder });
    await put(table, "p", "a");
    const check = { TableName, Key: item("p", "a"), ConditionExpression: "attribute_exists(pk)" };
    const TransactItems = [{ ConditionCheck: check }];
    await ask(table, "TransactWriteItems", { ClientRequestToken: "token-1", TransactItems });
    await table.snapshot(join(temporaryFolder(), "copy"));
    await put(table, "p", "b");
    await table.close();
    const first = join(folder, "journal-0000000001.log");
    const frames = [...readFileSync(first, "latin1").matchAll(/TDJ1/g)].map(({ index }) => index);
    expect(frames).toHaveLength(3);
    truncateSync(first, frames[2]);
    expect((await refusal(openTable({ tableName: TableName, folder }))).en).toMatch(
      /journal-000000000[12]\.log is damaged/,
    );
  });
});

describe("a write that can't reach the disk", () => {
  test("is refused with what to do, is never seen, and no later write is taken", async () => {
    const folder = temporaryFolder();
    let full = false;
    const table = await openForTest({
      folder,
      faults: (step) => {
        if (full && step === "within-journal") throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      },
    });
    await put(table, "p", "a");
    const digest = table.digest();
    full = true;
    const error = await put(table, "p", "b").catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(Refused);
    expect((error as Refused).message).toContain("ENOSPC");
    full = false;
    await expect(put(table, "p", "c")).rejects.toThrow("free the disk");
    expect(table.digest()).toBe(digest);
    expect(await wholeStream(table)).toHaveLength(1);
    await table.close();
    const again = await openForTest({ folder });
    expect(again.digest()).toBe(digest);
    await put(again, "p", "d");
  });
});
