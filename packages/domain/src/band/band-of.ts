import { divideHalfUp, whole } from "../score/exact.ts";
import type { Band, BandList } from "./band.ts";

/** Points and applicable maximum, both in 1/10,000 of a point. */
export type Pair = readonly [points: number, max: number];

const reaches = ([points, max]: Pair, bound: number, test: BandList["test"]): boolean => {
  if (test === "unrounded") return BigInt(points) * BigInt(whole) >= BigInt(bound) * BigInt(max);
  return divideHalfUp(BigInt(Math.max(points, 0)) * BigInt(whole / 100), BigInt(max)) * 100 >= bound;
};

/**
 * The best band whose lower bound the total reaches and whose floor every criterion keeps.
 * Unrounded compares points with bound times maximum; rounded takes the percent at two decimals (89,996 % counts as 90).
 * Undefined over an empty maximum, or below the last band.
 */
export const bandOf = (list: BandList, total: Pair, criteria: readonly Pair[] = []): Band | undefined =>
  total[1] <= 0
    ? undefined
    : list.bands.find(
        ({ from, floor }) =>
          reaches(total, from, list.test) &&
          (floor === undefined || criteria.every((pair) => pair[1] <= 0 || reaches(pair, floor, list.test))),
      );
