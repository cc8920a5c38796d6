import type { CriteriaSet, Criterion } from "../../criteria/criterion.ts";
import type { TenantId } from "../../ids.ts";
import type { Plan } from "../plan.ts";
import { writePoints } from "./amounts.ts";
import type { CriterionFileInput } from "./criterion-file.ts";
import type { PlanFileInput } from "./plan-file.ts";
import { planFileFormat } from "./plan-file.ts";
import { writeRule } from "./rule-file.ts";

const points = <K extends string>(key: K, value: number | undefined) =>
  value === undefined ? {} : ({ [key]: writePoints(value) } as Record<K, number>);

const writeCriterion = (set: CriteriaSet, it: Criterion, own: TenantId): CriterionFileInput => {
  const { id, parent: _parent, inherits, origin, rule, maxPoints, originMaxPoints, pointsBand, ...rest } = it;
  const items = set.criteria.filter((child) => child.parent === id).map((child) => writeCriterion(set, child, own));
  return {
    ...rest,
    rule: writeRule(rule),
    ...points("maxPoints", maxPoints),
    ...points("originMaxPoints", originMaxPoints),
    ...(pointsBand ? { pointsBand: { min: writePoints(pointsBand.min), max: writePoints(pointsBand.max) } } : {}),
    ...(origin === own && inherits === undefined ? {} : { inherited: true }),
    ...(items.length > 0 ? { items } : {}),
  };
};

const writeSet = (set: CriteriaSet, own: TenantId) => ({
  subjectKind: set.subjectKind,
  scored: set.scored,
  criteria: set.criteria.filter((it) => it.parent === undefined).map((it) => writeCriterion(set, it, own)),
  dropped: set.dropped.map(({ id: _id, origin: _origin, maxPoints, ...rest }) => ({
    ...rest,
    ...points("maxPoints", maxPoints),
  })),
});

/** The plan file of a stored plan, as the tenant `own` would write it: ids left out, inherited criteria marked. */
export const fromPlan = (plan: Plan, own: TenantId): PlanFileInput => {
  const { criteria, standards, ...body } = plan;
  return {
    format: planFileFormat,
    ...body,
    criteria: criteria.map((set) => writeSet(set, own)),
    standards: standards.map((it) => ({
      ...it,
      conditions: it.conditions.map(({ rule, ...rest }) => (rule ? { ...rest, rule: writeRule(rule) } : rest)),
    })),
  };
};
