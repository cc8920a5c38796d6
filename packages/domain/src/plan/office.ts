import * as z from "zod";
import { isOn } from "../hierarchy/node.ts";
import { Line } from "../text.ts";
import { Day } from "../time.ts";
import { OfficeFunction } from "../unit/unit.ts";

/**
 * A local title as the plan writes it, bound to the functions it holds, for a span of days (both ends included).
 * Titles differ by place and change by date; the product speaks to the function.
 */
export const OfficeTitle = z.strictObject({
  title: Line(200),
  functions: z.array(OfficeFunction).min(1).max(12),
  from: Day.optional(),
  to: Day.optional(),
});
export type OfficeTitle = z.infer<typeof OfficeTitle>;

/** The titles that hold a function on a day, in the plan's order; none when nobody does. */
export const titlesFor = (titles: readonly OfficeTitle[], wanted: OfficeFunction, day: Day): OfficeTitle[] =>
  titles.filter((it) => it.functions.includes(wanted) && isOn(it, day));
