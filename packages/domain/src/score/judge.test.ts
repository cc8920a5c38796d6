import * as z from "zod";
import { describe, expect, it } from "vitest";
import { Criterion } from "../criteria/criterion.ts";
import { Rule } from "../criteria/rule.ts";
import { Appraisal, Cell } from "../sheet/cell.ts";
import { namesInOrder } from "../band/band.ts";
import type { ScoreContext } from "./context.ts";
import type { Facts } from "./facts.ts";
import { judge } from "./judge.ts";

const id = "CRITERION001";
const criterion = (rule: z.input<typeof Rule>, more: Partial<z.input<typeof Criterion>> = {}): Criterion =>
  Criterion.parse({ id, label: "a", name: "Tiêu chí", field: "digital", origin: "WARD00000001", rule, ...more });
const cell = (more: Partial<z.input<typeof Cell>>): Cell => Cell.parse({ criterion: id, ...more });
const appraisal = (more: Partial<z.input<typeof Appraisal>>): Appraisal =>
  Appraisal.parse({ criterion: id, verdict: "met", ...more });

const plain: ScoreContext = { year: 2024, scored: false };
const scored: ScoreContext = { year: 2024, scored: true };
const ratio = (target: number, more: object = {}) => ({
  type: "ratio" as const,
  of: "mô hình đã đăng ký",
  counted: "mô hình được áp dụng",
  operator: ">=" as const,
  target,
  ...more,
});
const declaredRatio = (counted: number, of: number, excluded = 0) =>
  cell({ declared: { kind: "ratio", counted, of, excluded } });
const says = (judged: { trace: { vi: string }[] }) => judged.trace.map(({ vi }) => vi).join(" ");

describe("a ratio", () => {
  it("is met by one model applied of seven registered against ten percent, and says the sum", () => {
    const judged = judge(criterion(ratio(100_000)), declaredRatio(1, 7), undefined, {}, plain);
    expect(judged).toMatchObject({ verdict: "met", points: 10_000, max: 10_000 });
    expect(says(judged)).toBe("mô hình được áp dụng / mô hình đã đăng ký: 1/7 = 14,29 % ≥ 10 % → đạt.");
  });

  it("reaches a target exactly, without floating point", () => {
    expect(judge(criterion(ratio(100_000)), declaredRatio(1, 10), undefined, {}, plain).verdict).toBe("met");
    expect(
      judge(criterion(ratio(100_000, { operator: ">" })), declaredRatio(1, 10), undefined, {}, plain).verdict,
    ).toBe("notMet");
    expect(judge(criterion(ratio(290_000)), declaredRatio(29, 100), undefined, {}, plain).verdict).toBe("met");
    expect(judge(criterion(ratio(333_333, { operator: "=" })), declaredRatio(1, 3), undefined, {}, plain).verdict).toBe(
      "notMet",
    );
  });

  it("never rounds 99,996 % up to a hundred", () => {
    const judged = judge(criterion(ratio(1_000_000)), declaredRatio(24_999, 25_000), undefined, {}, plain);
    expect(judged.verdict).toBe("notMet");
    expect(says(judged)).toContain("99,9960 %, chưa thỏa ≥ 100 %");
  });

  it("takes what is excluded out of the denominator", () => {
    const rule = ratio(1_000_000, { excluding: "văn bản bí mật nhà nước" });
    const judged = judge(criterion(rule), declaredRatio(97, 100, 3), undefined, {}, plain);
    expect(judged.verdict).toBe("met");
    expect(says(judged)).toContain("100 - 3 loại trừ (văn bản bí mật nhà nước) = 97");
    expect(judge(criterion(rule), declaredRatio(97, 100), undefined, {}, plain).verdict).toBe("notMet");
  });

  it.each([
    ["nothing to count", declaredRatio(0, 0)],
    ["everything excluded", declaredRatio(0, 5, 5)],
    ["more excluded than there is", declaredRatio(0, 5, 6)],
    ["more counted than there is", declaredRatio(6, 5)],
    ["nothing declared", undefined],
  ])("has no data with %s, and stays in the denominator", (_, sheet) => {
    const judged = judge(criterion(ratio(100_000)), sheet, undefined, {}, plain);
    expect(judged).toMatchObject({ verdict: "noData", max: 10_000 });
    expect(judged.points).toBeUndefined();
    expect(judged.trace[0]?.vi).not.toBe("");
  });

  it("short of its target gives nothing, or a proportion where the plan says so", () => {
    const worth = { maxPoints: 20_000 };
    expect(judge(criterion(ratio(900_000), worth), declaredRatio(2, 3), undefined, {}, scored).points).toBe(0);
    const proportional = criterion(ratio(900_000, { below: "proportional" }), worth);
    // 2/3 of 90 % of 2 points = 1.481481… points
    expect(judge(proportional, declaredRatio(2, 3), undefined, {}, scored).points).toBe(14_815);
    expect(judge(proportional, declaredRatio(3, 3), undefined, {}, scored).points).toBe(20_000);
  });
});

