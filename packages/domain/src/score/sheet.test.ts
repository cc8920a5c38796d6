import * as z from "zod";
import { describe, expect, it } from "vitest";
import { CriteriaSet, Criterion } from "../criteria/criterion.ts";
import { Appraisal, Cell, type Verdict } from "../sheet/cell.ts";
import type { TenantId } from "../ids.ts";
import { leafBudget, leafOf } from "./leaf.ts";
import { valueBytes } from "./stored-size.ts";
import { scoreSheet } from "./sheet.ts";

const city = "CITY00000001" as TenantId;
const ward = "WARD00000001" as TenantId;
const crit = (n: number, more: Partial<z.input<typeof Criterion>> = {}) => ({
  id: `CRIT0000000${n}`,
  label: String(n),
  name: `Tiêu chí ${n}`,
  field: "procedures" as const,
  origin: city,
  rule: { type: "yesNo" as const },
  ...more,
});
const set = (criteria: object[], more: object = {}) =>
  CriteriaSet.parse({ subjectKind: "collective", criteria, ...more });
const cells = (...verdicts: (Verdict | undefined)[]) =>
  verdicts.flatMap((selfVerdict, at) =>
    selfVerdict ? [Cell.parse({ criterion: `CRIT0000000${at + 1}`, selfVerdict })] : [],
  );
const appraised = (n: number, verdict: Verdict, more: object = {}) =>
  Appraisal.parse({ criterion: `CRIT0000000${n}`, verdict, ...more });
const context = { year: 2024 };

describe("a sheet without points", () => {
  const eight = set([...[1, 2, 3, 4, 5, 6].map((n) => crit(n)), crit(7, { origin: ward }), crit(8, { origin: ward })]);
  const filled = cells("met", "met", "met", "met", "met", "met", "met", "notMet");

  it("comes to 7 of 8 criteria, per origin 6 of 6 and 1 of 2", () => {
    const sheet = scoreSheet(eight, filled, [], {}, context);
    expect(sheet).toMatchObject({
      met: 7,
      applicable: 8,
      noData: 0,
      local: [70_000, 80_000],
      percent: 875_000,
      provisional: false,
    });
    expect(sheet.pairs).toEqual({ [city]: [60_000, 60_000], [ward]: [10_000, 20_000] });
  });

  it("keeps what has no data in the denominator, counted apart, and is provisional", () => {
    const sheet = scoreSheet(eight, filled.slice(0, 6), [], {}, context);
    expect(sheet).toMatchObject({ met: 6, applicable: 8, noData: 2, local: [60_000, 80_000], provisional: true });
  });

  it("lets not applicable leave only when appraised", () => {
    const claim = cells("met", "met", "met", "met", "met", "met", "met", "notApplicable");
    expect(scoreSheet(eight, claim, [], {}, context)).toMatchObject({
      met: 7,
      applicable: 8,
      notApplicable: 0,
      local: [70_000, 80_000],
    });
    const accepted = scoreSheet(eight, claim, [appraised(8, "notApplicable")], {}, context);
    expect(accepted).toMatchObject({ met: 7, applicable: 7, notApplicable: 1, local: [70_000, 70_000] });
    expect(accepted.pairs[ward]).toEqual([10_000, 10_000]);
  });

  it("holds self, appraised and final side by side", () => {
    const line = scoreSheet(eight, filled, [appraised(1, "notMet", { reason: "thiếu văn bản" })], {}, context).lines[0];
    expect(line?.self.verdict).toBe("met");
    expect(line?.appraised?.verdict).toBe("notMet");
    expect(line?.final).toEqual(line?.appraised);
    expect(line?.final.trace.map(({ vi }) => vi).join(" ")).toContain("thiếu văn bản");
  });

  it("is provisional while one criterion is sent back, the rest kept", () => {
    const sheet = scoreSheet(
      eight,
      filled,
      [appraised(1, "notMet"), appraised(2, "met", { returned: true, reason: "bổ sung" })],
      {},
      context,
    );
    expect(sheet.provisional).toBe(true);
    expect(sheet.lines[1]).toMatchObject({ returned: true, final: { verdict: "met" } });
    expect(sheet.lines[0]?.final.verdict).toBe("notMet");
  });

  it("doesn't gain by dropping an inherited criterion, unless its origin accepts that", () => {
    const drop = (acceptedAsNotApplicable: boolean) =>
      set([crit(1), crit(2)], {
        dropped: [{ id: "CRIT00000003", origin: city, label: "c", name: "Bỏ", acceptedAsNotApplicable }],
      });
    const all = cells("met", "met");
    const dropped = scoreSheet(drop(false), all, [], {}, context);
    expect(dropped.pairs[city]).toEqual([20_000, 30_000]);
    expect(dropped.local).toEqual([20_000, 20_000]);
    expect(scoreSheet(drop(true), all, [], {}, context).pairs[city]).toEqual([20_000, 20_000]);
  });

  it("judges only criteria nothing stands under", () => {
    const tree = set([crit(1), crit(2, { parent: "CRIT00000001" }), crit(3, { parent: "CRIT00000001" })]);
    expect(scoreSheet(tree, cells("met", "met", "met"), [], {}, context)).toMatchObject({ met: 2, applicable: 2 });
  });

  it("counts a gate as a criterion and names those that fail or wait", () => {
    const gated = set([crit(1), crit(2, { rule: { type: "gate", fact: "headNotDisciplined" } })]);
    expect(scoreSheet(gated, cells("met"), [], { headNotDisciplined: { 2024: false } }, context)).toMatchObject({
      met: 1,
      applicable: 2,
      gateFailed: true,
    });
    const waiting = scoreSheet(gated, cells("met"), [], {}, context);
    expect(waiting).toMatchObject({ gateFailed: false, provisional: true, gates: [{ outcome: "pending" }] });
  });
});

