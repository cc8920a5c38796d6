import type { Criterion } from "../criteria/criterion.ts";
import type { Points, RuleType } from "../criteria/rule.ts";
import type { Appraisal, Cell, Verdict } from "../sheet/cell.ts";
import { originWeightOf, weightOf, type ScoreContext } from "./context.ts";
import { divideHalfUp, shareOf } from "./exact.ts";
import type { Facts } from "./facts.ts";
import { writePoints } from "./format.ts";
import { applyRule, type Outcome } from "./rules/index.ts";
import type { Judgement, Step } from "./trace.ts";

export const verdictWords: Record<Verdict, { vi: string; en: string }> = {
  met: { vi: "đạt", en: "met" },
  notMet: { vi: "không đạt", en: "not met" },
  notApplicable: { vi: "không áp dụng", en: "not applicable" },
  noData: { vi: "chưa có số liệu", en: "no data yet" },
};

type Weights = { weight: Points; originWeight: Points; least: Points; most: Points };

const weightsOf = (criterion: Criterion, scored: boolean): Weights => {
  const { rule } = criterion;
  const weight = weightOf(criterion, scored);
  const extra = (type: "bonus" | "penalty"): Points => (scored && rule.type === type ? Math.abs(rule.cap) : 0);
  return {
    weight,
    originWeight: originWeightOf(criterion, scored),
    least: -extra("penalty") || 0,
    most: weight + extra("bonus"),
  };
};

/** Points at the origin's weight; both are rounded once, from the same exact share. */
const atOrigin = (points: Points, { weight, originWeight }: Weights): Points =>
  weight === 0 || weight === originWeight
    ? points
    : divideHalfUp(BigInt(points) * BigInt(originWeight), BigInt(weight));

const built = (verdict: Verdict, outcome: Outcome, weights: Weights, trace: Step[]): Judgement => {
  const { weight, originWeight } = weights;
  const gone = verdict === "notApplicable" && outcome.established === true;
  const max = gone ? 0 : weight;
  const originMax = gone ? 0 : originWeight;
  if (verdict === "notApplicable" || verdict === "noData")
    return { verdict, max, origin: { points: 0, max: originMax }, trace };
  if (outcome.raw !== undefined)
    return { verdict, raw: outcome.raw, max, origin: { points: 0, max: originMax }, trace };
  const bounded = (points: Points): Points => Math.min(Math.max(points, weights.least), weights.most);
  const points = outcome.share ? shareOf(outcome.share, weight) : bounded(outcome.points ?? 0);
  const origin = outcome.share ? shareOf(outcome.share, originWeight) : atOrigin(points, weights);
  return { verdict, points, max, origin: { points: origin, max: originMax }, trace };
};

/** Without points a rule that gives points is met or not; the point is then one or none. */
const flattened = (outcome: Outcome, scored: boolean): Outcome =>
  scored || outcome.verdict === "noData" || outcome.verdict === "notApplicable"
    ? outcome
    : { ...outcome, share: [outcome.verdict === "met" ? 1n : 0n, 1n] };

/** Given by somebody else or seen by the system: a participant can't claim these for itself. */
const notForClaim: ReadonlySet<RuleType> = new Set(["survey", "chairScore", "auto"]);

/** What the participant states beside its figures: that the criterion doesn't apply, or a score no figure gives. */
const claimed = (outcome: Outcome, cell: Cell | undefined, criterion: Criterion, scored: boolean): Outcome => {
  if (outcome.established) return outcome;
  if (cell?.selfVerdict === "notApplicable")
    return {
      verdict: "notApplicable",
      trace: [
        ...outcome.trace,
        {
          vi: "Đơn vị đề nghị không áp dụng; tiêu chí vẫn ở mẫu số cho đến khi bên thẩm định chấp nhận.",
          en: "The unit proposes it as not applicable; it stays in the denominator until appraised so.",
        },
      ],
    };
  // "No data yet" gives way to what has become known meanwhile: a class or an index that comes at the year's end.
  if (cell?.selfVerdict === "noData" && (cell.declared || outcome.verdict === "noData"))
    return {
      verdict: "noData",
      trace: [...outcome.trace, { vi: "Đơn vị ghi chưa có số liệu.", en: "The unit has no data yet." }],
    };
  if (!cell || cell.declared || notForClaim.has(criterion.rule.type)) return outcome;
  const { selfVerdict } = cell;
  const selfPoints = scored ? cell.selfPoints : undefined;
  if (selfPoints === undefined && (outcome.verdict !== "noData" || selfVerdict === undefined)) return outcome;
  const met = selfVerdict === "met";
  return {
    verdict: selfVerdict ?? "met",
    ...(selfPoints === undefined ? { share: [met ? 1n : 0n, 1n] as const } : { points: selfPoints }),
    trace: [
      selfPoints === undefined
        ? {
            vi: `Đơn vị tự đánh giá: ${verdictWords[selfVerdict ?? "met"].vi}.`,
            en: `Self-assessed: ${verdictWords[selfVerdict ?? "met"].en}.`,
          }
        : {
            vi: `Đơn vị tự chấm ${writePoints(selfPoints, "vi")} điểm.`,
            en: `Self-scored ${writePoints(selfPoints, "en")} points.`,
          },
    ],
  };
};

const appraisedOutcome = (appraisal: Appraisal, own: Outcome): Outcome => {
  const words = verdictWords[appraisal.verdict];
  const because = appraisal.reason
    ? { vi: ` Lý do: ${appraisal.reason}`, en: ` Reason: ${appraisal.reason}` }
    : { vi: "", en: "" };
  const points = appraisal.points;
  const step: Step = {
    vi: `Thẩm định: ${words.vi}${points === undefined ? "" : `, ${writePoints(points, "vi")} điểm`}.${because.vi}`,
    en: `Appraised: ${words.en}${points === undefined ? "" : `, ${writePoints(points, "en")} points`}.${because.en}`,
  };
  const trace = [...own.trace, step];
  if (appraisal.verdict === "notApplicable") return { verdict: "notApplicable", established: true, trace };
  if (points !== undefined) return { verdict: appraisal.verdict, points, trace };
  if (appraisal.verdict === own.verdict || (own.raw !== undefined && appraisal.verdict === "met"))
    return { ...own, trace };
  return { verdict: appraisal.verdict, share: [appraisal.verdict === "met" ? 1n : 0n, 1n], trace };
};

/**
 * What one criterion comes to: by its own rule from the declared value and known facts, or as appraised where an
 * appraisal stands. The trace says in words how; points are rounded half up once, here. Only an appraisal or an
 * established fact takes a criterion out of the denominator.
 */
export const judge = (
  criterion: Criterion,
  cell: Cell | undefined,
  appraisal: Appraisal | undefined,
  facts: Facts,
  context: ScoreContext,
): Judgement => {
  const weights = weightsOf(criterion, context.scored);
  const given = { rule: criterion.rule, criterion, weight: weights.weight, cell, facts, context };
  const own = claimed(applyRule(given), cell, criterion, context.scored);
  const outcome = appraisal && !appraisal.returned ? appraisedOutcome(appraisal, own) : own;
  const flat = flattened(outcome, context.scored);
  return built(flat.verdict, flat, weights, flat.trace);
};
