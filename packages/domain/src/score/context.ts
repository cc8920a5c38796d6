import type { BandList } from "../band/band.ts";
import type { Criterion, CriteriaSet } from "../criteria/criterion.ts";
import type { Points } from "../criteria/rule.ts";
import type { Facts } from "./facts.ts";

/** What judging takes beside the sheet: the campaign year, whether the set has points, and the order of bands and classes. */
export type ScoreContext = {
  year: number;
  scored: boolean;
  bands?: { indexBand?: BandList; staffClass?: BandList };
};

/** One point, in 1/10,000. */
export const onePoint: Points = 10_000;

const fallback = (criterion: Criterion): Points => {
  const { rule } = criterion;
  if (rule.type === "perOccurrence") return rule.cap;
  if (rule.type === "levels") return Math.max(...rule.steps.map(({ points }) => points));
  return 0;
};

/**
 * What a criterion can bring at most: its maximum in a set with points, one point in a set without.
 * Bonus and penalty widen no maximum; a gate carries no points, but is one of the criteria counted in a set without.
 */
export const weightOf = (criterion: Criterion, scored: boolean): Points => {
  if (criterion.rule.type === "bonus" || criterion.rule.type === "penalty") return 0;
  if (!scored) return onePoint;
  if (criterion.rule.type === "gate") return 0;
  return criterion.maxPoints ?? fallback(criterion);
};

/** The same at the weight of the tenant that set the criterion. */
export const originWeightOf = (criterion: Criterion, scored: boolean): Points =>
  scored && criterion.originMaxPoints !== undefined ? criterion.originMaxPoints : weightOf(criterion, scored);

/** Criteria that are judged: those no other stands under. */
export const leafCriteria = ({ criteria }: Pick<CriteriaSet, "criteria">): readonly Criterion[] => {
  const parents = new Set(criteria.map(({ parent }) => parent));
  return criteria.filter(({ id }) => !parents.has(id));
};

export type { Facts };
