import type { CriteriaSet, Criterion } from "../criteria/criterion.ts";
import type { CriterionId } from "../ids.ts";
import { fold } from "../text.ts";
import { idAbove } from "./terms.ts";

export type Tie = { subjectKind: string; own: CriterionId; above: CriterionId; name: string };

/** Criteria that say the same as one of the plan above, by name without marks and spelling of tones; each used once. */
export const tiesBetween = (own: readonly CriteriaSet[], above: readonly CriteriaSet[]): Tie[] =>
  own.flatMap((set) => {
    const free = [...(above.find((it) => it.subjectKind === set.subjectKind)?.criteria ?? [])];
    const held = new Set(set.criteria.map(idAbove));
    return set.criteria.flatMap((it) => {
      if (free.some(({ id }) => id === idAbove(it))) return [];
      const at = free.findIndex((up) => !held.has(up.id) && fold(up.name) === fold(it.name));
      const [found] = at < 0 ? [] : free.splice(at, 1);
      return found ? [{ subjectKind: set.subjectKind, own: it.id, above: found.id, name: it.name }] : [];
    });
  });

/** The sets with those ties: each tied criterion keeps its own id, so that what was entered for it stays. */
export const tie = (own: readonly CriteriaSet[], above: readonly CriteriaSet[], ties: readonly Tie[]): CriteriaSet[] =>
  own.map((set) => ({
    ...set,
    criteria: set.criteria.map((it): Criterion => {
      const found = ties.find((one) => one.subjectKind === set.subjectKind && one.own === it.id);
      const up = above
        .find((one) => one.subjectKind === set.subjectKind)
        ?.criteria.find(({ id }) => id === found?.above);
      if (!up) return it;
      const originMaxPoints = up.originMaxPoints ?? up.maxPoints;
      return {
        ...it,
        inherits: up.id,
        origin: up.origin,
        lock: up.lock,
        ...(up.pointsBand ? { pointsBand: up.pointsBand } : {}),
        ...(originMaxPoints === undefined ? {} : { originMaxPoints }),
      };
    }),
  }));