describe("points", () => {
  it("come from a chosen option's share, rounded half up once", () => {
    const options = [
      { label: "Tốt", share: 1_000_000 },
      { label: "Khá", share: 600_000 },
      { label: "Không", share: 0 },
    ];
    const one = criterion({ type: "choice", options }, { maxPoints: 15_001 });
    expect(judge(one, cell({ declared: { kind: "choice", option: 1 } }), undefined, {}, scored)).toMatchObject({
      verdict: "notMet",
      points: 9_001,
    });
    expect(judge(one, cell({ declared: { kind: "choice", option: 0 } }), undefined, {}, scored)).toMatchObject({
      verdict: "met",
      points: 15_001,
    });
    expect(judge(one, cell({ declared: { kind: "choice", option: 7 } }), undefined, {}, scored).verdict).toBe("noData");
  });

  it("come from the highest level a value reaches", () => {
    const one = criterion(
      {
        type: "levels",
        unit: "%",
        steps: [
          { from: 50, points: 5_000 },
          { from: 80, points: 10_000 },
        ],
      },
      { maxPoints: 10_000 },
    );
    const at = (value: number) => judge(one, cell({ declared: { kind: "number", value } }), undefined, {}, scored);
    expect([at(49.9).points, at(50).points, at(79.9).points, at(80).points]).toEqual([0, 5_000, 5_000, 10_000]);
    expect(at(80).verdict).toBe("met");
    expect(at(79.9).verdict).toBe("notMet");
  });

  it("per occurrence stop at the cap", () => {
    const one = criterion({ type: "perOccurrence", each: 2_500, cap: 10_000, unit: "bài" }, { maxPoints: 10_000 });
    const at = (value: number) => judge(one, cell({ declared: { kind: "number", value } }), undefined, {}, scored);
    expect([at(0).points, at(3).points, at(9).points]).toEqual([0, 7_500, 10_000]);
    expect(at(1.5).verdict).toBe("noData");
    expect(at(-1).verdict).toBe("noData");
  });

  it("as bonus and penalty widen no maximum, keep their sign and cap, and are none where nothing is declared", () => {
    const bonus = criterion({ type: "bonus", each: 5_000, cap: 12_000, unit: "sáng kiến" });
    const penalty = criterion({ type: "penalty", each: -5_000, cap: 12_000, unit: "vi phạm" });
    const times = (value: number) => cell({ declared: { kind: "number", value } });
    expect(judge(bonus, times(3), undefined, {}, scored)).toMatchObject({ points: 12_000, max: 0 });
    expect(judge(penalty, times(2), undefined, {}, scored)).toMatchObject({ points: -10_000, max: 0 });
    expect(judge(penalty, times(9), undefined, {}, scored).points).toBe(-12_000);
    expect(judge(bonus, undefined, undefined, {}, scored)).toMatchObject({ points: 0, max: 0 });
    expect(judge(penalty, undefined, undefined, {}, scored)).toMatchObject({ points: 0, verdict: "met" });
    expect(judge(bonus, times(3), appraisal({ points: 99_999 }), {}, scored).points).toBe(12_000);
    expect(judge(bonus, times(3), undefined, {}, plain)).toMatchObject({ points: 0, max: 0 });
  });

  it("of a survey and of the chair are never the participant's to give", () => {
    const chair = criterion({ type: "chairScore" }, { maxPoints: 20_000 });
    const survey = criterion({ type: "survey", group: "người dân" }, { maxPoints: 20_000 });
    const pushy = cell({ selfPoints: 20_000, selfVerdict: "met" });
    expect(judge(chair, pushy, undefined, {}, scored).verdict).toBe("noData");
    expect(judge(survey, cell({ declared: { kind: "points", points: 20_000 } }), undefined, {}, scored).verdict).toBe(
      "noData",
    );
    expect(judge(chair, undefined, undefined, { given: { [id]: 15_000 } }, scored).points).toBe(15_000);
    expect(judge(survey, undefined, undefined, { surveys: { [id]: 873_333 } }, scored).points).toBe(17_467);
    expect(judge(chair, undefined, appraisal({ points: 18_000 }), {}, scored).points).toBe(18_000);
  });

  it("relative to the leader stay a bare value until the group is known", () => {
    const one = criterion({ type: "relativeToLeader", unit: "sáng kiến" }, { maxPoints: 20_000 });
    const judged = judge(one, cell({ declared: { kind: "number", value: 7 } }), undefined, {}, scored);
    expect(judged).toMatchObject({ raw: 7, max: 20_000 });
    expect(judged.points).toBeUndefined();
    expect(
      judge(one, cell({ declared: { kind: "number", value: 7 } }), appraisal({ verdict: "met" }), {}, scored).raw,
    ).toBe(7);
    const target = criterion({ type: "relativeToLeader", unit: "sáng kiến", target: 5 });
    expect(judge(target, cell({ declared: { kind: "number", value: 7 } }), undefined, {}, plain)).toMatchObject({
      verdict: "met",
      points: 10_000,
    });
  });

  it("at the origin's weight and at the local one are each rounded from the same share", () => {
    const one = criterion(ratio(1_000_000, { below: "proportional" }), { maxPoints: 30_000, originMaxPoints: 10_000 });
    const judged = judge(one, declaredRatio(1, 3), undefined, {}, scored);
    expect(judged).toMatchObject({ points: 10_000, max: 30_000, origin: { points: 3_333, max: 10_000 } });
  });
});

