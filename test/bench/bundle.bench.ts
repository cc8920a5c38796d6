import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { bundle } from "../../infra/build.ts";
import { functions } from "../../infra/functions.ts";
import { importTimes } from "./import-time.ts";
import { median, type Bench } from "./measure.ts";

const root = join(import.meta.dirname, "..", "..");

/** Bytes of a bundle, all together and of our own sources alone. */
function sizes({ outputs }: Metafile): { all: number; own: number } {
  const file = Object.entries(outputs).find(([path]) => path.endsWith("/main.mjs"))?.[1];
  if (!file) throw new Error("there is no bundle");
  const own = Object.entries(file.inputs).filter(([path]) => !path.includes("node_modules"));
  return { all: file.bytes, own: own.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0) };
}

/** The least that any function at the table imports: the document client alone, bundled in the same way. */
async function bareClient(folder: string): Promise<string> {
  const outfile = join(folder, "bare.mjs");
  await writeFile(join(folder, "bare.ts"), 'export { DynamoDBClient } from "@aws-sdk/client-dynamodb";\n');
  await build({
    absWorkingDir: root,
    entryPoints: [join(folder, "bare.ts")],
    nodePaths: [join(root, "node_modules")],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return outfile;
}

/** Sizes of the functions' bundles, and how long the API's takes to load, compared with the bare client's. */
export const measure: Bench = async () => {
  const kib = (bytes: number) => bytes / 1024;
  const measures = [];
  for (const spec of functions) {
    const { name } = spec;
    const { all, own } = sizes(await bundle(spec));
    const gates = spec.takesTenantRole && name !== "documents" ? [{ most: 700 }, { most: 150 }] : [{}, {}];
    measures.push({ name: `function ${name}: bundle with the SDK`, value: kib(all), unit: "KiB", ...gates[0] });
    measures.push({ name: `function ${name}: own code in it`, value: kib(own), unit: "KiB", ...gates[1] });
  }
  const folder = await mkdtemp(join(root, "infra", "dist", "bench-"));
  try {
    const times = await importTimes([join(root, "infra", "dist", "api", "main.mjs"), await bareClient(folder)], 9);
    const [api = NaN, bare = NaN] = times.map(median);
    measures.push({ name: "function api: cold import", value: api, unit: "ms" });
    measures.push({ name: "function api: cold import to the bare client's", value: api / bare, unit: "×" });
  } finally {
    await rm(folder, { recursive: true });
  }
  return measures;
};
