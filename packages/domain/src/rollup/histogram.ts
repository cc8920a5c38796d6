import { percentOf } from "../score/exact.ts";

/** Bins by whole percent: 0 to 99, and 100 for a hundred percent and beyond. */
export const binCount = 101;

/** How many participants stand at each whole percent, written short: pairs of gap and count, six bits a letter. */
export type Histogram = string;

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

const writeInt = (value: number): string => {
  let rest = value;
  let out = "";
  while (rest >= 32) {
    out += letters[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return out + letters[rest];
};

const readInts = (text: string): number[] => {
  const out: number[] = [];
  let [value, factor] = [0, 1];
  for (const letter of text) {
    const digit = letters.indexOf(letter);
    if (digit < 0) throw new RangeError(`not a histogram: ${text}`);
    value += (digit % 32) * factor;
    factor *= 32;
    if (digit < 32) {
      out.push(value);
      [value, factor] = [0, 1];
    }
  }
  return out;
};

export const writeHistogram = (bins: readonly number[]): Histogram => {
  let out = "";
  let last = -1;
  for (const [bin, count] of bins.entries()) {
    if (count === 0) continue;
    out += writeInt(bin - last - 1) + writeInt(count);
    last = bin;
  }
  return out;
};

export const readHistogram = (text: Histogram): number[] => {
  const bins = Array.from({ length: binCount }, () => 0);
  const pairs = readInts(text);
  let bin = -1;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    bin += 1 + (pairs[at] ?? 0);
    bins[bin] = pairs[at + 1] ?? 0;
  }
  return bins;
};

export const addHistograms = (texts: readonly Histogram[]): Histogram => {
  const [first = "", ...rest] = texts.filter((text) => text !== "");
  if (rest.length === 0) return first;
  const bins = readHistogram(first);
  for (const text of rest)
    for (const [bin, count] of readHistogram(text).entries()) bins[bin] = (bins[bin] ?? 0) + count;
  return writeHistogram(bins);
};

/** The bin of a result; undefined where there is nothing to measure. */
export const binOf = (points: number, max: number): number | undefined => {
  const percent = percentOf(points, max);
  if (percent === undefined) return undefined;
  // From the exact share, not the rounded percent: 89.99999 % belongs to 89.
  const exact = Number((BigInt(Math.max(points, 0)) * 100n) / BigInt(max));
  return Math.min(exact, binCount - 1);
};
