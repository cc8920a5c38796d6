import type { Plan } from "@thidua/domain";

export type Section = keyof Plan;

/** The sections in the order in which a plan is usually written; what few need stands last. */
export const sections: readonly Section[] = [
  "title",
  "abstract",
  "legalBases",
  "purposes",
  "requirements",
  "slogan",
  "period",
  "years",
  "subjects",
  "contents",
  "criteria",
  "solutions",
  "milestones",
  "awards",
  "standards",
  "quotas",
  "dossier",
  "routes",
  "assignments",
  "collaborators",
  "recipients",
  "signature",
  "document",
  "opening",
  "closing",
  "offices",
  "replication",
  "competition",
  "ties",
  "extras",
  "form",
  "titleEn",
  "issuer",
  "outline",
  "provenance",
];

export const isSection = (name: string | undefined): name is Section => sections.some((section) => section === name);

/** Whether something stands in a section. */
export const isFilled = (plan: Plan, section: Section): boolean => {
  const value = plan[section];
  if (value === undefined || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  return (
    typeof value !== "object" ||
    Object.values(value).some((part) => (Array.isArray(part) ? part.length > 0 : part !== undefined))
  );
};