describe("rank or movement", () => {
  const rank = (now: number, previous?: number, of = 63) =>
    cell({ declared: { kind: "rank", rank: now, of, ...(previous === undefined ? {} : { previous }) } });
  const both = { type: "rankOrMovement" as const, rankAtMost: 10, riseAtLeast: 5 };

  it.each([
    ["a high rank without a rise", rank(10, 10), "met"],
    ["a great rise without a high rank", rank(30, 35), "met"],
    ["neither", rank(30, 34), "notMet"],
    ["a fall", rank(30, 21), "notMet"],
    ["no earlier rank and no high rank", rank(30), "noData"],
    ["no earlier rank but a high rank", rank(3), "met"],
  ])("with %s is %s", (_, sheet, verdict) => {
    expect(judge(criterion(both), sheet, undefined, {}, plain).verdict).toBe(verdict);
  });

  it("has no data while nobody has set a threshold, and says so", () => {
    const judged = judge(criterion({ type: "rankOrMovement" }), rank(1, 60), undefined, {}, plain);
    expect(judged.verdict).toBe("noData");
    expect(says(judged)).toContain("Chưa đặt ngưỡng");
  });

  it("compares the top percent in integers", () => {
    const top = criterion({ type: "rankOrMovement", topPercent: 100_000 });
    expect(judge(top, rank(6, undefined, 63), undefined, {}, plain).verdict).toBe("met");
    expect(judge(top, rank(7, undefined, 63), undefined, {}, plain).verdict).toBe("notMet");
  });

  it("believes the recorded ranking over the declared one", () => {
    const facts: Facts = { ranks: { 2024: { rank: 40, of: 63 }, 2023: { rank: 41, of: 63 } } };
    expect(judge(criterion(both), rank(1, 60), undefined, facts, plain).verdict).toBe("notMet");
  });
});

