import * as z from "zod";

const isDay = (text: string): boolean => {
  const [y, m, d] = text.split("-").map(Number);
  if (y === undefined || m === undefined || d === undefined) return false;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
};

/** A day of the calendar in Vietnam, `YYYY-MM-DD`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "ngày viết dạng NNNN-TT-nn")
  .refine(isDay, "ngày không có trong lịch")
  .brand<"Day">();
export type Day = z.infer<typeof Day>;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime().brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** Gives the instant; a clock is passed, a time is taken when one acts. */
export type Clock = () => Instant;

const offset = 7 * 3600_000;

/** The day it is in Vietnam (UTC+7, no summer time) at an instant. */
export const dayOf = (instant: Instant | string): Day =>
  new Date(Date.parse(instant) + offset).toISOString().slice(0, 10) as Day;

/** The last instant of a day in Vietnam. */
export const endOfDay = (day: Day): Instant =>
  new Date(Date.parse(`${day}T00:00:00Z`) - offset + 86_400_000 - 1).toISOString() as Instant;

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** As documents write it: a leading zero for days below 10 and for months 1 and 2 only (05/4/2022, 12/02/2024). */
export const writeDay = (day: Day): string => {
  const [y = "", m = "", d = ""] = day.split("-");
  const month = Number(m) <= 2 ? m : String(Number(m));
  return `${d}/${month}/${y}`;
};
