import { mkdir, open, readdir, rename } from "node:fs/promises";
import { dirname } from "node:path";

const digits = (number: number): string => String(number).padStart(10, "0");

export const journalName = (number: number): string => `journal-${digits(number)}.log`;
export const snapshotName = (number: number): string => `snapshot-${digits(number)}.jsonl`;

export type Listing = { readonly journals: number[]; readonly snapshots: number[] };

/** The numbers of the journals and snapshots in a folder, ascending; the folder is made if it isn't there. */
export const listFolder = async (folder: string): Promise<Listing> => {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const numbers = (pattern: RegExp): number[] =>
    names
      .map((name) => pattern.exec(name)?.[1])
      .filter((text) => text !== undefined)
      .map(Number)
      .toSorted((a, b) => a - b);
  return { journals: numbers(/^journal-(\d{10})\.log$/), snapshots: numbers(/^snapshot-(\d{10})\.jsonl$/) };
};

/** Makes a created or renamed file survive a power cut. Windows can't sync a folder and needs no such thing. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes a file so that it is there whole or not at all. */
export const writeWhole = async (
  path: string,
  chunks: AsyncIterable<string | Buffer> | Iterable<string | Buffer>,
): Promise<void> => {
  const temporary = `${path}.tmp`;
  const handle = await open(temporary, "w");
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
};
