import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file of a backup: its path with slashes, its length and the SHA-256 of its bytes (hex). */
export type Entry = { path: string; bytes: number; sha256: string };

/** The files under a folder, by path; none if it isn't there. Half-written ones (`.new`, `.tmp`) are no files yet. */
export async function listTree(folder: string, under = ""): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const found = entries.map(async (entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return await listTree(folder, path);
    return entry.isFile() && !/\.(new|tmp)$/.test(entry.name) ? [path] : [];
  });
  return (await Promise.all(found)).flat().toSorted();
}

/** Reads a file as it lies on the disk. */
export async function describeFile(folder: string, path: string): Promise<Entry> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer);
  return { path, bytes: (await stat(join(folder, path))).size, sha256: hash.digest("hex") };
}

/** Copies a file so that it survives a power cut. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  const handle = await open(to, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
