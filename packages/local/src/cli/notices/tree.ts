import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Manifest = {
  name: string;
  version: string;
  license?: string | { type: string };
  licenses?: { type: string }[];
  author?: string | { name: string };
  dependencies?: Record<string, string>;
};
export type Installed = { folder: string; manifest: Manifest };

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Where Node would find a package from a folder; nothing if it isn't installed. */
function find(name: string, from: string): string | undefined {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return folder;
  return dirname(from) === from ? undefined : find(name, dirname(from));
}

/**
 * Every package that these workspaces bring along when they run, each version once, by name. Optional dependencies are
 * left out: which of them is there hangs on the machine, and none of them is shipped.
 */
export function dependenciesOf(root: string, workspaces: readonly string[]): Installed[] {
  const found = new Map<string, Installed>();
  const visit = (folder: string, manifest: Manifest): void => {
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      if (name.startsWith("@thidua/")) continue;
      const at = find(name, folder);
      if (!at) throw new Error(`${name}, needed by ${manifest.name}, is not installed`);
      const needed = manifestIn(at);
      const key = `${needed.name}@${needed.version}`;
      if (found.has(key)) continue;
      found.set(key, { folder: at, manifest: needed });
      visit(at, needed);
    }
  };
  for (const workspace of workspaces) visit(join(root, workspace), manifestIn(join(root, workspace)));
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
