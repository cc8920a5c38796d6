import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Day } from "@thidua/domain";

/** The demo's date, kept so that a start finds the day at which the last one left it. */
export type KeptDate = { load: () => Promise<Day | undefined>; save: (day: Day) => Promise<void> };

export const keptDate = (folder: string): KeptDate => {
  const file = join(folder, "demo-date.json");
  return {
    async load() {
      const text = await readFile(file, "utf8").catch(() => undefined);
      if (text === undefined) return undefined;
      const { today } = JSON.parse(text) as { today: unknown };
      return Day.parse(today);
    },
    async save(today) {
      await writeFile(`${file}.new`, JSON.stringify({ today }));
      await rename(`${file}.new`, file);
    },
  };
};

export const forgottenDate = (): KeptDate => ({ load: async () => undefined, save: async () => undefined });
