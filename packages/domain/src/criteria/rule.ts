import * as z from "zod";
import { Line } from "../text.ts";

/** Points in 1/10,000 of a point: integers, so that sums are exact. */
export const Points = z.int().min(-10_000_000).max(10_000_000).meta({ description: "1/10,000 of a point" });
export type Points = z.infer<typeof Points>;
/** A percent in 1/10,000 of a percent: 100 % is 1,000,000. */
export const Percent = z.int().min(0).max(1_000_000_000).meta({ description: "1/10,000 of a percent" });
export type Percent = z.infer<typeof Percent>;

const yesNo = z.object({ type: z.literal("yesNo") });

/** A share against a target ("100%", "ít nhất 10%"); `of` says what is counted, `excluding` what leaves the denominator. */
const ratio = z.object({
  type: z.literal("ratio"),
  of: Line(300),
  counted: Line(300),
  excluding: Line(300).optional(),
  operator: z.enum([">=", ">", "<=", "<", "="]),
  target: Percent,
  below: z
    .enum(["zero", "proportional"])
    .optional()
    .meta({ description: "points short of the target, in a set with points; none unless said" }),
});

const choice = z.object({
  type: z.literal("choice"),
  options: z
    .array(z.object({ label: Line(300), share: Percent.meta({ description: "share of the maximum" }) }))
    .min(2)
    .max(20),
});

const levels = z.object({
  type: z.literal("levels"),
  unit: Line(100),
  steps: z
    .array(z.object({ from: z.number(), points: Points }))
    .min(1)
    .max(30),
});

const perOccurrence = z.object({ type: z.literal("perOccurrence"), each: Points, cap: Points, unit: Line(100) });
const bonus = z.object({ type: z.literal("bonus"), each: Points, cap: Points, unit: Line(100) });
const penalty = z.object({ type: z.literal("penalty"), each: Points, cap: Points, unit: Line(100) });

/** Absolute rank or rise in rank since the year before, either is enough; a threshold left out is still to be set. */
const rankOrMovement = z.object({
  type: z.literal("rankOrMovement"),
  rankAtMost: z.int().positive().optional(),
  topPercent: Percent.optional(),
  riseAtLeast: z.int().positive().optional(),
});

const survey = z.object({ type: z.literal("survey"), group: Line(300) });
const chairScore = z.object({ type: z.literal("chairScore") });
const relativeToLeader = z.object({
  type: z.literal("relativeToLeader"),
  unit: Line(100),
  target: z.number().optional(),
});

/** Met by what the system has seen happen, with no one declaring it. */
const auto = z.object({
  type: z.literal("auto"),
  fact: z.enum(["childPlanIssued", "initiativeRegistered", "reportsOnTime"]),
});

/** A condition: met, not met, not applicable, not yet known; no points. `yearOffset` -1 reads the year before the campaign's. */
const gate = z.object({
  type: z.literal("gate"),
  fact: z.enum(["indexBand", "staffClass", "headNotDisciplined", "declared"]),
  atLeast: Line(100).optional().meta({ description: "name of the band or class, compared by order" }),
  yearOffset: z.int().min(-3).max(0).default(0),
  appliesTo: Line(300).optional().meta({ description: "whom the condition addresses; others are not applicable" }),
});

/** How a criterion is judged. */
export const Rule = z.discriminatedUnion("type", [
  yesNo,
  ratio,
  choice,
  levels,
  perOccurrence,
  bonus,
  penalty,
  rankOrMovement,
  survey,
  chairScore,
  relativeToLeader,
  auto,
  gate,
]);
export type Rule = z.infer<typeof Rule>;
export type RuleType = Rule["type"];
