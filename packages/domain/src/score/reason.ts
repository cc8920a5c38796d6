import type { Appraisal } from "../sheet/cell.ts";
import type { Judgement } from "./trace.ts";

/**
 * Whether an appraisal must give its reason: it returns the criterion, or its verdict or points differ from what the
 * participant stated. Where the participant stated nothing (survey, chair's score) there is nothing to change.
 */
export const changesNeedReason = (
  self: Judgement,
  appraisal: Pick<Appraisal, "verdict" | "points" | "returned">,
): boolean => {
  if (appraisal.returned) return true;
  if (self.verdict === "noData") return appraisal.verdict === "notApplicable";
  if (appraisal.verdict !== self.verdict) return true;
  return appraisal.points !== undefined && self.points !== undefined && appraisal.points !== self.points;
};
