import type { PlanFileInput } from "@thidua/domain";
import { mark } from "./marks.ts";
import { year, type Place } from "./places.ts";

type Set = NonNullable<PlanFileInput["criteria"]>[number];

const bodies = (text: string): Set["criteria"] => [
  { label: "a", name: `Chỉ đạo ${text}`, field: "steering", rule: { type: "yesNo" }, appraiser: "culture" },
  { label: "b", name: "Hồ sơ đúng hạn", field: "procedures", rule: { type: "yesNo" } },
  { label: "c", name: "Kinh phí đúng quy định", field: "steering", rule: { type: "yesNo" }, appraiser: "finance" },
];

/** A plan of two years for bodies, people and firms, marked wherever it holds text. */
export const planOf = (of: Place, about: "plan" | "draft" = "plan"): PlanFileInput => withText(mark(of, about));

const withText = (text: string): PlanFileInput => ({
  format: "thidua.plan/1",
  title: `Thi đua ${text}`,
  slogan: `Khẩu hiệu ${text}`,
  document: { symbol: "KH-UBND", place: "A" },
  period: { from: { rule: "issue" }, to: { rule: "yearEnd", year: year + 1 } },
  years: [{ year, theme: `Chủ đề ${text}` }, { year: year + 1 }],
  milestones: [
    {
      kind: "childPlan",
      name: "Ban hành kế hoạch",
      due: { precision: "day", wording: "atLatest", day: "2024-04-30" },
    },
    { kind: "registration", name: "Đăng ký", due: { precision: "day", wording: "atLatest", day: "2024-05-30" } },
  ],
  subjects: [
    { code: "collective", name: "Tập thể", counts: "collective" },
    { code: "individual", name: "Cá nhân", counts: "individual" },
    { code: "firm", name: "Doanh nghiệp", counts: "firm", outside: true },
  ],
  contents: [{ label: "1", text: `Nội dung ${text}` }],
  criteria: [
    { subjectKind: "collective", criteria: bodies(text) },
    {
      subjectKind: "individual",
      criteria: [{ label: "1", name: "Sáng kiến", field: "civilService", rule: { type: "yesNo" } }],
    },
    { subjectKind: "firm", criteria: [{ label: "1", name: "Góp ý", field: "steering", rule: { type: "yesNo" } }] },
  ],
});
