import type { DepthView } from "@thidua/contract";
import { readHistogram, type Count, type Instant } from "@thidua/domain";

/** Sums over all origins: what arrives here bears only criteria that were set here or above. */
export const comparable = ({ origins }: Pick<Count, "origins">): [number, number] =>
  Object.values(origins).reduce<[number, number]>(([p, m], [points, max]) => [p + points, m + max], [0, 0]);

export const isCounted = (count: Count): boolean => count.expected > 0 && count.appraised === count.expected;

/** Who takes part and how far they are, without a result: what everybody may see before publication. */
export const coverageOnly = ({ depth, reported, expected, complete, coverage, lastActAt }: DepthView): DepthView => ({
  depth,
  reported,
  expected,
  complete,
  coverage,
  bands: [],
  ...(lastActAt ? { lastActAt } : {}),
});

/** One depth as the wire tells it. */
export const depthView = (depth: number, count: Count, complete: boolean, lastActAt?: string): DepthView => ({
  depth,
  reported: count.appraised,
  expected: count.expected,
  complete: complete && isCounted(count),
  coverage: {
    launched: count.launched,
    registered: count.registered,
    submitted: count.submitted,
    appraised: count.appraised,
    approved: count.approved,
    published: count.published,
    late: count.late,
  },
  local: [count.local[0], count.local[1]],
  comparable: comparable(count),
  ...(count.scored > 0 ? { averagePercent: Math.round(count.percent / count.scored) } : {}),
  met: count.met,
  applicable: count.applicable,
  noData: count.noData,
  bands: Object.entries(count.bands).map(([name, n]) => ({ name, count: n })),
  ...(count.histogram === "" ? {} : { histogram: readHistogram(count.histogram) }),
  ...(lastActAt ? { lastActAt: lastActAt as Instant } : {}),
});
