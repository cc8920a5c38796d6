import * as z from "zod";
import { Line } from "../text.ts";
import { Code } from "./item.ts";
import { Due } from "./due.ts";

export const MilestoneKind = z.enum([
  "issue",
  "childPlan",
  "theme",
  "registration",
  "selfAssessment",
  "appraisal",
  "interimReview",
  "finalReview",
  "report",
  "dossier",
  "other",
]);
export type MilestoneKind = z.infer<typeof MilestoneKind>;

/** A body through or to which something goes: the addressee, and the office that receives it for that body. */
export const Recipient = z.strictObject({ to: Line(300), through: Line(300).optional() });

/** A date of the campaign's calendar: a deadline for others, or an event of its own. */
export const Milestone = z.strictObject({
  code: Code.optional(),
  kind: MilestoneKind,
  name: Line(500),
  due: Due.optional(),
  recurs: z.enum(["once", "yearly"]).default("once"),
  sentTo: z.array(Recipient).max(10).default([]).meta({ description: "nơi nhận, mỗi nơi qua một đầu mối" }),
  routedThrough: z.array(Line(300)).max(10).default([]),
  combinedWith: z
    .array(Line(500))
    .max(10)
    .default([])
    .meta({ description: "có thể lồng ghép vào; nhiều mục là tùy chọn" }),
});
export type Milestone = z.infer<typeof Milestone>;
