import { leaderOf, relativePoints } from "../score/relative.ts";
import type { Leaf } from "../sheet/leaf.ts";

const resultStates: ReadonlySet<Leaf["state"]> = new Set(["appraised", "approved", "published"]);

/** Whether a leaf's totals are a result rather than the participant's own view. */
export const hasResult = (leaf: Leaf): boolean => resultStates.has(leaf.state);

/**
 * Gives group-relative points to everyone at once: within kind of subject and group, beside the leader among results.
 * Such points are never stored in a leaf, for the leader may change.
 */
export const settle = (leaves: readonly Leaf[]): Leaf[] => {
  const contested = leaves.filter((leaf) => leaf.raw && hasResult(leaf));
  if (contested.length === 0) return [...leaves];
  const keyOf = (leaf: Leaf, criterion: string): string => JSON.stringify([leaf.subjectKind, leaf.group, criterion]);
  const values = new Map<string, number[]>();
  for (const leaf of contested)
    for (const [criterion, [value]] of Object.entries(leaf.raw ?? {})) {
      const key = keyOf(leaf, criterion);
      values.set(key, [...(values.get(key) ?? []), value]);
    }
  return leaves.map((leaf) => {
    if (!leaf.raw || !hasResult(leaf)) return leaf;
    const local: [number, number] = [...leaf.local];
    const pairs = { ...leaf.pairs };
    for (const [criterion, [value, max, origin, originMax, target]] of Object.entries(leaf.raw)) {
      const leader = leaderOf(values.get(keyOf(leaf, criterion)) ?? [], target ?? undefined);
      const [points, of] = pairs[origin] ?? [0, 0];
      local[0] += relativePoints(value, leader, max);
      pairs[origin] = [points + relativePoints(value, leader, originMax), of];
    }
    return { ...leaf, local, pairs };
  });
};
