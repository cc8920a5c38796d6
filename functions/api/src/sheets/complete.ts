import { Failure, type Criterion, type Fault, type SubmittedCell } from "@thidua/domain";
import { isDone, isProved } from "./criteria.ts";

const short = ({ label, name }: Criterion): string => `${label ? `${label}) ` : ""}${name.slice(0, 80)}`;

/**
 * A sheet is complete when every criterion has an answer (zero is one, "chưa có số liệu" too), and proof or an
 * explanation where proof is asked for.
 */
export const demandComplete = (criteria: readonly Criterion[], cells: readonly SubmittedCell[]): void => {
  const byCriterion = new Map(cells.map((cell) => [cell.criterion, cell]));
  const faults = criteria.flatMap((criterion): Fault[] => {
    const cell = byCriterion.get(criterion.id);
    const path = `cells.${criterion.id}`;
    if (!isDone(cell))
      return [
        {
          path,
          vi: `${short(criterion)}: chưa nhập. Chọn đạt, không đạt, không áp dụng hoặc chưa có số liệu.`,
          en: `${short(criterion)}: not filled in. Say met, not met, not applicable or no data yet.`,
        },
      ];
    if (!isProved(criterion, cell))
      return [
        {
          path: `${path}.explanation`,
          vi: `${short(criterion)}: chưa có tài liệu kiểm chứng. Hãy đính kèm, hoặc ghi giải trình.`,
          en: `${short(criterion)}: no evidence yet. Attach some, or explain.`,
        },
      ];
    return [];
  });
  if (faults.length === 0) return;
  throw new Failure("invalid", {
    vi: `Phiếu còn ${faults.length} mục cần hoàn thiện trước khi nộp. ${faults[0]?.vi ?? ""}`,
    en: `${faults.length} items are left before the sheet can be submitted. ${faults[0]?.en ?? ""}`,
    faults,
  });
};
