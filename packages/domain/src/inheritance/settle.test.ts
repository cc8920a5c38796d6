import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriteriaSet, Criterion, Lock } from "../criteria/criterion.ts";
import { Failure } from "../failure.ts";
import { CriterionId, TenantId } from "../ids.ts";
import { settleSet, settleSets, type SentCriterion, type SentSet } from "./settle.ts";
import { terms, type Term } from "./terms.ts";

const upper = TenantId.parse("VPPERTENANT0");
const here = TenantId.parse("HERETENANT00");
const id = (n: number) => CriterionId.parse(`CR1TER${String(n).padStart(6, "0")}`);
const counter = () => {
  let next = 500;
  return () => id(next++);
};

const criterion = (n: number, over: Partial<Criterion> = {}): Criterion => ({
  id: id(n),
  label: String(n),
  name: `Tiêu chí ${n}`,
  field: "steering",
  origin: upper,
  lock: "free",
  rule: { type: "ratio", of: "hồ sơ", counted: "đúng hạn", operator: ">=", target: 950_000 },
  evidence: "optional",
  period: "calendarYear",
  ...over,
});
const setOf = (criteria: Criterion[], over: Partial<CriteriaSet> = {}): CriteriaSet => ({
  subjectKind: "collective",
  scored: false,
  criteria,
  dropped: [],
  ...over,
});
const settle = (above: CriteriaSet, criteria: SentCriterion[], over: Partial<SentSet> = {}, before?: CriteriaSet) =>
  settleSet(
    { subjectKind: "collective", scored: above.scored, criteria, dropped: [], ...over },
    { above, before, tenant: here, newId: counter() },
  );
const faultsOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (cause) {
    if (cause instanceof Failure) return cause.faults.map(({ path }) => path);
    throw cause;
  }
  return [];
};

const other: { [T in Term]: Partial<Criterion> } = {
  name: { name: "Khác" },
  nameEn: { nameEn: "Other" },
  field: { field: "digital" },
  rule: { rule: { type: "ratio", of: "hồ sơ", counted: "đúng hạn", operator: ">=", target: 990_000 } },
  maxPoints: { maxPoints: 50_000 },
  evidence: { evidence: "required" },
  period: { period: "schoolYear" },
};

describe("what a lock allows", () => {
  it.each(terms)("keeps %s as it is above where it is locked, and lets it change where it is free", (term) => {
    const tried = (lock: Lock) => {
      const above = criterion(1, { lock, maxPoints: 40_000 });
      return faultsOf(() => settle(setOf([above], { scored: true }), [{ ...above, ...other[term] }]));
    };
    expect(tried("locked")).toEqual([`criteria.0.${term}`]);
    expect(tried("free")).toEqual([]);
  });

  it("lets a weight move inside its band only, and nowhere without one", () => {
    const tried = (points: number, band?: { min: number; max: number }) => {
      const above = criterion(1, { lock: "band", maxPoints: 40_000, ...(band ? { pointsBand: band } : {}) });
      return faultsOf(() => settle(setOf([above], { scored: true }), [{ ...above, maxPoints: points }]));
    };
    const band = { min: 30_000, max: 50_000 };
    expect([30_000, 50_000].map((points) => tried(points, band))).toEqual([[], []]);
    expect([29_999, 50_001].map((points) => tried(points, band))).toEqual([
      ["criteria.0.maxPoints"],
      ["criteria.0.maxPoints"],
    ]);
    expect(tried(45_000)).toEqual(["criteria.0.maxPoints"]);
  });

  it("lets a target within a band grow stricter, never looser, whichever way it points", () => {
    const tried = (operator: ">=" | "<=", target: number, over: object = {}) => {
      const rule = { type: "ratio", of: "hồ sơ", counted: "đúng hạn", operator, target: 500_000 } as const;
      const above = criterion(1, { lock: "band", rule });
      return faultsOf(() => settle(setOf([above]), [{ ...above, rule: { ...rule, target, ...over } }])).length === 0;
    };
    expect([tried(">=", 600_000), tried(">=", 400_000)]).toEqual([true, false]);
    expect([tried("<=", 400_000), tried("<=", 600_000)]).toEqual([true, false]);
    expect(tried(">=", 600_000, { excluding: "hồ sơ khó" })).toBe(false);
  });

  it("can't be loosened from below, nor an origin taken over", () => {
    const above = criterion(1, { lock: "locked" });
    const { set } = settle(setOf([above]), [{ ...above, lock: "free", origin: here } as SentCriterion]);
    expect(set.criteria[0]).toMatchObject({ lock: "locked", origin: upper });
  });

  it("remembers the maximum above where a weight is changed", () => {
    const above = criterion(1, { maxPoints: 40_000 });
    const { set } = settle(setOf([above], { scored: true }), [{ ...above, maxPoints: 10_000 }]);
    expect(set.criteria[0]).toMatchObject({ maxPoints: 10_000, originMaxPoints: 40_000 });
  });

  it("keeps points, or their absence, where something above is more than free", () => {
    const above = setOf([criterion(1, { lock: "band" })]);
    expect(faultsOf(() => settle(above, above.criteria, { scored: true }))).toEqual(["scored"]);
  });
});

