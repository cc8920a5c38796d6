import type { SheetCriterion, SheetView } from "@thidua/contract";
import {
  formulaText,
  leafCriteria,
  sheetMachine,
  submittedStates,
  type Criterion,
  type FileMeta,
  type ScoredSheet,
  type SheetHead,
  type SubmittedCell,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { allowedOnSheet, type Sight } from "./allowed.ts";
import { score, type Case, type StoredAppraisal } from "./case.ts";
import { answeredCriteria, depthOf, isAnswered, isDone } from "./criteria.ts";
import { scoreView } from "./score-text.ts";

const ended = new Set<SheetHead["state"]>(["appraised", "approved", "published"]);

/** Whether the participant may see what was decided on a criterion: the end of appraisal, or its coming back. */
const isTold = (head: SheetHead, criterion: string): boolean =>
  ended.has(head.state) || head.openCriteria.some((id) => id === criterion);

type Shown = {
  it: Case;
  me: Caller;
  sight: Sight;
  cells: readonly SubmittedCell[];
  files: readonly FileMeta[];
};

const appraisalView = ({ value, version }: StoredAppraisal): NonNullable<SheetCriterion["appraisal"]> => ({
  verdict: value.verdict,
  ...(value.points === undefined ? {} : { points: value.points }),
  ...(value.reason ? { reason: value.reason } : {}),
  returned: value.returned,
  by: value.by,
  at: value.at,
  substitute: value.substitute,
  version,
});

const progressOf = (answered: readonly Criterion[], cells: ReadonlyMap<string, SubmittedCell>) => {
  const missing = answered.filter(({ id }) => !isDone(cells.get(id))).map(({ id }) => id);
  const left = missing.length;
  return {
    done: answered.length - left,
    total: answered.length,
    missing,
    text:
      left === 0
        ? { vi: "Đã nhập đủ các mục", en: "Everything is filled in" }
        : { vi: `còn ${left} mục`, en: `${left} to go` },
  };
};

/** The sheet as this caller may see it. */
export const sheetView = ({ it, me, sight, cells, files }: Shown): SheetView => {
  const { head, place, set, appraisals, version } = it;
  const byCriterion = new Map(cells.map((cell) => [cell.criterion, cell]));
  const told = appraisals.filter(
    ({ value }) => (sight.office && !place.above && !sight.own) || isTold(head, value.criterion),
  );
  const seen = sight.own || submittedStates.has(head.state) || cells.length > 0;
  const scored: ScoredSheet | undefined = seen ? score(it, cells, told) : undefined;
  const lines = new Map(scored?.lines.map((line) => [line.criterion, line]));
  const decided = new Map(told.map((appraisal) => [appraisal.value.criterion, appraisal]));
  const leaves = new Set(leafCriteria(set).map(({ id }) => id));
  const answered = answeredCriteria(set);
  const allowed = allowedOnSheet(me, head, place);
  const saves = allowed.includes("save");
  const anyTold = told.some(({ value }) => !value.returned);

  const row = (criterion: Criterion): SheetCriterion => {
    const { id } = criterion;
    const leaf = leaves.has(id);
    const cell = byCriterion.get(id);
    const line = lines.get(id);
    const appraisal = decided.get(id);
    const answers = leaf && isAnswered(criterion);
    return {
      criterion,
      depth: depthOf(set, criterion),
      leaf,
      ...(leaf ? { formula: { vi: formulaText(criterion, "vi"), en: formulaText(criterion, "en") } } : {}),
      ...(criterion.origin === (place.above?.tenant ?? me.tenant)
        ? {}
        : { inherited: { from: criterion.origin, lock: criterion.lock } }),
      answers,
      open: answers && saves && (head.state !== "inAppraisal" || head.openCriteria.includes(id)),
      done: answers && isDone(cell),
      ...(cell ? { cell } : {}),
      ...(appraisal ? { appraisal: appraisalView(appraisal) } : {}),
      ...(line ? { self: line.self, final: line.final } : {}),
    };
  };

  return {
    campaign: place.campaign,
    title: place.title,
    year: place.year,
    participant: head.participant,
    name: head.name,
    is: head.is,
    subjectKind: head.subjectKind,
    upward: place.above !== undefined,
    state: head.state,
    label: sheetMachine.states[head.state],
    criteria: set.criteria.map(row),
    progress: progressOf(answered, byCriterion),
    ...(scored && anyTold ? { score: scoreView(set.scored, scored, it.bands) } : {}),
    ...(seen ? { selfScore: scoreView(set.scored, score(it, cells), it.bands) } : {}),
    ...(place.selfAssessmentUntil ? { until: place.selfAssessmentUntil } : {}),
    late: head.late,
    onBehalf: head.onBehalf,
    ...(head.scan ? { scan: head.scan } : {}),
    ...(head.receipt ? { receipt: head.receipt } : {}),
    ...(head.returned ? { returned: head.returned } : {}),
    openCriteria: head.openCriteria,
    files: files.map(({ id, name, type, size }) => ({ id, name, type, size })),
    allowed,
    version,
  };
};
