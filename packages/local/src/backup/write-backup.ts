import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Clock } from "@thidua/domain";
import type { OpenTable } from "../table/index.ts";
import { inside, notEmpty, unreachable } from "./faults.ts";
import { layout } from "./layout.ts";
import { manifestName, type BackupManifest } from "./manifest.ts";
import { copyDurably, describeFile, listTree } from "./tree.ts";

type Ports = { data: string; table: Pick<OpenTable, "snapshot">; now: Clock };

async function prepare(to: string, data: string): Promise<void> {
  if (!relative(resolve(data), resolve(to)).startsWith("..")) throw inside(to, data);
  try {
    await mkdir(to, { recursive: true });
    if ((await readdir(to)).length > 0) throw notEmpty(to);
  } catch (error) {
    throw error instanceof Error && "syscall" in error ? unreachable(to, error) : error;
  }
}

/** Copies files of the data folder; one that went away meanwhile was no longer needed. */
async function copyAll(data: string, to: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await copyDurably(join(data, path), join(to, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
}

/**
 * Copies the data folder while it is in use. The order is what makes the copy whole: the readers' positions before the
 * table, so that none is ahead of its stream (a repeated delivery does no harm, a lost one would); uploaded files after
 * it, so that each one the table names is there.
 */
export async function writeBackup({ data, table, now }: Ports, to: string): Promise<BackupManifest> {
  await prepare(to, data);
  const at = now();
  const all = await listTree(data);
  const own = (path: string) => path === "control.json" || path.startsWith("table/") || path.startsWith("files/");
  await copyAll(
    data,
    to,
    all.filter((path) => !own(path)),
  );
  const { items, digest } = await table.snapshot(layout(to).table);
  await copyAll(
    data,
    to,
    (await listTree(data)).filter((path) => path.startsWith("files/")),
  );
  const entries = await Promise.all((await listTree(to)).map((path) => describeFile(to, path)));
  const manifest: BackupManifest = { format: 1, at, items, digest, entries };
  await writeFile(join(to, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
