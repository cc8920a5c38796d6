import { writeNumber, writePoints } from "../format.ts";
import { declaredAs, noData, verdictOf, type Given, type Outcome, type RuleOf } from "./outcome.ts";

type Counting = "perOccurrence" | "bonus" | "penalty";

/** So many points each time, up to a cap. A bonus or penalty nobody declared is none; it widens no maximum. */
export const judgeOccurrences = ({ rule, cell }: Pick<Given, "cell"> & { rule: RuleOf<Counting> }): Outcome => {
  const declared = declaredAs(cell, "number");
  const extra = rule.type !== "perOccurrence";
  if (!declared && extra)
    return rule.type === "bonus"
      ? {
          verdict: "notMet",
          points: 0,
          trace: [{ vi: "Không có nội dung cộng điểm.", en: "Nothing that earns a bonus." }],
        }
      : { verdict: "met", points: 0, trace: [{ vi: "Không có nội dung trừ điểm.", en: "Nothing that is penalised." }] };
  if (!declared) return noData(`Chưa kê khai số ${rule.unit}.`, `Number of ${rule.unit} not declared yet.`);
  const times = declared.value;
  if (!Number.isSafeInteger(times) || times < 0)
    return noData(
      `Số ${rule.unit} phải là số nguyên không âm.`,
      `The number of ${rule.unit} must be a whole number, not below 0.`,
    );
  const [each, cap] = [Math.abs(rule.each), Math.abs(rule.cap)];
  const product = BigInt(times) * BigInt(each);
  const earned = product > BigInt(cap) ? cap : Number(product);
  const capped = product > BigInt(cap);
  const sign = rule.type === "penalty" ? -1 : 1;
  const points = earned === 0 ? 0 : sign * earned;
  return {
    verdict: verdictOf(rule.type === "penalty" ? times === 0 : times > 0),
    points,
    trace: [
      {
        vi: `${writeNumber(times, "vi")} ${rule.unit} × ${writePoints(sign * each, "vi")} điểm${capped ? `, tối đa ${writePoints(sign * cap, "vi")}` : ""} = ${writePoints(points, "vi")} điểm.`,
        en: `${writeNumber(times, "en")} ${rule.unit} × ${writePoints(sign * each, "en")} points${capped ? `, at most ${writePoints(sign * cap, "en")}` : ""} = ${writePoints(points, "en")} points.`,
      },
    ],
  };
};
