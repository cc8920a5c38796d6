import { yearOf } from "../../time.ts";
import { findReferences } from "../references.ts";
import { textsOf } from "./texts.ts";
import type { LintRule, PlanWarning } from "./warning.ts";

/** The same document cited twice, a number another plan of the authority has, or one number under two dates. */
export const numbers: LintRule = (plan, { numberTaken }) => {
  const warnings: PlanWarning[] = [];
  const seen = new Map<string, number>();
  for (const [i, { number, date, issuer }] of plan.legalBases.entries()) {
    if (number === undefined) continue;
    const key = [number, date, issuer].join("|");
    if (seen.has(key))
      warnings.push({
        code: "numberTwice",
        path: `legalBases.${i}.number`,
        vi: `Căn cứ ${number} đã nêu ở trên; bỏ bớt hoặc sửa số.`,
        en: `The basis ${number} is cited above; drop one or correct the number.`,
      });
    seen.set(key, i);
  }
  const dated = plan.legalBases.filter((it) => it.number !== undefined && it.date !== undefined);
  for (const { path, text } of textsOf(plan)) {
    for (const { number, date } of findReferences(text)) {
      const cited = dated.filter((it) => it.number === number);
      if (date === undefined || cited.length === 0 || cited.some((it) => it.date === date)) continue;
      warnings.push({
        code: "dateDiffers",
        path,
        vi: `${number} ở đây ghi ngày ${date}, phần căn cứ ghi ${cited[0]?.date}; kiểm tra ngày.`,
        en: `${number} is dated ${date} here and ${cited[0]?.date} among the bases; check the date.`,
      });
    }
  }
  const { number, symbol, date } = plan.document;
  if (number && symbol && date && numberTaken?.(number, symbol, yearOf(date)))
    warnings.push({
      code: "numberTaken",
      path: "document.number",
      vi: `Số ${number}/${symbol} của năm ${yearOf(date)} đã cấp cho kế hoạch khác; kiểm tra lại số.`,
      en: `Number ${number}/${symbol} of ${yearOf(date)} is already given to another plan; check it.`,
    });
  return warnings;
};
