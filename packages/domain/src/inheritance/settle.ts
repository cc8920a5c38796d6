import type { CriteriaSet, Criterion } from "../criteria/criterion.ts";
import { invalid, type Fault } from "../failure.ts";
import type { CriterionId, TenantId } from "../ids.ts";
import { isBullet } from "../plan/item.ts";
import { leafCriteria } from "../score/context.ts";
import { lockFaults } from "./lock-faults.ts";
import type { Warning } from "./marks.ts";
import { idAbove } from "./terms.ts";

/** A criterion as it was sent: without an id it is new, and `key` lets others of the same list stand under it. */
export type SentCriterion = Omit<Criterion, "id" | "origin" | "originMaxPoints" | "inherits"> & {
  id?: CriterionId | undefined;
  key?: string | undefined;
  parentKey?: string | undefined;
};

export type SentSet = {
  subjectKind: string;
  scored: boolean;
  criteria: readonly SentCriterion[];
  dropped: readonly { id: CriterionId; reason?: string | undefined }[];
};

export type SettlePorts = {
  /** The set as it stood, and as the plan above has it. */
  before?: CriteriaSet | undefined;
  above?: CriteriaSet | undefined;
  tenant: TenantId;
  newId: () => CriterionId;
};

const fault = (path: string, vi: string, en: string): Fault => ({ path, vi: `${path}: ${vi}`, en: `${path}: ${en}` });

const structureFaults = (criteria: readonly Criterion[], at: (index: number) => string): Fault[] => {
  const byId = new Map(criteria.map((it) => [it.id, it]));
  const depth = (it: Criterion, seen = 0): number =>
    it.parent === undefined || seen > 3 ? seen : depth(byId.get(it.parent) ?? { ...it, parent: undefined }, seen + 1);
  return criteria.flatMap((it, index) => {
    const path = at(index);
    if (criteria.findIndex(({ id }) => id === it.id) !== index)
      return [fault(`${path}.id`, "tiêu chí này có hai lần; hãy bỏ một.", "this criterion stands twice; remove one.")];
    if (it.parent !== undefined && !byId.has(it.parent))
      return [fault(`${path}.parent`, "không có tiêu chí cấp trên này.", "there is no such criterion above it.")];
    if (depth(it) > 2)
      return [fault(`${path}.parent`, "tối đa ba cấp tiêu chí.", "criteria have at most three levels.")];
    return [];
  });
};

const setFaults = (set: CriteriaSet, above: CriteriaSet | undefined, path: string): Fault[] => {
  if (!above || above.scored === set.scored) return [];
  if (!above.criteria.some((it) => it.lock !== "free")) return [];
  return [
    above.scored
      ? fault(
          `${path}scored`,
          "bộ tiêu chí của cấp trên có điểm; hãy giữ chấm điểm.",
          "the set above has points; keep them.",
        )
      : fault(
          `${path}scored`,
          "bộ tiêu chí của cấp trên không có điểm; hãy để đạt/không đạt.",
          "the set above has no points; keep met or not met.",
        ),
  ];
};

const warningsOf = (set: CriteriaSet, above: CriteriaSet | undefined, path: string): Warning[] => {
  const twice = set.criteria.flatMap((it, index) =>
    !isBullet(it.label) && set.criteria.findIndex((o) => o.label === it.label && o.parent === it.parent) < index
      ? [
          {
            path: `${path}criteria.${index}.label`,
            vi: `Nhãn “${it.label}” dùng hai lần trong cùng một cấp.`,
            en: `The label “${it.label}” is used twice at one level.`,
          },
        ]
      : [],
  );
  const left = set.dropped.map(({ label, name }, index) => ({
    path: `${path}dropped.${index}`,
    vi: `Đã bỏ tiêu chí kế thừa “${label ? `${label} ` : ""}${name}”. Cấp trên sẽ thấy; điểm tối đa của cấp trên vẫn tính tiêu chí này.`,
    en: `The inherited criterion “${label ? `${label} ` : ""}${name}” is left out. The level above will see it and still counts it in its maximum.`,
  }));
  const onlyCopied =
    above && set.criteria.length > 0 && set.criteria.every((it) => above.criteria.some((o) => o.id === idAbove(it)));
  return [
    ...twice,
    ...left,
    ...(onlyCopied
      ? [
          {
            path: `${path}criteria`,
            vi: "Chưa có tiêu chí riêng của đơn vị; nên thêm ít nhất một tiêu chí sát tình hình địa phương.",
            en: "There is no criterion of one's own yet; add at least one that fits the place.",
          },
        ]
      : []),
  ];
};

/**
 * The set as it will be stored: ids and origins are given here, what comes from above keeps its terms as far as its lock
 * says, and whatever of it isn't there any more is noted as dropped. Faults stop it, warnings don't.
 */
