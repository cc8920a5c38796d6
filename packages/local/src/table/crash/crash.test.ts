import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { WireItem } from "../engine/dynalite.ts";
import { openTable } from "../open-table.ts";
import { ask, TableName } from "../testing/ask.ts";
import { temporaryFolder } from "../testing/folder.ts";
import { wholeStream } from "../testing/read-stream.ts";
import { steps } from "../writer.ts";
import type { Act } from "./act.ts";
import { faultsOf } from "./verdict.ts";

const life = fileURLToPath(new URL("./life.ts", import.meta.url));

/** Each step three times, after few and after many writes, and three ends at no step in particular. */
const deaths = [...steps, "any"].flatMap((step, i) =>
  [0, 7, 60].map((passes, j) => ({ step, passes: passes + i, seed: 100 * i + j })),
);

const live = async (folder: string, told: string, { step, passes, seed }: (typeof deaths)[number]): Promise<void> => {
  const args = [life, folder, told, String(seed), step, String(passes)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint += String(chunk)));
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(signal, complaint).toBe("SIGKILL");
};

const linesOf = (path: string): Act[] =>
  (existsSync(path) ? readFileSync(path, "utf8") : "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Act);

/** Dies and comes back, as often as there are deaths, on one folder; gives what was seen to be wrong. */
const lives = async (own: typeof deaths): Promise<{ faults: string[]; acknowledged: number; records: number }> => {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  const told = join(folder, "acknowledged");
  const faults: string[] = [];
  let records = 0;
  for (const death of own) {
    await live(data, told, death);
    const acknowledged = linesOf(told);
    const table = await openTable({ tableName: TableName, folder: data });
    const stream = await wholeStream(table);
    const { Items } = await ask(table, "Scan", {});
    for (const fault of faultsOf(acknowledged, stream, Items as WireItem[])) faults.push(`${death.step}: ${fault}`);
    // A client that didn't hear the answer asks again under the same token: nothing may happen twice.
    const last = acknowledged.findLast(({ operation }) => operation === "TransactWriteItems");
    const digest = table.digest();
    if (last) await ask(table, last.operation, last.body);
    if (table.digest() !== digest) faults.push(`${death.step}: ${last?.id} acted again under its token`);
    records = stream.length;
    await table.close();
  }
  return { faults, acknowledged: linesOf(told).length, records };
};

test("a process killed at any step of a write loses nothing acknowledged and leaves nothing half done", async () => {
  const halves = [deaths.filter((_, i) => i % 2 === 0), deaths.filter((_, i) => i % 2 === 1)];
  const results = await Promise.all(halves.map(lives));
  for (const { faults, acknowledged, records } of results) {
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(200);
    expect(records).toBeGreaterThan(acknowledged);
  }
}, 120_000);
