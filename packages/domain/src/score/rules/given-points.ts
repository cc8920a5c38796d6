import { fraction, whole } from "../exact.ts";
import { writePercent, writePoints } from "../format.ts";
import { noData, verdictOf, type Given, type Outcome } from "./outcome.ts";

/** The chair's own score. The participant's sheet has no say in it. */
export const judgeChairScore = ({ criterion, facts, weight }: Given<"chairScore">): Outcome => {
  const points = facts.given?.[criterion.id];
  if (points === undefined)
    return noData("Chưa có điểm đánh giá của Chủ tịch UBND.", "The chair hasn't given a score yet.");
  return {
    verdict: verdictOf(points >= weight),
    points,
    trace: [
      {
        vi: `Chủ tịch UBND cho ${writePoints(points, "vi")} điểm.`,
        en: `The chair gave ${writePoints(points, "en")} points.`,
      },
    ],
  };
};

/** A survey's result as a percent, taken over to the maximum. The participant's sheet has no say in it. */
export const judgeSurvey = ({ rule, criterion, facts }: Given<"survey">): Outcome => {
  const percent = facts.surveys?.[criterion.id];
  if (percent === undefined) return noData("Chưa có kết quả điều tra xã hội học.", "No survey result yet.");
  return {
    verdict: verdictOf(percent >= whole),
    share: fraction(Math.min(percent, whole), whole),
    trace: [
      {
        vi: `Kết quả điều tra (${rule.group}): ${writePercent(percent, "vi")} mức tối đa.`,
        en: `Survey result (${rule.group}): ${writePercent(percent, "en")} of the maximum.`,
      },
    ],
  };
};