export const settleSet = (sent: SentSet, ports: SettlePorts, path = ""): { set: CriteriaSet; warnings: Warning[] } => {
  const { before, above, tenant, newId } = ports;
  const formerly = new Map(before?.criteria.map((it) => [it.id, it]));
  const up = new Map(above?.criteria.map((it) => [it.id, it]));
  const tied = new Set(before?.criteria.flatMap((it) => it.inherits ?? []));
  const ids = sent.criteria.map(({ id }) =>
    id !== undefined && (formerly.has(id) || (up.has(id) && !tied.has(id))) ? id : newId(),
  );
  const named = new Map(sent.criteria.flatMap((it, at) => (it.key === undefined ? [] : [[it.key, ids[at]] as const])));
  const renamed = new Map(sent.criteria.flatMap((it, at) => (it.id === undefined ? [] : [[it.id, ids[at]] as const])));
  const at = (index: number) => `${path}criteria.${index}`;

  const criteria = sent.criteria.map((it, index): Criterion => {
    const { key: _key, parentKey, parent: sentParent, id: _id, ...rest } = it;
    const id = ids[index] as CriterionId;
    const former = formerly.get(id);
    const from = up.get(former?.inherits ?? id);
    const parent =
      parentKey === undefined
        ? sentParent && (renamed.get(sentParent) ?? sentParent)
        : (named.get(parentKey) ?? newId());
    const originMax = from && (from.originMaxPoints ?? from.maxPoints);
    return {
      ...rest,
      id,
      origin: from?.origin ?? former?.origin ?? tenant,
      ...(parent === undefined ? {} : { parent }),
      ...(former?.inherits === undefined ? {} : { inherits: former.inherits }),
      ...(from ? { lock: from.lock } : {}),
      ...(from?.pointsBand ? { pointsBand: from.pointsBand } : {}),
      ...(originMax !== undefined && originMax !== rest.maxPoints ? { originMaxPoints: originMax } : {}),
    };
  });

  const held = new Set(criteria.map(idAbove));
  const accepted = new Map(before?.dropped.map((it) => [it.id, it.acceptedAsNotApplicable]));
  const reasons = new Map(sent.dropped.map((it) => [it.id, it.reason]));
  const dropped = above
    ? leafCriteria(above)
        .filter((it) => !held.has(it.id))
        .map((it): CriteriaSet["dropped"][number] => {
          const reason = reasons.get(it.id);
          const maxPoints = it.originMaxPoints ?? it.maxPoints;
          return {
            id: it.id,
            origin: it.origin,
            label: it.label,
            name: it.name,
            ...(maxPoints === undefined ? {} : { maxPoints }),
            ...(reason === undefined ? {} : { reason }),
            acceptedAsNotApplicable: accepted.get(it.id) ?? false,
          };
        })
    : [];
  const passedOn = (above?.dropped ?? []).filter((it) => !dropped.some(({ id }) => id === it.id));
  const set: CriteriaSet = {
    subjectKind: sent.subjectKind,
    scored: sent.scored,
    criteria,
    dropped: [...dropped, ...passedOn],
  };

  const faults = [
    ...setFaults(set, above, path),
    ...structureFaults(criteria, at),
    ...criteria.flatMap((it, index) => {
      const from = up.get(idAbove(it));
      return from ? lockFaults(it, from, at(index)) : [];
    }),
  ];
  if (faults.length > 0) throw invalid(...faults);
  return { set, warnings: warningsOf({ ...set, dropped }, above, path) };
};

/** All sets of a plan at once; a kind of subject that the plan above has and this one lacks counts as wholly dropped. */
export const settleSets = (
  sent: readonly SentSet[],
  ports: Omit<SettlePorts, "before" | "above"> & { before: readonly CriteriaSet[]; above: readonly CriteriaSet[] },
): { sets: CriteriaSet[]; warnings: Warning[] } => {
  const kinds = new Set(sent.map((it) => it.subjectKind));
  const missing = ports.above
    .filter((it) => !kinds.has(it.subjectKind))
    .map((it): SentSet => ({ subjectKind: it.subjectKind, scored: it.scored, criteria: [], dropped: [] }));
  const settled = [...sent, ...missing].map((set, index) =>
    settleSet(
      set,
      {
        tenant: ports.tenant,
        newId: ports.newId,
        before: ports.before.find((it) => it.subjectKind === set.subjectKind),
        above: ports.above.find((it) => it.subjectKind === set.subjectKind),
      },
      `criteria.${index}.`,
    ),
  );
  return { sets: settled.map(({ set }) => set), warnings: settled.flatMap(({ warnings }) => warnings) };
};
