/*
 * Counts everything a second time, straight from cells and appraisals as they lie in the table. Deliberately by other
 * means: it shares no code with scores or folds and takes its own, plainer way to every figure.
 */

export type Row = { pk: string; sk: string; d: Record<string, unknown> };
type Criterion = {
  id: string;
  origin: string;
  maxPoints?: number;
  originMaxPoints?: number;
  rule: { type: string; target?: number; below?: string };
};
type Set_ = {
  scored: boolean;
  criteria: Criterion[];
  dropped: { origin: string; maxPoints?: number; acceptedAsNotApplicable: boolean }[];
};
type CellRow = {
  criterion: string;
  selfVerdict?: string;
  declared?: { kind: string; counted: number; of: number; excluded: number };
};
type AppraisalRow = { criterion: string; verdict: string; points?: number };

export type Tally = {
  expected: number;
  submitted: number;
  returned: number;
  appraised: number;
  approved: number;
  published: number;
  met: number;
  applicable: number;
  noData: number;
  percent: number;
  local: [number, number];
  origins: Record<string, [number, number]>;
  bins: Record<number, number>;
};

export const emptyTally = (): Tally => ({
  expected: 0,
  submitted: 0,
  returned: 0,
  appraised: 0,
  approved: 0,
  published: 0,
  met: 0,
  applicable: 0,
  noData: 0,
  percent: 0,
  local: [0, 0],
  origins: {},
  bins: {},
});

const halfUp = (a: number, b: number): number => Number((BigInt(a) * 2n + BigInt(b)) / (BigInt(b) * 2n));

type Own = { verdict: string; part: [number, number] };

/** What the participant's own figures say. */
const ownOf = ({ rule }: Criterion, cell: CellRow | undefined): Own => {
  if (rule.type === "ratio") {
    const { counted = 0, of = 0, excluded = 0 } = cell?.declared ?? {};
    const base = of - excluded;
    if (!cell?.declared || base <= 0 || counted > base) return { verdict: "noData", part: [0, 1] };
    const target = rule.target ?? 0;
    if (counted * 1_000_000 >= target * base) return { verdict: "met", part: [1, 1] };
    return { verdict: "notMet", part: rule.below === "proportional" ? [counted * 1_000_000, base * target] : [0, 1] };
  }
  const said = cell?.selfVerdict ?? "noData";
  return { verdict: said, part: [said === "met" ? 1 : 0, 1] };
};

const addPair = (pairs: Record<string, [number, number]>, key: string, points: number, max: number): void => {
  const held = pairs[key] ?? [0, 0];
  pairs[key] = [held[0] + points, held[1] + max];
};

/** One participant with a result. */
const addResult = (
  tally: Tally,
  set: Set_,
  cells: Map<string, CellRow>,
  appraisals: Map<string, AppraisalRow>,
): void => {
  let [points, max] = [0, 0];
  for (const criterion of set.criteria) {
    const own = ownOf(criterion, cells.get(criterion.id));
    const appraisal = appraisals.get(criterion.id);
    const verdict = appraisal?.verdict ?? own.verdict;
    if (appraisal && verdict === "notApplicable") {
      addPair(tally.origins, criterion.origin, 0, 0);
      continue;
    }
    const worth = set.scored ? (criterion.maxPoints ?? 0) : 10_000;
    const there = set.scored ? (criterion.originMaxPoints ?? worth) : 10_000;
    tally.applicable += 1;
    max += worth;
    if (verdict === "met") tally.met += 1;
    if (verdict === "noData") tally.noData += 1;
    if (verdict === "noData" || verdict === "notApplicable") {
      addPair(tally.origins, criterion.origin, 0, there);
      continue;
    }
    const given = set.scored ? appraisal?.points : undefined;
    if (given !== undefined) {
      const kept = Math.min(given, worth);
      points += kept;
      addPair(tally.origins, criterion.origin, there === worth ? kept : halfUp(kept * there, worth), there);
      continue;
    }
    const agrees = !appraisal || appraisal.verdict === own.verdict;
    const simple: [number, number] = verdict === "met" ? [1, 1] : [0, 1];
    const [a, b] = set.scored && agrees ? own.part : simple;
    points += halfUp(a * worth, b);
    addPair(tally.origins, criterion.origin, halfUp(a * there, b), there);
  }
  for (const { origin, maxPoints = 0, acceptedAsNotApplicable } of set.dropped)
    if (!acceptedAsNotApplicable) addPair(tally.origins, origin, 0, set.scored ? maxPoints : 10_000);
  tally.local = [tally.local[0] + points, tally.local[1] + max];
  if (max === 0) return;
  tally.percent += halfUp(points * 1_000_000, max);
  const bin = Math.min(100, Math.floor((points * 100) / max));
  tally.bins[bin] = (tally.bins[bin] ?? 0) + 1;
};

const after = ["submitted", "inAppraisal", "appraised", "approved", "published"];

/** One authority's own participants: those with a leaf in the table, in the state that leaf bears. */
export const tallyOf = (rows: readonly Row[], tenant: string, campaign: string, year: number): Tally => {
  const start = `T#${tenant}|C#${campaign}|Y#${year}|`;
  const at = (facet: string) => rows.filter(({ pk }) => pk === start + facet);
  const set = at("SET")[0]?.d as unknown as Set_;
  const words = rows.filter(({ pk, sk }) => pk === `X#${tenant}|C#${campaign}|Y#${year}|WORD` && sk.endsWith("#sheet"));
  const tally = emptyTally();
  for (const { sk: participant, d } of at("A")) {
    const state = String(d["state"]);
    tally.expected += 1;
    if (after.includes(state)) tally.submitted += 1;
    if (state === "returned") tally.returned += 1;
    if (!["appraised", "approved", "published"].includes(state)) continue;
    tally.appraised += 1;
    if (state !== "appraised") tally.approved += 1;
    if (state === "published") tally.published += 1;
    const byCriterion = <T extends { criterion: string }>(facet: string) =>
      new Map(at(facet).map((row) => [row.sk, row.d as unknown as T]));
    addResult(tally, set, byCriterion<CellRow>(`S#${participant}`), byCriterion<AppraisalRow>(`P#${participant}`));
  }
  for (const { d } of words) {
    if (d["withdrawn"] === true) continue;
    tally.expected += 1;
    tally.submitted += 1;
  }
  return tally;
};

export const plus = (a: Tally, b: Tally): Tally => {
  const sum = structuredClone(a);
  for (const key of [
    "expected",
    "submitted",
    "returned",
    "appraised",
    "approved",
    "published",
    "met",
    "applicable",
    "noData",
    "percent",
  ] as const)
    sum[key] += b[key];
  sum.local = [a.local[0] + b.local[0], a.local[1] + b.local[1]];
  for (const [origin, [points, max]] of Object.entries(b.origins)) addPair(sum.origins, origin, points, max);
  for (const [bin, n] of Object.entries(b.bins)) sum.bins[Number(bin)] = (sum.bins[Number(bin)] ?? 0) + n;
  return sum;
};

/** What a level above is shown of a tally: only sums by origins that stand at or above it. */
export const seenFrom = (tally: Tally, origins: readonly string[]): Tally => ({
  ...tally,
  origins: Object.fromEntries(Object.entries(tally.origins).filter(([origin]) => origins.includes(origin))),
});
