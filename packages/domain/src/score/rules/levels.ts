import { writeNumber, writePoints } from "../format.ts";
import { declaredAs, noData, verdictOf, type Given, type Outcome } from "./outcome.ts";

/** Points by level: the highest step the value reaches; below the first step nothing. Met on the step with most points. */
export const judgeLevels = ({ rule, cell }: Given<"levels">): Outcome => {
  const declared = declaredAs(cell, "number");
  if (!declared) return noData(`Chưa có số liệu (${rule.unit}).`, `No figure yet (${rule.unit}).`);
  const most = Math.max(...rule.steps.map(({ points }) => points));
  const step = rule.steps.filter(({ from }) => declared.value >= from).toSorted((a, b) => b.from - a.from)[0];
  const points = step?.points ?? 0;
  const value = {
    vi: `${writeNumber(declared.value, "vi")} ${rule.unit}`,
    en: `${writeNumber(declared.value, "en")} ${rule.unit}`,
  };
  return {
    verdict: verdictOf(points >= most),
    points,
    trace: [
      step
        ? {
            vi: `${value.vi}, mức từ ${writeNumber(step.from, "vi")} trở lên: ${writePoints(points, "vi")} điểm.`,
            en: `${value.en}, level from ${writeNumber(step.from, "en")} up: ${writePoints(points, "en")} points.`,
          }
        : { vi: `${value.vi}, dưới mức thấp nhất: 0 điểm.`, en: `${value.en}, below the lowest level: 0 points.` },
    ],
  };
};