describe("a gate", () => {
  const bands = {
    indexBand: namesInOrder("Tốt", "Khá", "Trung bình", "Yếu"),
    staffClass: namesInOrder("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"),
  };
  const index = criterion({ type: "gate", fact: "indexBand", atLeast: "Khá", yearOffset: -1 });
  const context = { ...plain, bands };

  it.each([
    ["Tốt", "met"],
    ["Khá", "met"],
    ["Trung bình", "notMet"],
    ["Xuất sắc", "noData"],
  ])(
    "on the index of the year before with band %s is %s, by order of a list that has no 'Xuất sắc'",
    (band, verdict) => {
      expect(judge(index, undefined, undefined, { indexBand: { 2023: { band } } }, context).verdict).toBe(verdict);
    },
  );

  it("isn't known while only another year's band is there", () => {
    expect(judge(index, undefined, undefined, { indexBand: { 2024: { band: "Tốt" } } }, context).verdict).toBe(
      "noData",
    );
  });

  it("doesn't apply to a unit that isn't indexed, and leaves the denominator", () => {
    const judged = judge(index, undefined, undefined, { indexBand: { 2023: { applies: false } } }, context);
    expect(judged).toMatchObject({ verdict: "notApplicable", max: 0 });
  });

  it("doesn't apply to whom it doesn't address", () => {
    const head = criterion({ type: "gate", fact: "headNotDisciplined", appliesTo: "người đứng đầu" });
    expect(judge(head, undefined, undefined, { notAddressed: [head.id] }, context).verdict).toBe("notApplicable");
    expect(judge(head, undefined, undefined, { headNotDisciplined: { 2024: true } }, context).verdict).toBe("met");
    expect(judge(head, undefined, undefined, { headNotDisciplined: { 2024: false } }, context).verdict).toBe("notMet");
    expect(judge(head, undefined, undefined, {}, context).verdict).toBe("noData");
  });

  it("reads a class of the same year, declared where it isn't recorded yet", () => {
    const staff = criterion({ type: "gate", fact: "staffClass", atLeast: "Hoàn thành tốt nhiệm vụ" });
    expect(
      judge(staff, cell({ declared: { kind: "band", name: "Hoàn thành xuất sắc nhiệm vụ" } }), undefined, {}, context)
        .verdict,
    ).toBe("met");
    expect(
      judge(staff, cell({ declared: { kind: "band", name: "Hoàn thành nhiệm vụ" } }), undefined, {}, context).verdict,
    ).toBe("notMet");
  });

  it("carries no points in a set with points, and is a criterion in a set without", () => {
    const fact = { indexBand: { 2023: { band: "Khá" } } };
    expect(judge(index, undefined, undefined, fact, { ...context, scored: true })).toMatchObject({ points: 0, max: 0 });
    expect(judge(index, undefined, undefined, fact, context)).toMatchObject({ points: 10_000, max: 10_000 });
    const pointed = criterion(
      { type: "gate", fact: "indexBand", atLeast: "Khá", yearOffset: -1 },
      { maxPoints: 20_000 },
    );
    expect(judge(pointed, undefined, undefined, fact, { ...context, scored: true })).toMatchObject({
      points: 0,
      max: 0,
    });
  });
});

