import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the console is built from. */
const sources = [
  "packages/web/src",
  "packages/web/public",
  "packages/web/index.html",
  "packages/web/vite.config.ts",
  "packages/contract/src",
  "packages/domain/src",
  "package-lock.json",
];

const filesUnder = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** A word for the state of the sources: names, sizes and times. */
const stateOf = async (root: string): Promise<string> => {
  const hash = createHash("sha256");
  const files = (await Promise.all(sources.map((source) => filesUnder(join(root, source)))))
    .flat()
    .toSorted((a, b) => (a < b ? -1 : 1));
  for (const file of files) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
};

/** Builds the console if its sources have changed since the last build; gives the folder. */
export const builtConsole = async (root: string, say: (line: string) => void): Promise<string> => {
  const dist = join(root, "packages/web/dist");
  const note = join(root, "node_modules/.thi-dua-console");
  const state = await stateOf(root);
  const built = await readFile(note, "utf8").catch(() => "");
  if (built === state && (await stat(join(dist, "index.html")).catch(() => undefined))) return dist;
  say("Đang dựng giao diện (building the console)…");
  const { build } = await import("vite");
  await build({ configFile: join(root, "packages/web/vite.config.ts"), logLevel: "error" });
  await writeFile(note, state);
  return dist;
};
