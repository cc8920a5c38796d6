import type { DocumentKind, DocumentLink } from "../plan/legal-basis.ts";
import { writeDay } from "../time.ts";

/** What documents of a kind are called. */
export const documentKindNames: Record<DocumentKind, { vi: string; en: string }> = {
  law: { vi: "Luật", en: "Law" },
  ordinance: { vi: "Pháp lệnh", en: "Ordinance" },
  resolution: { vi: "Nghị quyết", en: "Resolution" },
  decree: { vi: "Nghị định", en: "Decree" },
  decision: { vi: "Quyết định", en: "Decision" },
  circular: { vi: "Thông tư", en: "Circular" },
  directive: { vi: "Chỉ thị", en: "Directive" },
  conclusion: { vi: "Kết luận", en: "Conclusion" },
  plan: { vi: "Kế hoạch", en: "Plan" },
  programme: { vi: "Chương trình", en: "Programme" },
  guidance: { vi: "Hướng dẫn", en: "Guidance" },
  report: { vi: "Báo cáo", en: "Report" },
  submissionLetter: { vi: "Tờ trình", en: "Submission letter" },
  officialLetter: { vi: "Công văn", en: "Official letter" },
  notice: { vi: "Thông báo", en: "Notice" },
  other: { vi: "Văn bản", en: "Document" },
};

const about = (title: string): string => (/^(việc|\p{Lu})/u.test(title) ? `về ${title}` : title);

/** A document as another cites it: kind, number, date, issuer, what it is about. A law goes by its name. */
export const citation = ({ kind, number, date, issuer, title }: DocumentLink): string => {
  const name = documentKindNames[kind].vi;
  const parts =
    kind === "law" || kind === "ordinance"
      ? [title?.startsWith(name) ? title : [name, title].filter(Boolean).join(" "), number && `số ${number}`]
      : [name, number && `số ${number}`];
  const rest = kind === "law" || kind === "ordinance" || !title ? [] : [about(title)];
  return [...parts, date && `ngày ${writeDay(date)}`, issuer && `của ${issuer}`, ...rest].filter(Boolean).join(" ");
};