describe("what the participant says and what is appraised", () => {
  it("a claim of not applicable stays in the denominator until it is appraised so", () => {
    const one = criterion({ type: "yesNo" });
    const claim = cell({ selfVerdict: "notApplicable" });
    expect(judge(one, claim, undefined, {}, plain)).toMatchObject({ verdict: "notApplicable", max: 10_000 });
    expect(judge(one, claim, appraisal({ verdict: "notApplicable" }), {}, plain)).toMatchObject({
      verdict: "notApplicable",
      max: 0,
      origin: { max: 0 },
    });
    expect(judge(one, claim, appraisal({ verdict: "notMet" }), {}, plain)).toMatchObject({
      verdict: "notMet",
      points: 0,
      max: 10_000,
    });
  });

  it("points beside a verdict of not applicable or no data count for nothing", () => {
    const one = criterion({ type: "yesNo" }, { maxPoints: 20_000 });
    const sheet = cell({ selfVerdict: "met" });
    expect(judge(one, sheet, appraisal({ verdict: "notApplicable", points: 5_000 }), {}, scored)).toMatchObject({
      max: 0,
    });
    expect(judge(one, sheet, appraisal({ verdict: "noData", points: 5_000 }), {}, scored).points).toBeUndefined();
  });

  it("an appraisal without points keeps the computed ones where it agrees, and zeroes them where it doesn't", () => {
    const one = criterion(ratio(1_000_000, { below: "proportional" }), { maxPoints: 20_000 });
    expect(judge(one, declaredRatio(1, 2), appraisal({ verdict: "notMet" }), {}, scored).points).toBe(10_000);
    expect(
      judge(one, declaredRatio(2, 2), appraisal({ verdict: "notMet", reason: "thiếu minh chứng" }), {}, scored).points,
    ).toBe(0);
    expect(judge(one, declaredRatio(1, 2), appraisal({ verdict: "notMet", points: 12_000 }), {}, scored).points).toBe(
      12_000,
    );
    expect(judge(one, declaredRatio(1, 2), appraisal({ verdict: "met", points: 90_000 }), {}, scored).points).toBe(
      20_000,
    );
  });

  it("zero is a score", () => {
    const one = criterion({ type: "yesNo" }, { maxPoints: 20_000 });
    expect(judge(one, cell({ selfPoints: 0, selfVerdict: "notMet" }), undefined, {}, scored)).toMatchObject({
      verdict: "notMet",
      points: 0,
    });
  });

  it("a returned criterion counts as the participant has it", () => {
    const one = criterion({ type: "yesNo" });
    expect(
      judge(one, cell({ selfVerdict: "met" }), appraisal({ verdict: "notMet", returned: true }), {}, plain).verdict,
    ).toBe("met");
  });

  it("figures win over a verdict picked beside them", () => {
    expect(
      judge(
        criterion(ratio(1_000_000)),
        cell({ declared: { kind: "ratio", counted: 1, of: 2 }, selfVerdict: "met" }),
        undefined,
        {},
        plain,
      ).verdict,
    ).toBe("notMet");
  });

  it("an automatic criterion hears only the system", () => {
    const auto = criterion({ type: "auto", fact: "childPlanIssued" });
    expect(judge(auto, cell({ selfVerdict: "met" }), undefined, {}, plain).verdict).toBe("noData");
    expect(judge(auto, undefined, undefined, { childPlanIssued: true }, plain).verdict).toBe("met");
    expect(judge(auto, undefined, undefined, { childPlanIssued: false }, plain).verdict).toBe("notMet");
  });

  it("“no data yet” stands until what was awaited is known, and beside figures that contradict it", () => {
    const gate = criterion({ type: "gate", fact: "headNotDisciplined" });
    expect(judge(gate, cell({ selfVerdict: "noData" }), undefined, {}, plain).verdict).toBe("noData");
    const known = { headNotDisciplined: { "2024": true } };
    expect(judge(gate, cell({ selfVerdict: "noData" }), undefined, known, plain).verdict).toBe("met");
    const figures = cell({ declared: { kind: "ratio", counted: 1, of: 2 }, selfVerdict: "noData" });
    expect(judge(criterion(ratio(100_000)), figures, undefined, {}, plain).verdict).toBe("noData");
  });
});
