import type { TaskView } from "@thidua/contract";

type When = "overdue" | "thisWeek" | "later" | "noDate";
const order: When[] = ["overdue", "thisWeek", "later", "noDate"];

const whenOf = ({ overdue, due }: TaskView): When => {
  if (overdue) return "overdue";
  if (!due) return "noDate";
  return due.daysLeft <= 7 ? "thisWeek" : "later";
};

/** Tasks under overdue, within seven days, later and undated, the nearest first; empty groups left out. */
export const groupByDue = (items: readonly TaskView[]): [When, TaskView[]][] =>
  order
    .map((when): [When, TaskView[]] => [
      when,
      items
        .filter((task) => whenOf(task) === when)
        .toSorted((a, b) => (a.due?.day ?? "9999").localeCompare(b.due?.day ?? "9999")),
    ])
    .filter(([, tasks]) => tasks.length > 0);
