import { concerns, type Section } from "../frame.ts";
import { assignments, collaborators } from "./assignments.ts";
import { awards, quotas, standards } from "./awards.ts";
import { criteria } from "./criteria.ts";
import { dossier, routes } from "./dossier.ts";
import { itemEntries, itemEntry } from "./items.ts";
import { competition, offices, replication, ties } from "./rest.ts";
import { subjects } from "./subjects.ts";
import { milestones, period, slogan, years } from "./time.ts";

const contents: Section = (frame) =>
  frame.plan.contents.flatMap((it, i) =>
    concerns(frame.kinds, it.subjectKinds) ? [itemEntry(it, `contents.${i}`, frame)] : [],
  );

/** How each section of a plan is printed. */
const sections = {
  purposes: (frame) => itemEntries(frame.plan.purposes, "purposes", frame),
  requirements: (frame) => itemEntries(frame.plan.requirements, "requirements", frame),
  solutions: (frame) => itemEntries(frame.plan.solutions, "solutions", frame),
  slogan,
  period,
  years,
  milestones,
  subjects,
  contents,
  criteria,
  awards,
  standards,
  quotas,
  dossier,
  routes,
  assignments,
  collaborators,
  replication,
  competition,
  ties,
  offices,
} as const satisfies Record<string, Section>;

/** The printer of a section by its name in the outline; `extra.<code>` is a section of the plan's own. */
export const sectionOf = (name: string): Section => {
  const known = (sections as Record<string, Section>)[name];
  if (known) return known;
  return (frame) => {
    const at = frame.plan.extras.findIndex((it) => `extra.${it.code}` === name);
    return itemEntries(frame.plan.extras[at]?.items ?? [], `extras.${at}.items`, frame);
  };
};

/** What a section is called where a note speaks of it. */
export const sectionNames: Record<keyof typeof sections, { vi: string; en: string }> = {
  purposes: { vi: "Mục đích", en: "Purposes" },
  requirements: { vi: "Yêu cầu", en: "Requirements" },
  solutions: { vi: "Giải pháp", en: "Solutions" },
  slogan: { vi: "Khẩu hiệu", en: "Slogan" },
  period: { vi: "Thời gian", en: "Period" },
  years: { vi: "Chủ đề năm", en: "Annual themes" },
  milestones: { vi: "Mốc thời gian", en: "Milestones" },
  subjects: { vi: "Đối tượng", en: "Subjects" },
  contents: { vi: "Nội dung", en: "Contents" },
  criteria: { vi: "Tiêu chí", en: "Criteria" },
  awards: { vi: "Hình thức khen thưởng", en: "Award forms" },
  standards: { vi: "Tiêu chuẩn khen thưởng", en: "Award standards" },
  quotas: { vi: "Số lượng khen thưởng", en: "Quotas" },
  dossier: { vi: "Hồ sơ", en: "Dossier" },
  routes: { vi: "Trình tự", en: "Routing" },
  assignments: { vi: "Phân công", en: "Assignments" },
  collaborators: { vi: "Phối hợp", en: "Collaborators" },
  replication: { vi: "Nhân rộng", en: "Replication" },
  competition: { vi: "Giải thưởng dự thi", en: "External competition" },
  ties: { vi: "Chương trình, phong trào liên quan", en: "Related programmes" },
  offices: { vi: "Chức năng của các bộ phận", en: "Functions of offices" },
};
