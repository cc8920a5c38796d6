import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "@thidua/domain";
import { lockFolder } from "../table/journal/lock.ts";
import { unreachable } from "./faults.ts";
import { layout } from "./layout.ts";
import { type BackupManifest, verifyBackup } from "./manifest.ts";
import { copyDurably } from "./tree.ts";

export type Restored = { manifest: BackupManifest; aside?: string };

/** Refuses while a server works on the folder. */
async function demandUnused(data: string): Promise<void> {
  const { table } = layout(data);
  if (existsSync(table)) await (await lockFolder(table))();
}

/**
 * Puts a backup in the place of a data folder, once every file has been checked. What was there is kept beside it
 * under another name, which is told.
 */
export async function restoreBackup({ data, now }: { data: string; now: Clock }, from: string): Promise<Restored> {
  const manifest = await verifyBackup(from);
  await demandUnused(data);
  const coming = `${data}.restoring`;
  try {
    await rm(coming, { recursive: true, force: true });
    for (const { path } of manifest.entries) await copyDurably(join(from, path), join(coming, path));
    await demandUnused(data);
    if (!existsSync(data)) {
      await rename(coming, data);
      return { manifest };
    }
    const aside = `${data}.before-${now().replaceAll(/[:.]/g, "-")}`;
    await rename(data, aside);
    await rename(coming, data);
    return { manifest, aside };
  } catch (error) {
    throw error instanceof Error && "syscall" in error ? unreachable(data, error) : error;
  }
}
