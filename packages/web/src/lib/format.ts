import type { Lang } from "../i18n/lang.tsx";

const locale = { vi: "vi-VN", en: "en-GB" } as const;
const timeZone = "Asia/Ho_Chi_Minh";

/** A calendar day as people read it on a screen: 05/04/2026. */
export const writeDate = (day: string): string => day.slice(0, 10).split("-").toReversed().join("/");

/** A day typed as people write it (20/2/2024, 20-02-2024, 20.2.2024), as YYYY-MM-DD; undefined when there is no such day. */
export const readDate = (typed: string): string | undefined => {
  const [, d, m, y] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(typed) ?? [];
  if (d === undefined || m === undefined || y === undefined) return undefined;
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  const day = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  return date.toISOString().slice(0, 10) === day ? day : undefined;
};

/** The day and the time in Vietnam at an instant: 14:05, 22/11/2026. */
export const writeInstant = (instant: string, lang: Lang): string => {
  const at = new Date(instant);
  const time = new Intl.DateTimeFormat(locale[lang], {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return `${time.format(at)}, ${writeDate(day.format(at))}`;
};

export const writeTime = (instant: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locale[lang], { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(instant),
  );

/** Whole days from one day to another; negative once it has passed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const writeCount = (value: number, lang: Lang): string => new Intl.NumberFormat(locale[lang]).format(value);

/** 1/10,000 of a percent as a percent with two decimals: 99,93 %. */
export const writeShare = (percent: number, lang: Lang, digits = 2): string =>
  new Intl.NumberFormat(locale[lang], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    percent / 10_000,
  ) + (lang === "vi" ? " %" : "%");

/** 1/10,000 of a point as points with two decimals. */
export const writeScore = (points: number, lang: Lang): string =>
  new Intl.NumberFormat(locale[lang], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(points / 10_000);

/** A number as typed in the reader's notation ("7,5" or "7.5"); undefined when it is none. */
export const readNumber = (typed: string): number | undefined => {
  const plain = typed.trim().replace(/\s/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};
