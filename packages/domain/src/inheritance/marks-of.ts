import type { CriteriaSet } from "../criteria/criterion.ts";
import type { TenantId } from "../ids.ts";
import type { Plan } from "../plan/plan.ts";
import type { CriterionMark, Inheritance, LineMark, PlanSection } from "./marks.ts";
import { keyOfData } from "./same.ts";
import { changedTerms, idAbove } from "./terms.ts";

const criterionMarks = (own: CriteriaSet, above: CriteriaSet | undefined): CriterionMark[] => {
  const known = new Map(above?.criteria.map((it) => [it.id, it]));
  return own.criteria.map((it): CriterionMark => {
    const from = known.get(idAbove(it));
    const head = { subjectKind: own.subjectKind, id: it.id, origin: it.origin };
    if (!from) return { ...head, mark: "own" };
    const mark = changedTerms(it, from).length === 0 ? "inherited" : "changed";
    return { ...head, mark, lock: from.lock, above: from };
  });
};

/** What this plan left out itself; what the plan above had left out already isn't its doing. */
const dropped = (own: CriteriaSet, above: CriteriaSet | undefined): Inheritance["dropped"] => {
  const known = new Map(above?.criteria.map((it) => [it.id, it]));
  return own.dropped.flatMap(({ id, label, name, reason, acceptedAsNotApplicable }) => {
    const from = known.get(id);
    if (!from) return [];
    return [
      {
        subjectKind: own.subjectKind,
        id,
        origin: from.origin,
        label,
        name,
        lock: from.lock,
        ...(reason === undefined ? {} : { reason }),
        acceptedAsNotApplicable,
      },
    ];
  });
};

type Labelled = { label?: string; code?: string };
const nameOf = (entry: unknown): string | undefined => {
  const { label, code } = (entry ?? {}) as Labelled;
  return code ?? (label || undefined);
};

const lineMarks = (own: readonly unknown[], above: readonly unknown[]): LineMark[] => {
  const alike = new Set(above.map(keyOfData));
  const named = new Set(above.map(nameOf).filter((it) => it !== undefined));
  return own.map((entry) => {
    if (alike.has(keyOfData(entry))) return "inherited";
    const name = nameOf(entry);
    return name !== undefined && named.has(name) ? "changed" : "own";
  });
};

const apart: readonly PlanSection[] = ["criteria"];

/** What of a plan comes from the plan above and what is its own, line by line. Without a plan above all is its own. */
export const inheritanceOf = (
  own: Plan,
  above?: { tenant: TenantId; planVersion: number; plan: Plan },
): Inheritance => {
  const setAbove = (kind: string) => above?.plan.criteria.find((it) => it.subjectKind === kind);
  const lines = (Object.keys(own) as PlanSection[])
    .filter((section) => !apart.includes(section) && Array.isArray(own[section]))
    .map((section) => [
      section,
      lineMarks(own[section] as readonly unknown[], (above?.plan[section] as readonly unknown[] | undefined) ?? []),
    ]);
  return {
    ...(above ? { above: { tenant: above.tenant, planVersion: above.planVersion } } : {}),
    criteria: own.criteria.flatMap((set) => criterionMarks(set, setAbove(set.subjectKind))),
    dropped: own.criteria.flatMap((set) => dropped(set, setAbove(set.subjectKind))),
    lines: Object.fromEntries(lines) as Inheritance["lines"],
  };
};
