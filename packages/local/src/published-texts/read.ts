import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlanFile } from "@thidua/domain";
import { parse } from "yaml";
import { CoverageMap, cover, knownIn, type Coverage } from "./cover.ts";

/** The folder of the plan files. */
export const plansFolder = new URL("../../plans/", import.meta.url).pathname;

/** The names of the plan files, without the ending. */
export const planNames = (): string[] =>
  readdirSync(plansFolder)
    .filter((it) => /^s\d.*\.yaml$/.test(it))
    .map((it) => it.replace(".yaml", ""))
    .toSorted();

/** What a plan file holds as it is written, unchecked. */
export const readWritten = (name: string): unknown => parse(readFileSync(join(plansFolder, `${name}.yaml`), "utf8"));

/** A plan file by its name, without the ending. */
export const readPlan = (name: string): PlanFile => PlanFile.parse(readWritten(name));

/** The maps that say where the paragraphs of a published text stand, by the name of their plan. */
export const readMaps = (): Map<string, CoverageMap> => {
  const folder = join(plansFolder, "maps");
  const names = readdirSync(folder).filter((it) => it.endsWith(".yaml"));
  return new Map(
    names.map((it) => [it.replace(".yaml", ""), CoverageMap.parse(parse(readFileSync(join(folder, it), "utf8")))]),
  );
};

/** Holds every text of a folder against the plan that knows most of its paragraphs; a plan without text has none. */
export const coverFolder = (
  folder: string,
): { texts: { file: string; plan: string; coverage: Coverage }[]; without: string[] } => {
  const maps = readMaps();
  const texts = readdirSync(folder)
    .filter((it) => it.endsWith(".txt"))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const [plan, map] = [...maps].toSorted((a, b) => knownIn(text, b[1]) - knownIn(text, a[1]))[0] ?? [];
      if (plan === undefined || map === undefined) throw new Error("there is no coverage map");
      return { file, plan, coverage: cover(text, readPlan(plan), map) };
    });
  const found = new Set(texts.map((it) => it.plan));
  return { texts, without: [...maps.keys()].filter((it) => !found.has(it)) };
};
