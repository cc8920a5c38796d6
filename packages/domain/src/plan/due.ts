import * as z from "zod";
import { Day } from "../time.ts";

/**
 * How a deadline is worded: before = trước, atLatest = chậm nhất, within = trong, in = vào, until = đến, on = no word.
 * The wording decides the last allowed day and is printed back as it came.
 */
export const DueWording = z.enum(["before", "atLatest", "within", "in", "until", "on"]);
export type DueWording = z.infer<typeof DueWording>;

const wording = DueWording.default("atLatest");
const Quarter = z.int().min(1).max(4);
const year = z.int().min(2000).max(2100);

/** A deadline with the precision the plan gives it: a day, a month or a quarter. */
export const Due = z.discriminatedUnion("precision", [
  z.strictObject({
    precision: z.literal("day"),
    wording,
    day: Day,
    style: z
      .enum(["short", "long"])
      .default("short")
      .meta({ description: "short: 15/12/2025; long: 30 tháng 11 năm 2025" }),
  }),
  z.strictObject({ precision: z.literal("month"), wording, year, month: z.int().min(1).max(12) }),
  z.strictObject({ precision: z.literal("quarter"), wording, year, quarter: Quarter }),
]);
export type Due = z.infer<typeof Due>;
