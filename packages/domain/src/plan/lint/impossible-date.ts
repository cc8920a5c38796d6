import { textsOf } from "./texts.ts";
import type { LintRule } from "./warning.ts";

const slashed = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/]|-?\p{Lu})/gu;
const spelled = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/gu;

const leap = 2024;
const inCalendar = (d: number, m: number, y: number): boolean =>
  m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();

const datesIn = (text: string): { written: string; d: number; m: number; y: number }[] =>
  [...text.matchAll(slashed), ...text.matchAll(spelled)]
    // Without a year, 7/8 may be a share: only "ngày 7/8" is a date.
    .filter((it) => it[3] !== undefined || it[0].startsWith("ngày") || /ngày\s+$/u.test(text.slice(0, it.index)))
    .map((it) => ({ written: it[0], d: Number(it[1]), m: Number(it[2]), y: Number(it[3] ?? leap) }));

/** A date that no calendar has: 31/6, 30/02. */
export const impossibleDate: LintRule = (plan) =>
  textsOf(plan).flatMap(({ path, text }) =>
    datesIn(text)
      .filter(({ d, m, y }) => !inCalendar(d, m, y))
      .map(({ written }) => ({
        code: "impossibleDate" as const,
        path,
        vi: `Ngày “${written}” không có trong lịch; sửa lại ngày.`,
        en: `The date "${written}" isn't in the calendar; correct it.`,
      })),
  );
