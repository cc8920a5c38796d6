import type { CriteriaSet, Criterion } from "../../criteria/criterion.ts";
import type { CriterionId, TenantId } from "../../ids.ts";
import { fold } from "../../text.ts";
import { Plan } from "../plan.ts";
import type { CriteriaSetFile, CriterionFile } from "./criterion-file.ts";
import type { PlanFile } from "./plan-file.ts";

export type ToPlanPorts = {
  /** Gives a fresh id for each criterion. */
  ids: () => CriterionId;
  /** The tenant whose plan this becomes. */
  origin: TenantId;
  /** The criteria of the plan above, to which those marked `inherited` are tied again. */
  inherited?: readonly CriteriaSet[] | undefined;
};

type Node = Omit<CriterionFile, "items"> & { items?: readonly Node[] | undefined };

const keyOf = (it: { label: string; name: string }) => `${it.label}\n${fold(it.name)}`;

const readSet = (set: CriteriaSetFile, { ids, origin, inherited = [] }: ToPlanPorts): CriteriaSet => {
  const above = new Map(
    inherited
      .filter((it) => it.subjectKind === set.subjectKind)
      .flatMap((it) => it.criteria.map((c) => [keyOf(c), c] as const)),
  );
  const criteria: Criterion[] = [];
  const add = (node: Node, parent: CriterionId | undefined) => {
    const { items = [], inherited: marked, rule, ...rest } = node;
    const from = marked ? above.get(keyOf(rest)) : undefined;
    const id = from?.id ?? ids();
    criteria.push({
      ...rest,
      id,
      origin: from?.origin ?? origin,
      rule: rule ?? { type: "yesNo" },
      ...(from ? { lock: from.lock } : {}),
      ...(parent ? { parent } : {}),
    });
    for (const item of items) add(item, id);
  };
  for (const node of set.criteria) add(node, undefined);
  const dropped = set.dropped.flatMap((it) => {
    const from = above.get(keyOf(it));
    return from ? [{ ...it, id: from.id, origin: from.origin }] : [];
  });
  return { subjectKind: set.subjectKind, scored: set.scored, criteria, dropped };
};

/** The stored form of a plan file: each criterion with an id and the tenant that set it. */
export const toPlan = (file: PlanFile, ports: ToPlanPorts): Plan => {
  const { format: _, criteria, ...body } = file;
  return Plan.parse({ ...body, criteria: criteria.map((set) => readSet(set, ports)) });
};
