import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { invalid } from "@thidua/domain";
import { root } from "./root.ts";

/**
 * Reads `--to FOLDER` or `--from FOLDER`, with `--data FOLDER` for another data folder than .data. Folders are meant from
 * where the command was typed: npm moves to the project's folder and tells that place as INIT_CWD.
 */
export function readFolders(args: string[], flag: "to" | "from", typedIn: string): { folder: string; data: string } {
  try {
    const options = { [flag]: { type: "string" }, data: { type: "string" } } as const;
    const { values } = parseArgs({ args, options, strict: true });
    const folder = values[flag];
    if (!folder) throw new Error(`--${flag}`);
    return {
      folder: resolve(typedIn, folder),
      data: values.data ? resolve(typedIn, values.data) : resolve(root, ".data"),
    };
  } catch {
    const command = flag === "to" ? "backup" : "restore";
    const form = `npm run ${command} -- --${flag} FOLDER [--data FOLDER]`;
    throw invalid({ path: `--${flag}`, vi: `Lệnh này viết: ${form}`, en: `This command is written: ${form}` });
  }
}
