import { full, none } from "../exact.ts";
import { writeNumber } from "../format.ts";
import { declaredAs, noData, resultEn, resultVi, verdictOf, type Given, type Outcome } from "./outcome.ts";

/**
 * Compared with the leader of the group: only the bare value is known here, points follow for the whole group at once.
 * In a set without points the target decides alone.
 */
export const judgeRelative = ({ rule, cell, context }: Given<"relativeToLeader">): Outcome => {
  const value = declaredAs(cell, "number")?.value;
  if (value === undefined || value < 0)
    return noData(`Chưa có số liệu (${rule.unit}).`, `No figure yet (${rule.unit}).`);
  const words = { vi: `${writeNumber(value, "vi")} ${rule.unit}`, en: `${writeNumber(value, "en")} ${rule.unit}` };
  if (!context.scored) {
    if (rule.target === undefined)
      return noData(
        `${words.vi}; chưa đặt chỉ tiêu để xác định đạt hay không đạt.`,
        `${words.en}; no target is set to tell met from not met.`,
      );
    const met = value >= rule.target;
    return {
      verdict: verdictOf(met),
      share: met ? full : none,
      trace: [
        {
          vi: `${words.vi}, chỉ tiêu ${writeNumber(rule.target, "vi")} → ${resultVi(met)}.`,
          en: `${words.en}, target ${writeNumber(rule.target, "en")} → ${resultEn(met)}.`,
        },
      ],
    };
  }
  return {
    verdict: verdictOf(rule.target === undefined || value >= rule.target),
    raw: value,
    trace: [
      {
        vi: `${words.vi}; điểm tính theo đơn vị dẫn đầu khối khi tổng hợp.`,
        en: `${words.en}; points follow from the group's leader when results are put together.`,
      },
    ],
  };
};
