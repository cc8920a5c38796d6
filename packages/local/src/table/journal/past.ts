import { join } from "node:path";
import { freeze } from "../items/freeze.ts";
import { changesOf, type Change } from "../stream/history.ts";
import { journalName } from "./files.ts";
import { readSegment } from "./segment-file.ts";

/** The stream records of closed journals, read when asked for. */
export type Past = (number: number) => Promise<readonly Change[]>;

/** Reads them from a folder; the file read last stays in memory, for readers come page by page. */
export const pastIn = (folder: string): Past => {
  let cached: { readonly number: number; readonly records: readonly Change[] } | undefined;
  return async (number) => {
    if (cached?.number !== number) {
      const { lines } = readSegment(join(folder, journalName(number)), false);
      cached = { number, records: freeze(lines.flatMap(changesOf)) };
    }
    return cached.records;
  };
};
