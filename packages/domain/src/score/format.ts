import type { Percent, Points } from "../criteria/rule.ts";
import { divideHalfUp } from "./exact.ts";

/** The two languages of the product. */
export type Lang = "vi" | "en";

const locale = { vi: "vi-VN", en: "en-GB" } as const;

const write = (value: number, lang: Lang, least: number, most: number): string => {
  const kept = most >= 4 ? value / 10_000 : divideHalfUp(BigInt(value), 100n) / 100;
  return new Intl.NumberFormat(locale[lang], { minimumFractionDigits: least, maximumFractionDigits: most }).format(
    kept,
  );
};

const percentSign = { vi: " %", en: "%" } as const;

/** A plain number in the reader's notation. */
export const writeNumber = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(locale[lang], { maximumFractionDigits: 4 }).format(value);

/** Points with two decimals: `12,99` or `12.99`. */
export const writePoints = (points: Points, lang: Lang): string => write(points, lang, 2, 2);

/** A percent with two decimals, or four where two would mislead: `99,93 %` or `99.93%`. */
export const writePercent = (percent: Percent, lang: Lang, digits: 2 | 4 = 2): string =>
  write(percent, lang, digits, digits) + percentSign[lang];

/** A bound as plans write it, without needless zeros: `10 %`, `99,5 %`. */
export const writeBound = (percent: Percent, lang: Lang): string => write(percent, lang, 0, 4) + percentSign[lang];
