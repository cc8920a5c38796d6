import type { TaskView, WaitView } from "@thidua/contract";
import { lastAllowedDay, writeDay, writeDue, type Day, type Due } from "@thidua/domain";

/** What is found for a caller: things to do, and things waited for. */
export type Found = { items: TaskView[]; waiting: WaitView[] };

export const nothing: Found = { items: [], waiting: [] };

export const together = (parts: readonly Found[]): Found => ({
  items: parts.flatMap(({ items }) => items),
  waiting: parts.flatMap(({ waiting }) => waiting),
});

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

type Deadline = { until?: Day | undefined; due?: Due | undefined };

/** A deadline with the plan's wording, as long as the day is still the plan's. */
export const dueOf = (today: Day, { until, due }: Deadline): Pick<TaskView, "due" | "overdue"> => {
  if (until === undefined) return { overdue: false };
  const worded = due && lastAllowedDay(due) === until ? writeDue(due) : `chậm nhất ngày ${writeDay(until)}`;
  return { due: { day: until, text: worded, daysLeft: daysBetween(today, until) }, overdue: today > until };
};

/** What is due first comes first; what has no date comes last, in the order of the work itself. */
export const bySoonest = (a: TaskView, b: TaskView): number => {
  const [x, y] = [a.due?.day ?? "9999-12-31", b.due?.day ?? "9999-12-31"];
  return x < y ? -1 : x > y ? 1 : 0;
};
