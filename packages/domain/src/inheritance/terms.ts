import type { Criterion } from "../criteria/criterion.ts";
import type { CriterionId } from "../ids.ts";
import { same } from "./same.ts";

/** The terms that the plan above sets; label, order and who appraises it are each plan's own. */
export const terms = ["name", "nameEn", "field", "rule", "maxPoints", "evidence", "period"] as const;
export type Term = (typeof terms)[number];

/** The id by which the plan above knows it. */
export const idAbove = (criterion: Pick<Criterion, "id" | "inherits">): CriterionId =>
  criterion.inherits ?? criterion.id;

/** Terms in which a criterion differs from the one it comes from. */
export const changedTerms = (own: Pick<Criterion, Term>, above: Pick<Criterion, Term>): Term[] =>
  terms.filter((term) => !same(own[term], above[term]));
