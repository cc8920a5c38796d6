import type { Local } from "../acts/localise.ts";

/** The ward that is shown in full. */
export const shownWard = "phường Nha Trang";

/** How some communes make the province's criteria for units at the base their own. */
export const localOf: Readonly<Record<string, Local>> = {
  [shownWard]: {
    subjectKind: "grassroots",
    add: [
      {
        label: "g",
        name: "Có tổ công nghệ số cộng đồng hoạt động ít nhất một buổi mỗi tháng",
        field: "digital",
        rule: { type: "yesNo" },
      },
      {
        label: "h",
        name: "Trả lời ý kiến của người dân trong 3 ngày làm việc",
        field: "procedures",
        evidence: "required",
        rule: {
          type: "ratio",
          of: "ý kiến đã nhận",
          counted: "ý kiến trả lời trong hạn",
          operator: ">=",
          target: 900_000,
        },
      },
    ],
  },
  "phường Bắc Nha Trang": {
    subjectKind: "grassroots",
    add: [
      {
        label: "g",
        name: "Niêm yết mã QR tra cứu thủ tục tại nhà văn hóa",
        field: "procedures",
        rule: { type: "yesNo" },
      },
    ],
  },
  "xã Vạn Hưng": {
    subjectKind: "grassroots",
    drop: { b: "Thôn chưa có điều kiện xây dựng mô hình riêng; xã giao chung một mô hình cho cả xã." },
  },
};
