import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

const mark = (folder: string): string => join(folder, "own-data-only");

/** A folder that was begun without the demo stays without it, also when somebody forgets to say so again. */
export const keepOwnDataOnly = (folder: string): Promise<void> =>
  writeFile(mark(folder), "Thư mục này không dựng bản minh họa (no demo is built in this folder).\n");

export const holdsOwnDataOnly = async (folder: string): Promise<boolean> =>
  (await stat(mark(folder)).catch(() => undefined)) !== undefined;
