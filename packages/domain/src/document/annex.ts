import type { CriteriaSet, Criterion } from "../criteria/criterion.ts";
import { titlesFor } from "../plan/office.ts";
import type { Plan } from "../plan/plan.ts";
import { formulaText } from "../score/formula.ts";
import { writePoints } from "../score/format.ts";
import type { Day } from "../time.ts";
import { OfficeFunction, officeFunctions } from "../unit/unit.ts";
import type { DocumentAnnex } from "./official-document.ts";
import { opened } from "./wording.ts";
import { groupedSets, type SetGroup } from "./set-groups.ts";

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"];

const evidence: Record<Criterion["evidence"], string> = {
  required: "Bắt buộc",
  optional: "Nếu có",
  none: "Không yêu cầu",
};

/** Who appraises, by the title the plan gives the function on that day. */
const appraiserOf = (plan: Plan, code: string | undefined, day: Day): string => {
  if (code === undefined) return "";
  const known = OfficeFunction.safeParse(code);
  if (!known.success) return code;
  const titles = titlesFor(plan.offices, known.data, day).map(({ title }) => title);
  return titles.length > 0 ? titles.join("; ") : officeFunctions[known.data].vi;
};

const bullet = /^[-+*•–]?$/;

type Row = { criterion: Criterion; index: number; number: string; group: boolean };

/** Rows in reading order. A label stays as written; where a row has only a dash, its number in the table stands for it. */
const rowsOf = (set: CriteriaSet, parent?: Row): Row[] =>
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

const columnsOf = (scored: boolean): DocumentAnnex["columns"] => {
  const shares = scored ? [7, 36, 23, 11, 13, 10] : [7, 40, 26, 12, 15];
  const titles = ["TT", "Tiêu chí", "Chỉ tiêu, cách đánh giá", "Tài liệu kiểm chứng", "Thẩm định"];
  if (scored) titles.push("Điểm tối đa");
  return titles.map((title, i) => ({
    title,
    share: shares[i] ?? 0,
    align: i === 0 || i === 3 || i === 5 ? "center" : "left",
  }));
};

const total = (rows: readonly Row[]): number =>
  rows.reduce((sum, { criterion, group }) => (group ? sum : sum + (criterion.maxPoints ?? 0)), 0);

const annexOf = (plan: Plan, { set, kinds, names, places }: SetGroup, day: Day) => {
  const rows = rowsOf(set);
  const about = names.join("; ");
  const points = (it: Criterion) => (it.maxPoints === undefined ? "" : writePoints(it.maxPoints, "vi"));
  const cells = ({ criterion, number, group }: Row): string[] => [
    number,
    criterion.name,
    group ? "" : opened(formulaText(criterion, "vi")),
    group ? "" : evidence[criterion.evidence],
    group ? "" : opened(appraiserOf(plan, criterion.appraiser, day)),
    ...(set.scored ? [points(criterion)] : []),
  ];
  const sum = set.scored
    ? [
        {
          cells: ["", "Tổng điểm tối đa", "", "", "", writePoints(total(rows), "vi")],
          strong: true,
          place: `criteria.${places[0]}`,
        },
      ]
    : [];
  return {
    title: `Tiêu chí thi đua đối với ${about}`.toLocaleUpperCase("vi"),
    about,
    subjectKinds: kinds,
    columns: columnsOf(set.scored),
    rows: [
      ...rows.map((row) => ({
        cells: cells(row),
        strong: row.group,
        place: `criteria.${places[0]}.criteria.${row.index}`,
      })),
      ...sum,
    ],
  };
};

/** The criteria of each kind of subject as a table; an only annex has no number. */
export const annexesOf = (plan: Plan, day: Day, attachedTo: string): DocumentAnnex[] => {
  const groups = groupedSets(plan);
  return groups.map((group, i) => ({
    label: groups.length === 1 ? "Phụ lục" : `Phụ lục ${romans[i] ?? i + 1}`,
    attachedTo,
    ...annexOf(plan, group, day),
  }));
};
