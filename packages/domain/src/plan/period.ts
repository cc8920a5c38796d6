import * as z from "zod";
import { Line } from "../text.ts";
import { Day } from "../time.ts";

const year = z.int().min(2000).max(2100);

export const PeriodStart = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("issue") }),
  z.strictObject({ rule: z.literal("day"), day: Day }),
]);

export const PeriodEnd = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("day"), day: Day, style: z.enum(["short", "long"]).default("short") }),
  z.strictObject({ rule: z.literal("yearEnd"), year }),
  z.strictObject({ rule: z.literal("event"), event: Line(300), heldOn: Day.optional() }),
]);

/** How long the campaign runs: from its issue (not known while drafting) or a day; to a day, a year's end or an event. */
export const Period = z.strictObject({ from: PeriodStart, to: PeriodEnd });
export type Period = z.infer<typeof Period>;

/** One year of a campaign, with the theme chosen for it; without a theme it is still to be chosen. */
export const CampaignYear = z.strictObject({
  year,
  theme: Line(500).optional(),
  themeOf: Line(300).optional().meta({ description: "chủ đề của cấp nào, khi kế thừa" }),
});
export type CampaignYear = z.infer<typeof CampaignYear>;
