import type { Percent, Points } from "../criteria/rule.ts";

/** A hundred percent, in 1/10,000 of a percent. */
export const whole = 1_000_000;

/** An exact share: numerator and denominator, the denominator above zero. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

export const fraction = (numerator: number, denominator: number): Fraction => [BigInt(numerator), BigInt(denominator)];

export const full: Fraction = [1n, 1n];
export const none: Fraction = [0n, 1n];

/** The quotient rounded once, half away from zero (half up for what isn't negative). */
export const divideHalfUp = (numerator: bigint, denominator: bigint): number => {
  const positive = numerator < 0n ? -numerator : numerator;
  const rounded = (positive * 2n + denominator) / (denominator * 2n);
  return Number(numerator < 0n ? -rounded : rounded);
};

/** A share of a maximum, in 1/10,000 of a point. */
export const shareOf = (share: Fraction, max: Points): Points => divideHalfUp(share[0] * BigInt(max), share[1]);

/** Points over maximum as a percent, never below zero; undefined over nothing. */
export const percentOf = (points: number, max: number): Percent | undefined =>
  max <= 0 ? undefined : divideHalfUp(BigInt(Math.max(points, 0)) * BigInt(whole), BigInt(max));

/** Order of two shares without rounding: negative, zero or positive. */
export const compareShares = (a: Fraction, b: Fraction): number => {
  const difference = a[0] * b[1] - b[0] * a[1];
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
