import { join } from "node:path";

/** The folder of the whole project; every tool runs from here, wherever the command was typed. */
export const root = join(import.meta.dirname, "..", "..", "..", "..");
