import * as z from "zod";
import { Percent } from "../criteria/rule.ts";
import { fold, Line } from "../text.ts";

/** One band: its name, the percent it starts at (inclusive) and what no single criterion may fall below. */
export const Band = z.object({
  name: Line(100),
  from: Percent,
  floor: Percent.optional().meta({ description: "least percent of its maximum for every criterion" }),
});
export type Band = z.infer<typeof Band>;

/** Bands from the best down, as one tenant uses them for one set and year; a list of labels only has `from` 0 throughout. */
export const BandList = z.object({
  name: Line(200).optional(),
  test: z.enum(["unrounded", "rounded"]).default("unrounded"),
  bands: z.array(Band).min(1).max(12),
  source: Line(300).optional(),
});
export type BandList = z.infer<typeof BandList>;

/** A list of names in order from the best down, for classes that carry no percent (xếp loại chất lượng hằng năm). */
export const namesInOrder = (...names: string[]): BandList => ({
  test: "unrounded",
  bands: names.map((name) => ({ name, from: 0 })),
});

const placeOf = (list: BandList, name: string): number =>
  list.bands.findIndex((band) => fold(band.name) === fold(name));

/** Whether a band stands at or above another by its place in the list; undefined where the list lacks either name. */
export const bandAtLeast = (list: BandList, name: string, bound: string): boolean | undefined => {
  const [at, least] = [placeOf(list, name), placeOf(list, bound)];
  return at < 0 || least < 0 ? undefined : at <= least;
};
