import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exceeds, type Bench, type Measure } from "./measure.ts";

// `npm run bench -- bundle` runs the benches whose name holds that word. Each is a file *.bench.ts of this folder.
const wanted = process.argv[2] ?? "";
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".bench.ts") && file.includes(wanted));
const measures: Measure[] = [];
let failed = 0;
for (const file of files.toSorted()) {
  try {
    const { measure } = (await import(join(import.meta.dirname, file))) as { measure: Bench };
    measures.push(...(await measure()));
  } catch (error) {
    console.error(`${file}:`, error);
    failed++;
  }
}
failed += measures.filter(exceeds).length;

const out = join(import.meta.dirname, "..", "..", ".cache");
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "bench.json"), `${JSON.stringify(measures, null, 2)}\n`);

const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
for (const one of measures) {
  const limit = one.most === undefined ? "" : `≤ ${number.format(one.most)}`;
  const line = [one.name.padEnd(58), number.format(one.value).padStart(10), one.unit.padEnd(9), limit.padEnd(9)];
  console.log(`${exceeds(one) ? "✗" : "✓"} ${line.join(" ")}`);
}
console.log(`JSON: .cache/bench.json`);
if (files.length === 0) failed++;
console.log(`${measures.filter((one) => !exceeds(one)).length} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
