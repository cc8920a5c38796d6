import type { CriteriaSet } from "../criteria/criterion.ts";
import type { Plan } from "../plan/plan.ts";
import type { LegalBasis } from "../plan/legal-basis.ts";
import type { Issuer } from "../plan/document.ts";
import type { PlanSection } from "./marks.ts";

/** Sections that come down with a campaign. Who does what, recipients, signature and headings are each tenant's own. */
export const fromAbove = [
  "title",
  "titleEn",
  "form",
  "purposes",
  "requirements",
  "slogan",
  "period",
  "years",
  "milestones",
  "subjects",
  "contents",
  "solutions",
  "awards",
  "standards",
  "quotas",
  "dossier",
  "replication",
  "competition",
  "ties",
  "criteria",
] as const satisfies readonly PlanSection[];

const handedDown = ({ subjectKind, scored, criteria, dropped }: CriteriaSet): CriteriaSet => ({
  subjectKind,
  scored,
  criteria: criteria.map(({ inherits: _, appraiser, ...it }) => ({
    ...it,
    ...(appraiser === undefined ? {} : { appraiser }),
    ...(it.maxPoints === undefined ? {} : { originMaxPoints: it.originMaxPoints ?? it.maxPoints }),
  })),
  dropped,
});

/**
 * The first draft of a plan that carries out the plan above: the sections that come down, its criteria under their own
 * ids and origins, and that plan as the first legal basis. Number, date, signature and recipients are still to be written.
 */
export const draftFromAbove = (
  above: Plan,
  own: { issuer: Issuer; place?: string | undefined; basis: LegalBasis },
): Plan => {
  const taken = Object.fromEntries(
    fromAbove.flatMap((section) => (above[section] === undefined ? [] : [[section, above[section]]])),
  ) as Pick<Plan, "title">;
  const blank: Omit<Plan, (typeof fromAbove)[number]> = {
    issuer: own.issuer,
    document: own.place === undefined ? {} : { place: own.place },
    legalBases: [own.basis],
    routes: [],
    offices: [],
    assignments: [],
    collaborators: [],
    extras: [],
    outline: [],
    recipients: { lines: [], archive: [] },
  };
  return { ...blank, ...(taken as Pick<Plan, (typeof fromAbove)[number]>), criteria: above.criteria.map(handedDown) };
};
