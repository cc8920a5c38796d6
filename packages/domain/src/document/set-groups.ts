import type { CriteriaSet, Criterion } from "../criteria/criterion.ts";
import type { Plan } from "../plan/plan.ts";

/** A set of criteria with the kinds of subjects that share it word for word. */
export type SetGroup = { set: CriteriaSet; kinds: string[]; names: string[]; places: number[] };

const essence = (set: CriteriaSet): string => {
  const index = new Map(set.criteria.map((it, i) => [it.id, i]));
  const bare = ({ id: _id, origin: _origin, inherits: _inherits, source: _source, parent, ...rest }: Criterion) => ({
    ...rest,
    parent: parent && index.get(parent),
  });
  return JSON.stringify([set.scored, set.criteria.map(bare)]);
};

/** The plan's sets in its order; kinds whose criteria are the same stand together, so that nothing is printed twice. */
export const groupedSets = (plan: Pick<Plan, "criteria" | "subjects">): SetGroup[] => {
  const groups = new Map<string, SetGroup>();
  for (const [i, set] of plan.criteria.entries()) {
    if (set.criteria.length === 0) continue;
    const name = plan.subjects.find((it) => it.code === set.subjectKind)?.name ?? set.subjectKind;
    const found = groups.get(essence(set));
    if (found) {
      found.kinds.push(set.subjectKind);
      found.names.push(name);
      found.places.push(i);
    } else groups.set(essence(set), { set, kinds: [set.subjectKind], names: [name], places: [i] });
  }
  return [...groups.values()];
};
