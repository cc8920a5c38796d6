import { projectFiles } from "./files.ts";
import { runTool } from "../tool.ts";

type Cruise = {
  modules: { source: string }[];
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
};

const folders = ["packages", "functions", "infra", "test"];

/**
 * Imports that cross a border. A cruise that reads fewer sources than there are is a complaint of its own: without a
 * parser for TypeScript it would find nothing and say that all is well.
 */
export async function boundaries(): Promise<string[]> {
  const args = ["--config", ".dependency-cruiser.json", "--output-type", "json", ...folders];
  const { output } = await runTool("dependency-cruiser", args, { capture: true });
  const { modules, summary } = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1)) as Cruise;
  const sources = projectFiles().filter((path) => /^(packages|functions|infra|test)\/.*\.(ts|tsx|mjs)$/.test(path));
  const seen = new Set(modules.map(({ source }) => source));
  const missed = sources.filter((path) => !seen.has(path) && !path.endsWith(".d.ts"));
  return [
    ...missed.map((path) => `${path}: wasn't read by the cruise`),
    ...summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`),
  ];
}