describe("what is left out", () => {
  const group = criterion(1);
  const [first, second] = [criterion(2, { parent: id(1) }), criterion(3, { parent: id(1), maxPoints: 20_000 })];
  const above = setOf([group, first, second], { scored: true });

  it("is every judged criterion above that is no longer there, with its reason and its maximum", () => {
    const { set, warnings } = settle(above, [group, first], { dropped: [{ id: id(3), reason: "Không có hồ sơ" }] });
    expect(set.dropped).toEqual([
      {
        id: id(3),
        origin: upper,
        label: "3",
        name: "Tiêu chí 3",
        maxPoints: 20_000,
        reason: "Không có hồ sơ",
        acceptedAsNotApplicable: false,
      },
    ]);
    expect(warnings.map(({ path }) => path)).toContain("dropped.0");
    expect(settle(above, []).set.dropped.map((it) => it.id)).toEqual([id(2), id(3)]);
  });

  it("is no longer left out once it is back", () => {
    const without = settle(above, [group, first]).set;
    expect(settle(above, [group, first, second], {}, without).set.dropped).toEqual([]);
  });

  it("can't be accepted as not applicable from below", () => {
    const sent = [{ id: id(3), reason: "x", acceptedAsNotApplicable: true }];
    expect(settle(above, [group, first], { dropped: sent }).set.dropped[0]?.acceptedAsNotApplicable).toBe(false);
  });

  it("counts a kind of subject that isn't taken over at all", () => {
    const { sets } = settleSets([], { before: [], above: [above], tenant: here, newId: counter() });
    expect(sets).toMatchObject([{ subjectKind: "collective", criteria: [], dropped: [{ id: id(2) }, { id: id(3) }] }]);
  });

  it("travels further down with what the plan above had left out itself", () => {
    const gone = {
      id: id(9),
      origin: TenantId.parse("R00TTENANT00"),
      label: "z",
      name: "Ở trên nữa",
      acceptedAsNotApplicable: false,
    };
    const { set, warnings } = settle(setOf([group], { dropped: [gone] }), [group]);
    expect(set.dropped).toEqual([gone]);
    expect(warnings.map(({ path }) => path)).not.toContain("dropped.0");
  });
});

describe("the tree of criteria", () => {
  const above = setOf([]);
  const fresh = (key: string, parentKey?: string): SentCriterion => {
    const { id: _id, origin: _origin, ...rest } = criterion(1);
    return { ...rest, label: key, key, ...(parentKey === undefined ? {} : { parentKey }) };
  };

  it("gives ids to what is new and lets new ones stand under each other", () => {
    const { set } = settle(above, [fresh("a"), fresh("b", "a"), fresh("c", "b")]);
    const [a, b, c] = set.criteria;
    expect([b?.parent, c?.parent]).toEqual([a?.id, b?.id]);
    expect(new Set(set.criteria.map((it) => it.id)).size).toBe(3);
    expect(set.criteria.every((it) => it.origin === here)).toBe(true);
  });

  it("refuses a fourth level, a missing parent and the same one twice", () => {
    expect(faultsOf(() => settle(above, [fresh("a"), fresh("b", "a"), fresh("c", "b"), fresh("d", "c")]))).toEqual([
      "criteria.3.parent",
    ]);
    expect(faultsOf(() => settle(above, [fresh("b", "nowhere")]))).toEqual(["criteria.0.parent"]);
    const twice = setOf([criterion(1)]);
    expect(faultsOf(() => settle(twice, [criterion(1), criterion(1)]))).toEqual(["criteria.1.id"]);
  });

  it("refuses a ring", () => {
    const before = setOf([criterion(1), criterion(2)]);
    const sent = [criterion(1, { parent: id(2) }), criterion(2, { parent: id(1) })];
    expect(faultsOf(() => settle(above, sent, {}, before))).toContain("criteria.0.parent");
  });

  it("takes no id that belongs to neither plan", () => {
    expect(settle(above, [criterion(77)]).set.criteria[0]?.id).not.toBe(id(77));
  });

  it("warns of a label used twice at one level and of a set that only copies the one above", () => {
    const up = setOf([criterion(1), criterion(2, { label: "1" })]);
    expect(settle(up, up.criteria).warnings.map(({ path }) => path)).toEqual(["criteria.1.label", "criteria"]);
  });

  it("settles the same set again to the same set", () => {
    const up = setOf([criterion(1, { lock: "locked" }), criterion(2), criterion(3, { lock: "band" })]);
    fc.assert(
      fc.property(fc.subarray([0, 1, 2]), fc.nat(3), (kept, added) => {
        const sent = [
          ...kept.map((at) => up.criteria[at] as Criterion),
          ...Array.from({ length: added }, (_, at) => fresh(`new${at}`)),
        ];
        const once = settle(up, sent).set;
        const again = settle(up, once.criteria, { dropped: once.dropped }, once).set;
        expect(again).toEqual(once);
      }),
    );
  });
});
