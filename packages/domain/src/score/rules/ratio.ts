import { compareShares, divideHalfUp, fraction, full, none, whole, type Fraction } from "../exact.ts";
import { writeBound, writeNumber, writePercent } from "../format.ts";
import { declaredAs, noData, resultEn, resultVi, verdictOf, type Given, type Outcome, type RuleOf } from "./outcome.ts";

const sign = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" } as const;

const holds = (operator: RuleOf<"ratio">["operator"], order: number): boolean =>
  ({ ">=": order >= 0, ">": order > 0, "<=": order <= 0, "<": order < 0, "=": order === 0 })[operator];

const shareShort = (rule: RuleOf<"ratio">, reached: Fraction): Fraction => {
  const rising = rule.operator === ">=" || rule.operator === ">";
  if (rule.below !== "proportional" || !rising || rule.target === 0) return none;
  return [reached[0] * BigInt(whole), reached[1] * BigInt(rule.target)];
};

/** A share against its target, compared in integers: 1 of 7 is at least 10 %, and 99,996 % isn't 100 %. */
export const judgeRatio = ({ rule, cell }: Given<"ratio">): Outcome => {
  const declared = declaredAs(cell, "ratio");
  if (!declared) return noData("Chưa có số liệu để tính tỷ lệ.", "No figures to compute the share from yet.");
  const { counted, of, excluded } = declared;
  if (excluded > of)
    return noData(
      `Số loại trừ (${writeNumber(excluded, "vi")}) lớn hơn tổng số (${writeNumber(of, "vi")}): cần kiểm tra lại.`,
      `More is excluded (${writeNumber(excluded, "en")}) than there is (${writeNumber(of, "en")}): check the figures.`,
    );
  const base = of - excluded;
  if (base === 0)
    return noData(
      `Không phát sinh ${rule.of}: mẫu số bằng 0. Nếu tiêu chí không thuộc phạm vi của đơn vị, hãy đề nghị không áp dụng.`,
      `Nothing to count (${rule.of}): the denominator is 0. If the criterion doesn't concern the unit, propose it as not applicable.`,
    );
  if (counted > base)
    return noData(
      `Số đạt (${writeNumber(counted, "vi")}) lớn hơn số phải tính (${writeNumber(base, "vi")}): cần kiểm tra lại.`,
      `More is counted (${writeNumber(counted, "en")}) than there is to count (${writeNumber(base, "en")}): check the figures.`,
    );
  const reached = fraction(counted, base);
  const met = holds(rule.operator, compareShares(reached, fraction(rule.target, whole)));
  const percent = divideHalfUp(BigInt(counted) * BigInt(whole), BigInt(base));
  const bound = {
    vi: `${sign[rule.operator]} ${writeBound(rule.target, "vi")}`,
    en: `${sign[rule.operator]} ${writeBound(rule.target, "en")}`,
  };
  // 99,996 % must not be shown as 100 % that falls short of 100 %.
  const digits = !met && Math.abs(percent - rule.target) < 100 ? 4 : 2;
  const less = excluded > 0;
  return {
    verdict: verdictOf(met),
    share: met ? full : shareShort(rule, reached),
    trace: [
      ...(less
        ? [
            {
              vi: `Mẫu số: ${writeNumber(of, "vi")} - ${writeNumber(excluded, "vi")} loại trừ${rule.excluding ? ` (${rule.excluding})` : ""} = ${writeNumber(base, "vi")}.`,
              en: `Denominator: ${writeNumber(of, "en")} - ${writeNumber(excluded, "en")} excluded${rule.excluding ? ` (${rule.excluding})` : ""} = ${writeNumber(base, "en")}.`,
            },
          ]
        : []),
      {
        vi: `${rule.counted} / ${rule.of}: ${writeNumber(counted, "vi")}/${writeNumber(base, "vi")} = ${writePercent(percent, "vi", digits)}${met ? " " : ", chưa thỏa "}${bound.vi} → ${resultVi(met)}.`,
        en: `${rule.counted} / ${rule.of}: ${writeNumber(counted, "en")}/${writeNumber(base, "en")} = ${writePercent(percent, "en", digits)}${met ? " " : ", short of "}${bound.en} → ${resultEn(met)}.`,
      },
    ],
  };
};
