import type { CriteriaSet, Criterion } from "../criteria/criterion.ts";
import type { Plan } from "../plan/plan.ts";
import { differenceOf } from "./difference-of.ts";
import { idAbove, terms } from "./terms.ts";

type Edition = { planVersion: number; plan: Plan };

const takeTerms = (own: Criterion, above: Criterion): Criterion => {
  const kept = Object.fromEntries(
    Object.entries(own).filter(([key]) => !(terms as readonly string[]).includes(key)),
  ) as Criterion;
  const { id: _id, parent: _parent, label: _label, appraiser: _appraiser, inherits: _inherits, ...set } = above;
  return { ...kept, ...set };
};

/**
 * Takes over what changed above where this plan had left it as it was; what both changed stays as it is here and is
 * named as a conflict for a person to decide. What is new above is added, what is gone above is kept.
 */
export const mergeFromAbove = (basis: Edition, above: Edition, own: Plan): { plan: Plan; conflicts: string[] } => {
  const { sections, criteria } = differenceOf(basis, above, own);
  const conflicts = [
    ...sections.filter((it) => it.changed === "conflict").map((it) => it.section),
    ...criteria.filter((it) => it.changed === "conflict").map((it) => `criteria.${it.subjectKind}.${it.id}`),
  ];
  const taken = Object.fromEntries(
    sections.filter((it) => it.changed === "above").map((it) => [it.section, it.above]),
  ) as Partial<Plan>;
  const changes = criteria.filter((it) => it.changed === "above" && it.above !== undefined);
  const kinds = new Set([...own.criteria, ...above.plan.criteria].map((it) => it.subjectKind));
  const sets = [...kinds].map((subjectKind): CriteriaSet => {
    const here = own.criteria.find((it) => it.subjectKind === subjectKind);
    const up = above.plan.criteria.find((it) => it.subjectKind === subjectKind);
    const mine = changes.filter((it) => it.subjectKind === subjectKind);
    const set = here ?? { subjectKind, scored: up?.scored ?? false, criteria: [], dropped: [] };
    const kept = set.criteria.map((it) => {
      const change = mine.find(({ id }) => id === idAbove(it));
      return change?.above ? takeTerms(it, change.above) : it;
    });
    const fresh = mine.flatMap((it) => (it.basis === undefined && it.own === undefined && it.above ? [it.above] : []));
    return { ...set, criteria: [...kept, ...fresh] };
  });
  return { plan: { ...own, ...taken, criteria: sets }, conflicts };
};
