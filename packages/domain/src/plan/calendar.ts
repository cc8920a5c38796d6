import type { Day } from "../time.ts";
import { addDays, writeDay, yearOf } from "../time.ts";
import type { Due, DueWording } from "./due.ts";
import type { Period } from "./period.ts";
import type { Plan } from "./plan.ts";

const two = (n: number) => String(n).padStart(2, "0");
const firstOf = (year: number, month: number) =>
  `${year + Math.floor((month - 1) / 12)}-${two(((month - 1) % 12) + 1)}-01` as Day;
const lastOf = (year: number, month: number) => addDays(firstOf(year, month + 1), -1);

const spanOf = (due: Due): { first: Day; last: Day } => {
  if (due.precision === "day") return { first: due.day, last: due.day };
  if (due.precision === "month") return { first: firstOf(due.year, due.month), last: lastOf(due.year, due.month) };
  return { first: firstOf(due.year, due.quarter * 3 - 2), last: lastOf(due.year, due.quarter * 3) };
};

/** The last day on which the thing is still on time: "trước ngày 15/4" gives 14/4, "chậm nhất ngày 15/4" gives 15/4. */
export const lastAllowedDay = (due: Due): Day => {
  const { first, last } = spanOf(due);
  return due.wording === "before" ? addDays(first, -1) : last;
};

const words: Record<DueWording, string> = {
  before: "trước",
  atLatest: "chậm nhất",
  within: "trong",
  in: "vào",
  until: "đến",
  on: "",
};
const roman = ["I", "II", "III", "IV"] as const;

/** A day as running text writes it: "30 tháng 11 năm 2025"; below 10, and months 1 and 2, take a leading zero. */
export const writeLongDay = (day: Day): string => {
  const [y = "", m = "", d = ""] = day.split("-");
  return `${d} tháng ${Number(m) <= 2 ? m : Number(m)} năm ${y}`;
};

const whenOf = (due: Due): string => {
  if (due.precision === "day") return `ngày ${due.style === "long" ? writeLongDay(due.day) : writeDay(due.day)}`;
  if (due.precision === "month") return `tháng ${due.month <= 2 ? two(due.month) : due.month}/${due.year}`;
  return `Quý ${roman[due.quarter - 1] ?? ""}/${due.year}`;
};

/** The deadline in the plan's own wording. */
export const writeDue = (due: Due): string => `${words[due.wording]} ${whenOf(due)}`.trim();

/** The last day of the campaign; undefined while it hangs on an event whose day isn't known. */
export const periodEnd = ({ to }: Period): Day | undefined => {
  if (to.rule === "day") return to.day;
  return to.rule === "yearEnd" ? (`${to.year}-12-31` as Day) : to.heldOn;
};

/** The first day of the campaign; undefined while it hangs on the issue of the plan. */
export const periodStart = (period: Period, issuedOn?: Day): Day | undefined =>
  period.from.rule === "day" ? period.from.day : issuedOn;

/** The period in words. */
export const writePeriod = ({ from, to }: Period): string => {
  const start = from.rule === "issue" ? "từ ngày ban hành kế hoạch" : `từ ngày ${writeDay(from.day)}`;
  if (to.rule === "event") return `${start} đến ${to.event}`;
  if (to.rule === "yearEnd") return `${start} đến hết năm ${to.year}`;
  return `${start} đến ngày ${to.style === "long" ? writeLongDay(to.day) : writeDay(to.day)}`;
};

/** The years of the campaign in order: those the plan lists and all between its start, as far as known, and its end. */
export const yearsOf = (plan: Pick<Plan, "years" | "period" | "document">): number[] => {
  const listed = plan.years.map((it) => it.year);
  const monthYear = plan.document.month === undefined ? undefined : Number(plan.document.month.slice(0, 4));
  const start = plan.period && periodStart(plan.period, plan.document.date);
  const end = plan.period && periodEnd(plan.period);
  const first = start ? yearOf(start) : monthYear;
  const last = end && yearOf(end);
  const all = new Set(listed);
  if (last !== undefined) for (let y = first ?? Math.min(last, ...listed); y <= last; y++) all.add(y);
  else if (first !== undefined) all.add(first);
  return [...all].sort((a, b) => a - b);
};

/** The last day of the campaign by its period, or of its last listed year where no period is given. */
export const lastDayOf = (plan: Pick<Plan, "years" | "period" | "document">): Day | undefined => {
  if (plan.period) return periodEnd(plan.period);
  const last = yearsOf(plan).at(-1);
  return last === undefined ? undefined : (`${last}-12-31` as Day);
};
