import type { CriteriaSet, Criterion } from "../criteria/criterion.ts";
import { titlesFor } from "../plan/office.ts";
import type { Plan } from "../plan/plan.ts";
import { formulaText } from "../score/formula.ts";
import { writePoints } from "../score/format.ts";
import type { Day } from "../time.ts";
import { OfficeFunction, officeFunctions } from "../unit/unit.ts";
import { opened } from "./wording.ts";

/** A criterion as a line of the table: its number there, and whether it only heads others. */
export type AnnexRow = { criterion: Criterion; index: number; number: string; group: boolean };

/** A column of the criteria table; `heads` says that a criterion which only heads others fills it too. */
export type Column = {
  title: string;
  weight: number;
  align: "left" | "center";
  heads: boolean;
  text: (row: AnnexRow) => string;
};

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
  return opened(titles.length > 0 ? titles.join("; ") : officeFunctions[known.data].vi);
};

const points = ({ criterion: { maxPoints } }: AnnexRow): string =>
  maxPoints === undefined ? "" : writePoints(maxPoints, "vi");

/** A percent sign stays with its number. */
const unbroken = (text: string): string => text.replaceAll(" %", "\u00a0%");

/** What the table of a set shows: appraisers only where the set names any, points only in a set with points. */
export const columnsOf = (plan: Plan, set: CriteriaSet, day: Day): Column[] => {
  const appraised = set.criteria.some((it) => it.appraiser !== undefined);
  const last: Column[] = [
    ...(appraised
      ? [
          {
            title: "Thẩm định",
            weight: 15,
            align: "left" as const,
            heads: false,
            text: ({ criterion }: AnnexRow) => appraiserOf(plan, criterion.appraiser, day),
          },
        ]
      : []),
    ...(set.scored ? [{ title: "Điểm tối đa", weight: 10, align: "center" as const, heads: true, text: points }] : []),
  ];
  return [
    { title: "TT", weight: 7, align: "center", heads: true, text: ({ number }) => number },
    { title: "Tiêu chí", weight: 40, align: "left", heads: true, text: ({ criterion }) => criterion.name },
    {
      title: "Chỉ tiêu, cách đánh giá",
      weight: 27,
      align: "left",
      heads: false,
      text: ({ criterion }) => unbroken(opened(formulaText(criterion, "vi"))),
    },
    {
      title: "Tài liệu kiểm chứng",
      weight: 12,
      align: "center",
      heads: false,
      text: ({ criterion }) => evidence[criterion.evidence],
    },
    ...last,
  ];
};
