import type { Criterion } from "../criteria/criterion.ts";
import type { Plan } from "../plan/plan.ts";
import { fromAbove } from "./inherit.ts";
import type { Changed, Difference } from "./difference.ts";
import type { PlanSection } from "./marks.ts";
import { same } from "./same.ts";
import { changedTerms, idAbove } from "./terms.ts";

type Edition = { planVersion: number; plan: Plan };

const judge = <T>(basis: T, above: T, own: T, alike: (a: T, b: T) => boolean): Changed => {
  const [up, here] = [!alike(basis, above), !alike(basis, own)];
  if (!up) return here ? "own" : "same";
  if (!here) return "above";
  return alike(above, own) ? "bothAlike" : "conflict";
};

const present = <K extends string, T>(key: K, value: T | undefined) =>
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);

const alikeCriteria = (a: Criterion | undefined, b: Criterion | undefined): boolean =>
  a === undefined || b === undefined ? a === b : changedTerms(a, b).length === 0;

const criteriaOf = (plan: Plan, kind: string) =>
  new Map(plan.criteria.find((it) => it.subjectKind === kind)?.criteria.map((it) => [idAbove(it), it]));

/**
 * What the plan above was when this plan was made from it, what it is now, and what this plan says. Only sections that
 * come down with a campaign are compared; `same` ones are left out, criteria are compared one by one.
 */
export const differenceOf = (basis: Edition, above: Edition, own: Plan): Difference => {
  const sections = fromAbove
    .filter((section) => section !== "criteria")
    .map((section: PlanSection) => ({
      section,
      changed: judge<unknown>(basis.plan[section], above.plan[section], own[section], same),
      ...present("basis", basis.plan[section] as unknown),
      ...present("above", above.plan[section] as unknown),
      ...present("own", own[section] as unknown),
    }));
  const kinds = [...new Set([basis.plan, above.plan].flatMap((plan) => plan.criteria.map((it) => it.subjectKind)))];
  const criteria = kinds.flatMap((subjectKind) => {
    const [b, a, o] = [basis.plan, above.plan, own].map((plan) => criteriaOf(plan, subjectKind));
    const ids = [...new Set([...(b?.keys() ?? []), ...(a?.keys() ?? [])])];
    return ids.map((id) => {
      const [was, up, here] = [b?.get(id), a?.get(id), o?.get(id)];
      return {
        subjectKind,
        id,
        changed: judge(was, up, here, alikeCriteria),
        ...present("basis", was),
        ...present("above", up),
        ...present("own", here),
      };
    });
  });
  return {
    basis: basis.planVersion,
    above: above.planVersion,
    sections: sections.filter(({ changed }) => changed !== "same"),
    criteria: criteria.filter(({ changed }) => changed !== "same"),
  };
};
