import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checkpoints, Positions } from "./pump.ts";

/** Positions in memory, for a world that ends with its process. */
export const memoryCheckpoints = (): Checkpoints => {
  const held = new Map<string, Positions>();
  return {
    load: async (consumer) => held.get(consumer) ?? {},
    save: async (consumer, positions) => void held.set(consumer, positions),
  };
};

/** Positions in a folder, one file a consumer. A lost write costs a repeated delivery, never a lost one. */
export const fileCheckpoints = (folder: string): Checkpoints => ({
  async load(consumer) {
    try {
      return JSON.parse(await readFile(join(folder, `${consumer}.json`), "utf8")) as Positions;
    } catch {
      return {};
    }
  },
  async save(consumer, positions) {
    await mkdir(folder, { recursive: true });
    const file = join(folder, `${consumer}.json`);
    await writeFile(`${file}.new`, JSON.stringify(positions));
    await rename(`${file}.new`, file);
  },
});
