import type { CriteriaSet } from "../criteria/criterion.ts";
import type { Plan } from "../plan/plan.ts";
import { writePoints } from "../score/format.ts";
import type { Day } from "../time.ts";
import { columnsOf, type AnnexRow, type Column } from "./annex-columns.ts";
import type { DocumentAnnex } from "./official-document.ts";
import { groupedSets, type SetGroup } from "./set-groups.ts";

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"];
const bullet = /^[-+*•–]?$/;

/** Rows in reading order. A label stays as written; where a row has only a dash, its number in the table stands for it. */
const rowsOf = (set: CriteriaSet, parent?: AnnexRow): AnnexRow[] =>
  set.criteria
    .map((criterion, index) => ({ criterion, index }))
    .filter(({ criterion }) => criterion.parent === parent?.criterion.id)
    .flatMap(({ criterion, index }, i) => {
      const ordinal = parent ? `${parent.number.replace(/[.)]$/, "")}.${i + 1}` : String(i + 1);
      const number = bullet.test(criterion.label) ? ordinal : criterion.label;
      const group = set.criteria.some((it) => it.parent === criterion.id);
      const row = { criterion, index, number, group };
      return [row, ...rowsOf(set, row)];
    });

const total = (rows: readonly AnnexRow[]): number =>
  rows.reduce((sum, { criterion, group }) => (group ? sum : sum + (criterion.maxPoints ?? 0)), 0);

const totalCells = (columns: readonly Column[], rows: readonly AnnexRow[]): string[] =>
  columns.map((_, i) =>
    i === 1 ? "Tổng điểm tối đa" : i === columns.length - 1 ? writePoints(total(rows), "vi") : "",
  );

const tableOf = (plan: Plan, { set, kinds, names, places }: SetGroup, day: Day) => {
  const rows = rowsOf(set);
  const about = names.join("; ");
  const place = `criteria.${places[0]}`;
  const columns = columnsOf(plan, set, day);
  const width = columns.reduce((sum, { weight }) => sum + weight, 0);
  return {
    title: `Tiêu chí thi đua đối với ${about}`.toLocaleUpperCase("vi"),
    about,
    subjectKinds: kinds,
    columns: columns.map(({ title, weight, align }) => ({ title, share: (weight / width) * 100, align })),
    rows: [
      ...rows.map((row) => ({
        cells: columns.map(({ text, heads }) => (row.group && !heads ? "" : text(row))),
        strong: row.group,
        place: `${place}.criteria.${row.index}`,
      })),
      ...(set.scored ? [{ cells: totalCells(columns, rows), strong: true, place }] : []),
    ],
  };
};

/** The criteria of each kind of subject as a table; an only annex has no number. */
export const annexesOf = (plan: Plan, day: Day, attachedTo: string): DocumentAnnex[] => {
  const groups = groupedSets(plan);
  return groups.map((group, i) => ({
    label: groups.length === 1 ? "Phụ lục" : `Phụ lục ${romans[i] ?? i + 1}`,
    attachedTo,
    ...tableOf(plan, group, day),
  }));
};
