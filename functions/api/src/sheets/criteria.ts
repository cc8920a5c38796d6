import { leafCriteria, type Criterion, type CriteriaSet, type SubmittedCell } from "@thidua/domain";

const notAnswered = new Set<Criterion["rule"]["type"]>(["survey", "chairScore", "auto"]);

/** Whether the participant answers it; the others come from the system, a survey or the chair. */
export const isAnswered = ({ rule }: Criterion): boolean => !notAnswered.has(rule.type);

/** The criteria the participant answers and the appraising side decides one by one. */
export const answeredCriteria = (set: CriteriaSet): Criterion[] => leafCriteria(set).filter(isAnswered);

export const criterionOf = (set: CriteriaSet, id: string): Criterion | undefined =>
  answeredCriteria(set).find((criterion) => criterion.id === id);

/** How deep a criterion stands in its tree; the top is 0. */
export const depthOf = (set: CriteriaSet, criterion: Criterion): number => {
  const byId = new Map(set.criteria.map((it) => [it.id, it]));
  let depth = 0;
  for (let at = criterion.parent; at && depth < 10; at = byId.get(at)?.parent) depth++;
  return depth;
};

type Entered = Pick<SubmittedCell, "declared" | "selfVerdict" | "selfPoints" | "evidence" | "explanation">;

/** Answered, in the sense of progress: zero, "không áp dụng" and "chưa có số liệu" are answers. */
export const isDone = (cell: Entered | undefined): boolean =>
  cell !== undefined &&
  (cell.declared !== undefined || cell.selfVerdict !== undefined || cell.selfPoints !== undefined);

/** Where proof is asked for, there is some, or it says why not. */
export const isProved = ({ evidence }: Criterion, cell: Entered | undefined): boolean =>
  evidence !== "required" || (cell?.evidence.length ?? 0) > 0 || (cell?.explanation ?? "") !== "";
