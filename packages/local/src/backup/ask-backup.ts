import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Failure, type Clock } from "@thidua/domain";
import { openTable } from "../table/index.ts";
import type { ControlAnswer, ControlFile } from "./control.ts";
import { noData } from "./faults.ts";
import { layout, tableName } from "./layout.ts";
import type { BackupManifest } from "./manifest.ts";
import { writeBackup } from "./write-backup.ts";

/** Asks the server that works on the folder; nothing if none does. */
async function askServer(data: string, to: string): Promise<BackupManifest | undefined> {
  const text = await readFile(layout(data).control, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const { port, token } = JSON.parse(text) as ControlFile;
  const request = { method: "POST", headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ to }) };
  // A server that was killed leaves its control file behind.
  const response = await fetch(`http://127.0.0.1:${port}/backup`, request).catch(() => undefined);
  if (!response?.ok) return undefined;
  const answer = (await response.json()) as ControlAnswer;
  if ("manifest" in answer) return answer.manifest;
  throw new Failure("busy", { vi: answer.failure.vi, en: answer.failure.en });
}

/** Makes a backup of a data folder, whether a server works on it or not. */
export async function askBackup({ data, now }: { data: string; now: Clock }, to: string): Promise<BackupManifest> {
  const made = await askServer(data, to);
  if (made) return made;
  if (!existsSync(layout(data).table)) throw noData(data);
  const table = await openTable({ tableName, folder: layout(data).table });
  try {
    return await writeBackup({ data, table, now }, to);
  } finally {
    await table.close();
  }
}
