import { writeDay } from "../../time.ts";
import { lastAllowedDay, lastDayOf, writeDue } from "../calendar.ts";
import type { LintRule } from "./warning.ts";

const afterTheEnd = new Set(["dossier", "finalReview"]);

/** A dossier or final review due while the campaign still runs. */
export const deadlineBeforeEnd: LintRule = (plan) => {
  const end = lastDayOf(plan);
  if (end === undefined) return [];
  return plan.milestones.flatMap(({ kind, due, name }, i) =>
    due && afterTheEnd.has(kind) && lastAllowedDay(due) < end
      ? [
          {
            code: "deadlineBeforeEnd" as const,
            path: `milestones.${i}.due`,
            vi: `${name}: hạn ${writeDue(due)} đến trước khi phong trào kết thúc (${writeDay(end)}); kiểm tra lại hạn.`,
            en: `${name}: the deadline (${lastAllowedDay(due)}) comes before the campaign ends (${end}); check it.`,
          },
        ]
      : [],
  );
};
