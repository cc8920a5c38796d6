import type { PlanFile } from "@thidua/domain";
import * as z from "zod";
import { factsOf, type Fact } from "./facts.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { gather, holds } from "./place.ts";

/** Words of the official layout that no plan has to carry: national title, motto, name of the document, "Nơi nhận". */
const layout = new Set(["cộng hòa xã hội chủ nghĩa việt nam", "độc lập – tự do – hạnh phúc", "kế hoạch", "nơi nhận:"]);

/** Where the paragraphs of one text stand in its plan, each known by its fingerprint. */
export const CoverageMap = z.strictObject({
  paragraphs: z.array(z.strictObject({ is: z.string().regex(/^[0-9a-f]{16}$/), at: z.array(z.string()).min(1) })),
});
export type CoverageMap = z.infer<typeof CoverageMap>;

export type Coverage = {
  paragraphs: number;
  /** Lines of the web page the text was taken from, and of the official layout. */
  page: number;
  layout: number;
  mapped: number;
  /** Paragraphs that stand nowhere in the plan. */
  leftovers: string[];
  /** Facts of mapped paragraphs that their place doesn't have. */
  missing: { paragraph: string; at: readonly string[]; fact: Fact }[];
};

/** Holds a text against its plan: every paragraph mapped, every fact of it at its place. */
export const cover = (text: string, plan: PlanFile, map: CoverageMap): Coverage => {
  const { paragraphs, page } = paragraphsOf(text);
  const places = new Map(map.paragraphs.map((it) => [it.is, it.at]));
  const coverage: Coverage = {
    paragraphs: paragraphs.length,
    page: page.length,
    layout: 0,
    mapped: 0,
    leftovers: [],
    missing: [],
  };
  for (const { text: paragraph, fingerprint } of paragraphs) {
    const at = places.get(fingerprint);
    if (at === undefined) {
      if (layout.has(paragraph.toLowerCase())) coverage.layout++;
      else coverage.leftovers.push(paragraph);
      continue;
    }
    coverage.mapped++;
    const place = gather(plan, at);
    for (const fact of factsOf(paragraph)) if (!holds(place, fact)) coverage.missing.push({ paragraph, at, fact });
  }
  return coverage;
};

/** How many paragraphs of a text the map knows: by this a text finds its plan, whatever its file is called. */
export const knownIn = (text: string, map: CoverageMap): number => {
  const known = new Set(map.paragraphs.map((it) => it.is));
  return paragraphsOf(text).paragraphs.filter((it) => known.has(it.fingerprint)).length;
};
