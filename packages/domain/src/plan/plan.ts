import * as z from "zod";
import { CriteriaSet } from "../criteria/criterion.ts";
import { AwardStandard } from "./award.ts";
import { planBody } from "./body.ts";

/** A plan as it is stored: criteria have ids and origins. */
export const Plan = z.strictObject({
  ...planBody,
  criteria: z.array(CriteriaSet).max(20).default([]),
  standards: z.array(AwardStandard).max(40).default([]),
});
export type Plan = z.infer<typeof Plan>;
