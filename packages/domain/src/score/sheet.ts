import type { CriteriaSet, Criterion } from "../criteria/criterion.ts";
import type { Percent } from "../criteria/rule.ts";
import type { CriterionId, TenantId } from "../ids.ts";
import type { Appraisal, Cell } from "../sheet/cell.ts";
import { leafCriteria, onePoint, weightOf, type ScoreContext } from "./context.ts";
import { percentOf } from "./exact.ts";
import type { Facts } from "./facts.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./trace.ts";

/** Points and applicable maximum, in 1/10,000 of a point; (met, applicable) in a set without points. */
export type Totals = [points: number, max: number];

/** One criterion with its three scores side by side. */
export type SheetLine = {
  criterion: CriterionId;
  self: Judgement;
  appraised?: Judgement;
  final: Judgement;
  /** Sent back to the participant and not yet appraised again. */
  returned: boolean;
};

export type GateOutcome = { criterion: CriterionId; outcome: "met" | "notMet" | "notApplicable" | "pending" };

export type ScoredSheet = {
  lines: SheetLine[];
  local: Totals;
  /** Of the local pair; undefined while nothing is applicable. */
  percent?: Percent;
  /** Per origin tenant of the criteria, at that origin's own weights. */
  pairs: Record<TenantId, Totals>;
  /** Judged criteria of the local set: "đạt 7/8 tiêu chí" is met of applicable; those without data count as applicable. */
  met: number;
  applicable: number;
  noData: number;
  notApplicable: number;
  gates: GateOutcome[];
  gateFailed: boolean;
  /** True while a criterion lacks data or was returned, or a gate isn't known: the result may still change. */
  provisional: boolean;
  /** Bare values whose points depend on the group: value, maximum, origin and its maximum, and target if any. */
  raw: { criterion: CriterionId; value: number; max: number; origin: TenantId; originMax: number; target?: number }[];
};

const add = (pairs: Record<TenantId, Totals>, origin: TenantId, points: number, max: number): void => {
  const [p, m] = pairs[origin] ?? [0, 0];
  pairs[origin] = [p + points, m + max];
};

const gateOf = ({ final }: SheetLine): GateOutcome["outcome"] =>
  final.verdict === "noData" ? "pending" : final.verdict;

const rawOf = (criterion: Criterion, { raw, max, origin }: Judgement): ScoredSheet["raw"] => {
  if (raw === undefined) return [];
  const target = criterion.rule.type === "relativeToLeader" ? criterion.rule.target : undefined;
  return [
    {
      criterion: criterion.id,
      value: raw,
      max,
      origin: criterion.origin,
      originMax: origin.max,
      ...(target === undefined ? {} : { target }),
    },
  ];
};

/**
 * A participant's whole sheet: every judged criterion with self, appraised and final outcome and trace, and the totals.
 * A criterion the plan dropped keeps its place, with 0, in the maximum of the tenant that set it, unless that tenant
 * accepted it as not applicable: no one improves a comparable result by leaving something out.
 */
export const scoreSheet = (
  set: CriteriaSet,
  cells: readonly Cell[],
  appraisals: readonly Appraisal[],
  facts: Facts,
  context: Omit<ScoreContext, "scored">,
): ScoredSheet => {
  const full: ScoreContext = { ...context, scored: set.scored };
  const cellOf = new Map(cells.map((cell) => [cell.criterion, cell]));
  const appraisalOf = new Map(appraisals.map((appraisal) => [appraisal.criterion, appraisal]));
  const criteria = leafCriteria(set);
  const lines = criteria.map((criterion): SheetLine => {
    const { id } = criterion;
    const appraisal = appraisalOf.get(id);
    const self = judge(criterion, cellOf.get(id), undefined, facts, full);
    if (!appraisal || appraisal.returned)
      return { criterion: id, self, final: self, returned: appraisal !== undefined };
    const appraised = judge(criterion, cellOf.get(id), appraisal, facts, full);
    return { criterion: id, self, appraised, final: appraised, returned: false };
  });

  const pairs: Record<TenantId, Totals> = {};
  const local: Totals = [0, 0];
  const raw: ScoredSheet["raw"] = [];
  const gates: GateOutcome[] = [];
  const count = { met: 0, applicable: 0, noData: 0, notApplicable: 0 };
  for (const [at, line] of lines.entries()) {
    const criterion = criteria[at] as Criterion;
    const { final } = line;
    const weighs = weightOf(criterion, set.scored) > 0;
    local[0] += final.points ?? 0;
    local[1] += final.max;
    add(pairs, criterion.origin, final.origin.points, final.origin.max);
    raw.push(...rawOf(criterion, final));
    if (criterion.rule.type === "gate") gates.push({ criterion: line.criterion, outcome: gateOf(line) });
    if (weighs && final.max === 0) count.notApplicable++;
    else if (weighs) {
      count.applicable++;
      if (final.verdict === "met") count.met++;
      if (final.verdict === "noData") count.noData++;
    }
  }
  for (const { origin, maxPoints, acceptedAsNotApplicable } of set.dropped)
    if (!acceptedAsNotApplicable) add(pairs, origin, 0, set.scored ? (maxPoints ?? 0) : onePoint);

  const percent = percentOf(...local);
  return {
    lines,
    local,
    ...(percent === undefined ? {} : { percent }),
    pairs,
    ...count,
    gates,
    gateFailed: gates.some(({ outcome }) => outcome === "notMet"),
    provisional:
      count.noData > 0 || gates.some(({ outcome }) => outcome === "pending") || lines.some(({ returned }) => returned),
    raw,
  };
};
