import type { Day } from "../../time.ts";
import type { Plan } from "../plan.ts";

export const warningCodes = [
  "impossibleDate",
  "bodyGone",
  "wrongLevel",
  "selfReference",
  "misspeltName",
  "labelTwice",
  "labelMissing",
  "labelGap",
  "deadlineBeforeEnd",
  "numberTwice",
  "numberTaken",
  "dateDiffers",
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** Something in a sound plan that a person should look at: where, why, and what to do. */
export type PlanWarning = { code: WarningCode; path: string; vi: string; en: string };

/** What a plan is held against: the catalogue of bodies by date, and the numbers already given. */
export type LintContext = {
  /** Whether a body of this name exists on a day; undefined where the catalogue doesn't know the name. */
  existsOn?: (name: string, day: Day) => boolean | undefined;
  /** Names as they are officially written, with their kind: "xã Tùng Ảnh". */
  knownNames?: readonly string[];
  /** Whether this authority has already given the number in the symbol's series of that year. */
  numberTaken?: (number: string, symbol: string, year: number) => boolean;
};

type Labelled = { label: string; name: string; items?: readonly Labelled[] | undefined };

/** A plan as stored or as read from a file: what lint looks at is the same in both. */
export type LintablePlan = Omit<Plan, "criteria" | "standards"> & {
  criteria: readonly { subjectKind: string; criteria: readonly Labelled[] }[];
  standards: readonly { text?: string | undefined; conditions: readonly { label: string; text: string }[] }[];
};

export type LintRule = (plan: LintablePlan, context: LintContext) => PlanWarning[];
