import type { Criterion } from "../criteria/criterion.ts";
import type { Fault } from "../failure.ts";
import { same } from "./same.ts";
import { changedTerms, type Term } from "./terms.ts";

const words: Record<Term, { vi: string; en: string }> = {
  name: { vi: "nội dung", en: "text" },
  nameEn: { vi: "nội dung tiếng Anh", en: "English text" },
  field: { vi: "lĩnh vực", en: "field" },
  rule: { vi: "cách tính", en: "rule" },
  maxPoints: { vi: "điểm tối đa", en: "maximum points" },
  evidence: { vi: "yêu cầu tài liệu kiểm chứng", en: "evidence" },
  period: { vi: "kỳ đánh giá", en: "period" },
};

const kept = (term: Term, above: Criterion, path: string): Fault => ({
  path: `${path}.${term}`,
  vi: `${path}.${term}: tiêu chí “${above.name}” của cấp trên; ${words[term].vi} phải giữ như kế hoạch cấp trên.`,
  en: `${path}.${term}: “${above.name}” comes from above; keep its ${words[term].en} as it is there.`,
});

/** A target may be raised, never lowered; all else of the rule stays. */
const isStricter = (own: Criterion["rule"], above: Criterion["rule"]): boolean => {
  if (own.type !== "ratio" || above.type !== "ratio") return false;
  if (!same({ ...own, target: 0 }, { ...above, target: 0 })) return false;
  return above.operator === "<" || above.operator === "<=" ? own.target <= above.target : own.target >= above.target;
};

const bandFault = (own: Criterion, above: Criterion, path: string): Fault[] => {
  const band = above.pointsBand;
  const points = own.maxPoints ?? 0;
  if (!band) return [kept("maxPoints", above, path)];
  if (points >= band.min && points <= band.max) return [];
  const [min, max] = [band.min / 10_000, band.max / 10_000].map((it) => it.toLocaleString("vi-VN"));
  return [
    {
      path: `${path}.maxPoints`,
      vi: `${path}.maxPoints: điểm tối đa của “${above.name}” chỉ được đặt từ ${min} đến ${max} theo khung của cấp trên.`,
      en: `${path}.maxPoints: the maximum of “${above.name}” may be set from ${min} to ${max} only, by the band from above.`,
    },
  ];
};

/** What of an inherited criterion was changed though its lock forbids it: giữ nguyên · điều chỉnh trong khung · tự quy định. */
export const lockFaults = (own: Criterion, above: Criterion, path: string): Fault[] => {
  const changed = changedTerms(own, above);
  if (above.lock === "free") return [];
  if (above.lock === "locked") return changed.map((term) => kept(term, above, path));
  return changed.flatMap((term) => {
    if (term === "maxPoints") return bandFault(own, above, path);
    return term === "rule" && isStricter(own.rule, above.rule) ? [] : [kept(term, above, path)];
  });
};

/** What a lock leaves open, for the screen. */
export const mayChange = (above: Criterion | undefined): ("text" | "weight" | "rule" | "target")[] => {
  if (!above || above.lock === "free") return ["text", "weight", "rule", "target"];
  if (above.lock === "locked") return [];
  return [
    ...(above.pointsBand ? (["weight"] as const) : []),
    ...(above.rule.type === "ratio" ? (["target"] as const) : []),
  ];
};
