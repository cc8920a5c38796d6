import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { functions, type FunctionSpec } from "./functions.ts";

const root = join(import.meta.dirname, "..");
const out = join(import.meta.dirname, "dist");

/** zod brings some fifty languages; Vietnamese and English are kept. */
const twoLocales: Plugin = {
  name: "two-locales",
  setup(building) {
    building.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";\nexport { default as vi } from "./vi.js";',
      loader: "js",
    }));
  },
};

/** Lambda puts a function's credentials into its environment; the SDK's search for others (sso, files, processes) is left out. */
const environmentCredentials: Plugin = {
  name: "environment-credentials",
  setup(building) {
    building.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ resolveDir }) => ({
      path: "environment",
      namespace: "environment-credentials",
      pluginData: resolveDir,
    }));
    building.onLoad({ filter: /.*/, namespace: "environment-credentials" }, ({ pluginData }) => ({
      contents: 'export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";',
      resolveDir: String(pluginData),
    }));
  },
};

// Packages that still call `require` find one in an ES module.
const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** Bundles one function for Lambda (one ES module for Node 24, the SDK with it); gives what went in. */
export async function bundle({
  name,
  entry = `${name}/src/main.ts`,
}: Pick<FunctionSpec, "name" | "entry">): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "functions", entry)],
    outfile: join(out, name, "main.mjs"),
    bundle: true,
    minify: true,
    // Vietnamese as it is written: escaped, each letter with a mark takes six bytes.
    charset: "utf8",
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    banner: { js: banner },
    plugins: [twoLocales, environmentCredentials],
    logLevel: "warning",
  });
  return metafile;
}

if (import.meta.main) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const { name, entry } of functions) {
    const metafile = await bundle(entry === undefined ? { name } : { name, entry });
    await writeFile(join(out, `${name}.meta.json`), JSON.stringify(metafile));
    const bytes = metafile.outputs[`infra/dist/${name}/main.mjs`]?.bytes ?? 0;
    console.log(`${name.padEnd(12)}${(bytes / 1024).toFixed(0).padStart(6)} KiB`);
  }
}
