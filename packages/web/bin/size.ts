import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

type Chunk = { file: string; css?: string[]; imports?: string[] };
type Manifest = Record<string, Chunk>;

const dist = fileURLToPath(new URL("../dist/", import.meta.url));

/** The chunks a browser must have before a chunk runs: itself, and what it imports statically. */
const closure = (manifest: Manifest, key: string, seen: Map<string, Chunk>): void => {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} isn't in the build; run npm run build`);
  if (seen.has(key)) return;
  seen.set(key, chunk);
  for (const each of chunk.imports ?? []) closure(manifest, each, seen);
};

/** What a cold cache has to load until each screen takes its first act: JS and CSS in bytes after gzip, fonts apart. */
export const screenSizes = (): { name: string; bytes: number }[] => {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Manifest;
  const of = (screen: string): number => {
    const seen = new Map<string, Chunk>();
    for (const key of ["index.html", screen]) closure(manifest, key, seen);
    const files = new Set([...seen.values()].flatMap(({ file, css = [] }) => [file, ...css]));
    return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  };
  return [
    { name: "console until Việc cần xử lý answers a click", bytes: of("src/features/tasks/tasks-page.tsx") },
    { name: "console until a sheet takes a keystroke", bytes: of("src/features/sheets/sheet-page.tsx") },
  ];
};