describe("a sheet with points", () => {
  it("adds points, bonus and penalty exactly, and the maximum without them", () => {
    const pointed = set(
      [
        crit(1, { maxPoints: 20_000 }),
        crit(2, { maxPoints: 30_000, originMaxPoints: 15_000 }),
        crit(3, { rule: { type: "bonus", each: 5_000, cap: 10_000, unit: "lần" } }),
        crit(4, { rule: { type: "penalty", each: 2_500, cap: 10_000, unit: "lần" } }),
      ],
      { scored: true, dropped: [{ id: "CRIT00000009", origin: city, label: "x", name: "Bỏ", maxPoints: 40_000 }] },
    );
    const number = (n: number, value: number) =>
      Cell.parse({ criterion: `CRIT0000000${n}`, declared: { kind: "number", value } });
    const sheet = scoreSheet(pointed, [...cells("met", "met"), number(3, 1), number(4, 3)], [], {}, context);
    expect(sheet.local).toEqual([20_000 + 30_000 + 5_000 - 7_500, 50_000]);
    expect(sheet.pairs[city]).toEqual([20_000 + 15_000 + 5_000 - 7_500, 75_000]);
    expect(sheet.percent).toBe(950_000);
    expect(sheet.applicable).toBe(2);
  });
});

describe("a gate in a set with points", () => {
  it("keeps the result provisional until it is known, and counts no criterion", () => {
    const gated = set(
      [crit(1, { maxPoints: 10_000 }), crit(2, { rule: { type: "gate", fact: "headNotDisciplined" } })],
      {
        scored: true,
      },
    );
    expect(scoreSheet(gated, cells("met"), [], {}, context)).toMatchObject({
      provisional: true,
      noData: 0,
      applicable: 1,
    });
    const known = { headNotDisciplined: { 2024: true } };
    expect(scoreSheet(gated, cells("met"), [], known, context)).toMatchObject({ provisional: false, applicable: 1 });
  });
});

describe("a leaf", () => {
  const sheet = scoreSheet(set([crit(1), crit(2, { origin: ward })]), cells("met", "notMet"), [], {}, context);
  const head = {
    participant: "UNIT00000001",
    name: "Khu phố 1",
    subjectKind: "collective",
    is: "unit",
    lastActAt: "2024-11-22T03:04:05.000Z",
  } as never as Parameters<typeof leafOf>[0];

  it("carries totals once submitted and none of a draft", () => {
    expect(leafOf({ ...head, state: "submitted" }, sheet)).toMatchObject({
      met: 1,
      applicable: 2,
      local: [10_000, 20_000],
    });
    for (const state of ["invited", "registered", "drafting", "returned"] as const)
      expect(leafOf({ ...head, state }, sheet)).toMatchObject({ met: 0, applicable: 0, local: [0, 0], pairs: {} });
  });

  it("stays within its budget however long the name, and shortens nothing else", () => {
    const leaf = leafOf(
      {
        ...head,
        state: "appraised",
        name: "Ủy ban Mặt trận Tổ quốc Việt Nam ".repeat(6).slice(0, 200),
        group: "Khối mặt trận",
      },
      sheet,
    );
    expect(valueBytes(leaf)).toBeLessThanOrEqual(leafBudget);
    expect(leaf.name).toMatch(/^Ủy ban Mặt trận.*…$/);
    expect(leaf).toMatchObject({ group: "Khối mặt trận", met: 1 });
    expect(leafOf({ ...head, state: "appraised" }, sheet).name).toBe("Khu phố 1");
  });
});
