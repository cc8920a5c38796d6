import {
  Appraisal,
  Cell,
  judge,
  namesInOrder,
  scoreSheet,
  toPlan,
  type CriteriaSet,
  type Criterion,
  type Declared,
  type Facts,
  type Judgement,
  type Plan,
  type ScoredSheet,
} from "@thidua/domain";
import { readPlan } from "../../packages/local/src/published-texts/read.ts";
import { countingIds, origin } from "./arbitrary-plan.ts";

/** A plan file as its tenant would store it. */
export const storedPlan = (name: string): Plan => toPlan(readPlan(name), { ids: countingIds(), origin });

/** The criteria of a kind of subject. */
export const setOf = (plan: Plan, kind: string): CriteriaSet => {
  const set = plan.criteria.find((it) => it.subjectKind === kind);
  if (!set) throw new Error(`no criteria for ${kind}`);
  return set;
};

/** The criterion whose name holds these words; there must be one. */
export const criterionOf = (set: CriteriaSet, words: string): Criterion => {
  const found = set.criteria.filter((it) => it.name.includes(words));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} criteria hold “${words}”`);
  return found[0];
};

/** A band list without "Xuất sắc", and the annual classes, best first. */
export const bands = {
  indexBand: namesInOrder("Tốt", "Khá", "Trung bình", "Yếu"),
  staffClass: namesInOrder(
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành nhiệm vụ",
    "Không hoàn thành nhiệm vụ",
  ),
};

type CellInput = { criterion: string; declared?: Declared };

type Given = {
  declared?: CellInput["declared"];
  facts?: Facts;
  appraised?: "met" | "notMet" | "notApplicable";
  year: number;
};

/** What a criterion comes to without points. */
export const judged = (criterion: Criterion, { declared, facts = {}, appraised, year }: Given): Judgement => {
  const cell = Cell.parse({ criterion: criterion.id, ...(declared ? { declared } : {}) });
  const appraisal =
    appraised && Appraisal.parse({ criterion: criterion.id, verdict: appraised, reason: "đã kiểm tra" });
  return judge(criterion, cell, appraisal, facts, { year, scored: false, bands });
};

/** A sheet on which nothing but these cells is filled. */
export const scored = (set: CriteriaSet, cells: readonly CellInput[], facts: Facts, year: number): ScoredSheet =>
  scoreSheet(
    set,
    cells.map((it) => Cell.parse(it)),
    [],
    facts,
    { year, bands },
  );
