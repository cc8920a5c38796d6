import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Instant } from "@thidua/domain";
import { noBackup, notIntact } from "./faults.ts";
import { describeFile, listTree } from "./tree.ts";

export const manifestName = "backup.json";

const Entry = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() });

/** What a backup holds. `digest` is SHA-256 over the table's items in key order, as an open table tells it. */
export const BackupManifest = z.object({
  format: z.literal(1),
  at: Instant,
  items: z.int(),
  digest: z.string(),
  entries: z.array(Entry),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => {
    throw noBackup(folder);
  });
  try {
    return BackupManifest.parse(JSON.parse(text));
  } catch {
    throw notIntact(folder, manifestName);
  }
}

/** Reads every file of a backup again. Throws a Failure that names the first that is missing, altered or not listed. */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  const listed = new Set([manifestName, ...manifest.entries.map(({ path }) => path)]);
  const stranger = (await listTree(folder)).find((path) => !listed.has(path));
  if (stranger) throw notIntact(folder, stranger);
  for (const { path, sha256 } of manifest.entries) {
    const found = await describeFile(folder, path).catch(() => undefined);
    if (found?.sha256 !== sha256) throw notIntact(folder, path);
  }
  return manifest;
}
