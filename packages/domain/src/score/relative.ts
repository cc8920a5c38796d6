import type { Points } from "../criteria/rule.ts";
import { divideHalfUp } from "./exact.ts";

const scale = (value: number): bigint => BigInt(Math.round(value * 10_000));

/** The value full points are given at: the leader's, or the target where the leader is beyond it. */
export const leaderOf = (values: readonly number[], target?: number): number =>
  Math.min(Math.max(0, ...values), target ?? Number.POSITIVE_INFINITY);

/**
 * Points of a value beside the group's leader, in 1/10,000; values count to four decimals. All are 0 while the best is 0.
 */
export const relativePoints = (value: number, leader: number, max: Points): Points => {
  if (leader <= 0) return 0;
  const points = divideHalfUp(BigInt(max) * scale(value), scale(leader));
  return Math.min(Math.max(points, 0), max);
};
