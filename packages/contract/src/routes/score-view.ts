import * as z from "zod";
import { CriterionId, Percent } from "@thidua/domain";
import { Said } from "./year-path.ts";

/**
 * What a sheet comes to. `local` is [points, applicable maximum] in 1/10,000 of a point; in a set without points each
 * applicable criterion counts 10,000. `text` says it as a person would: "Đạt 7/8 tiêu chí".
 */
export const ScoreView = z.object({
  scored: z.boolean(),
  local: z.tuple([z.int(), z.int()]),
  percent: Percent.optional(),
  met: z.int(),
  applicable: z.int(),
  noData: z.int(),
  notApplicable: z.int(),
  gates: z.array(z.object({ criterion: CriterionId, outcome: z.enum(["met", "notMet", "notApplicable", "pending"]) })),
  gateFailed: z.boolean(),
  provisional: z.boolean(),
  /** Name of the band, where the tenant has set bands. */
  band: z.string().optional(),
  text: Said,
});
export type ScoreView = z.infer<typeof ScoreView>;
