import { fromPlan, PlanFile, toPlan, type CriteriaSet, type TenantId } from "@thidua/domain";
import { parsePlanFile, writePlanFile } from "@thidua/documents/plan-file";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readPlan } from "../../packages/local/src/published-texts/read.ts";
import { arbitraryPlan, countingIds, origin } from "./arbitrary-plan.ts";

test("any plan written to a file and read again is the same plan", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const read = parsePlanFile(writePlanFile(fromPlan(plan, origin)));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      expect(toPlan(read.plan, { ids: countingIds(), origin })).toEqual(plan);
    }),
    { numRuns: 300 },
  );
});

test("a plan written as JSON is read like one written as YAML", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const read = parsePlanFile(JSON.stringify(fromPlan(plan, origin)));
      expect(read.ok && toPlan(read.plan, { ids: countingIds(), origin })).toEqual(plan);
    }),
    { numRuns: 100 },
  );
});

test("a plan with inherited criteria, exported and imported again, is tied to the same criteria of the plan above", () => {
  const above = "TENANT000002" as TenantId;
  const parent = toPlan(readPlan("s4-parent-mong-cai-2024"), { ids: countingIds(), origin: above });
  let fresh = 500;
  const ids = () => countingIdAt(fresh++);
  const child = toPlan(readPlan("s4-hai-hoa-2024"), { ids, origin, inherited: parent.criteria });
  const again = toPlan(PlanFile.parse(fromPlan(child, origin)), { ids, origin, inherited: parent.criteria });
  const inherited = (sets: readonly CriteriaSet[]) =>
    sets.map((set) => set.criteria.filter((it) => it.origin === above).map((it) => [it.label, it.id, it.lock]));
  expect(inherited(child.criteria).map((it) => it.length)).toEqual([7, 5, 1]);
  expect(inherited(again.criteria)).toEqual(inherited(child.criteria));
  expect(child.criteria[0]?.criteria[0]?.lock).toBe("locked");
});

test("a plan imported without the plan above keeps every criterion as its own", () => {
  const alone = toPlan(readPlan("s4-hai-hoa-2024"), { ids: countingIds(), origin });
  expect(alone.criteria.flatMap((set) => set.criteria).every((it) => it.origin === origin)).toBe(true);
});

const countingIdAt = (n: number) => {
  const ids = countingIds();
  for (let i = 0; i < n; i++) ids();
  return ids();
};
