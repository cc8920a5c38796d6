import type { PlanFileInput } from "@thidua/domain";

/** A short plan to begin with, so that one's own tree has a campaign at once; every word of it can be changed. */
export const firstPlan = (place: string, year: number): PlanFileInput => ({
  format: "thidua.plan/1",
  title: `Phong trào thi đua “Đẩy mạnh cải cách hành chính” của ${place} năm ${year}`,
  purposes: [{ label: "a", text: "Nâng cao chất lượng phục vụ người dân, doanh nghiệp." }],
  requirements: [{ label: "a", text: "Đánh giá công khai, có tài liệu kiểm chứng." }],
  period: { from: { rule: "issue" }, to: { rule: "yearEnd", year } },
  years: [{ year }],
  milestones: [
    {
      kind: "selfAssessment",
      name: "Nộp phiếu tự đánh giá",
      due: { precision: "day", wording: "atLatest", day: `${year}-12-15` },
    },
  ],
  subjects: [
    {
      code: "unit",
      name: "Đơn vị, địa phương trực thuộc",
      counts: "collective",
      rules: [{ tenantKinds: ["commune", "district", "department"] }],
    },
  ],
  contents: [
    { label: "1", text: "Giải quyết thủ tục hành chính đúng hạn, trực tuyến.", fields: ["procedures", "digital"] },
  ],
  criteria: [
    {
      subjectKind: "unit",
      criteria: [
        {
          label: "a",
          name: "Ban hành kế hoạch triển khai",
          field: "steering",
          rule: { type: "auto", fact: "childPlanIssued" },
        },
        {
          label: "b",
          name: "Hồ sơ giải quyết đúng hạn",
          field: "procedures",
          rule: { type: "ratio", of: "hồ sơ đã giải quyết", counted: "hồ sơ đúng hạn", operator: ">=", target: "98%" },
        },
        {
          label: "c",
          name: "Hồ sơ nộp trực tuyến",
          field: "digital",
          rule: {
            type: "ratio",
            of: "hồ sơ tiếp nhận",
            counted: "hồ sơ nộp trực tuyến",
            operator: ">=",
            target: "50%",
          },
        },
        { label: "d", name: "Có sáng kiến được áp dụng", field: "civilService", rule: { type: "yesNo" } },
      ],
    },
  ],
  signature: { title: "CHỦ TỊCH", mode: "TM", onBehalfOf: "ỦY BAN NHÂN DÂN" },
});
