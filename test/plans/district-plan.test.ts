import {
  draftFromAbove,
  findReferences,
  fold,
  fromPlan,
  kindsFor,
  lastAllowedDay,
  leafCriteria,
  lintPlan,
  periodEnd,
  periodStart,
  PlanFile,
  textsOf,
  titlesFor,
  writeDue,
  yearsOf,
  type Criterion,
  type Day,
} from "@thidua/domain";
import { describe, expect, test } from "vitest";
import { origin } from "./arbitrary-plan.ts";
import { criterionOf, judged, scored, setOf, storedPlan } from "./seed-plan.ts";

const plan = storedPlan("s0-dak-rlap-2022-2025");
const collective = setOf(plan, "collective");
const year = 2023;
const labelled = (label: string) => collective.criteria.find((it) => it.label === label) as Criterion;

describe("the district's plan of four years", () => {
  test("its legal bases keep their order, and a citation with another date is noticed", () => {
    expect(plan.legalBases.map((it) => it.number)).toEqual(["76/NQ-CP", "1113/QĐ-UBND", "2655/QĐ-UBND"]);
    const solutions = [{ label: "", text: "Theo Nghị quyết số 76/NQ-CP ngày 16/7/2021.", items: [] }];
    expect(lintPlan({ ...plan, solutions }).map((it) => it.code)).toContain("dateDiffers");
    expect(lintPlan(plan).map((it) => it.code)).not.toContain("dateDiffers");
    expect(findReferences(solutions[0]?.text ?? "")[0]?.number).toBe(plan.legalBases[0]?.number);
  });

  test("it starts on a day nobody knows while it is a draft, and ends with the year 2025", () => {
    const period = plan.period;
    if (!period) throw new Error("the plan has a period");
    expect(periodStart(period, plan.document.date)).toBeUndefined();
    expect(periodStart(period, "2022-04-20" as Day)).toBe("2022-04-20");
    expect(periodEnd(period)).toBe("2025-12-31");
    expect(yearsOf(plan)).toEqual([2022, 2023, 2024, 2025]);
  });

  test("a review in a quarter is due on the quarter's last day and is printed as a quarter", () => {
    const due = (code: string) => plan.milestones.find((it) => it.code === code)?.due;
    const [interim, final] = [due("interim"), due("final")];
    if (!interim || !final) throw new Error("both reviews have a date");
    expect([writeDue(interim), lastAllowedDay(interim)]).toEqual(["vào Quý IV/2023", "2023-12-31"]);
    expect([writeDue(final), lastAllowedDay(final)]).toEqual(["vào Quý IV/2025", "2025-12-31"]);
    expect(
      lintPlan({ ...plan, milestones: [{ ...plan.milestones[1], due: interim } as (typeof plan.milestones)[0]] }).map(
        (it) => it.code,
      ),
    ).toContain("deadlineBeforeEnd");
  });

  test("lettered purposes and requirements come back from a file with their letters", () => {
    const again = PlanFile.parse(fromPlan(plan, origin));
    expect(again.purposes.map((it) => it.label)).toEqual(["a", "b", "c"]);
    expect(again.requirements.map((it) => it.label)).toEqual(["a", "b", "c", "d"]);
    expect(again.requirements).toEqual(plan.requirements);
  });

  test("contents are no criteria: the sheet has a line for each criterion and none for a content", () => {
    expect(plan.contents).toHaveLength(5);
    const sheet = scored(collective, [], {}, year);
    expect(sheet.lines).toHaveLength(8);
    expect(scored({ ...collective }, [], {}, year).applicable).toBe(
      scored(setOf({ ...plan, contents: [] }, "collective"), [], {}, year).applicable,
    );
    expect(plan.contents[1]?.fields).toHaveLength(7);
  });

  test("the rank comes from the district's own index of that year, not from what the unit says", () => {
    const rank = { ...labelled("đ"), rule: { type: "rankOrMovement" as const, rankAtMost: 3 } };
    const declared = { kind: "rank" as const, rank: 1, of: 14 };
    expect(judged(rank, { declared, year }).verdict).toBe("met");
    expect(judged(rank, { declared, facts: { ranks: { "2023": { rank: 9, of: 14 } } }, year }).verdict).toBe("notMet");
    expect(judged(rank, { declared, facts: { ranks: { "2022": { rank: 9, of: 14 } } }, year }).verdict).toBe("met");
  });

  test("a public-service unit is addressed as a collective, its people aren't as individuals", () => {
    const person = { category: "civilServant" as const, head: false };
    const codes = (it: Parameters<typeof kindsFor>[1]) => kindsFor(plan.subjects, it).map((subject) => subject.code);
    expect(codes({ unit: "publicService" })).toEqual(["collective"]);
    expect(codes({ unit: "publicService", person })).toEqual([]);
    expect(codes({ unit: "office", person })).toEqual(["individual"]);
    expect(codes({ tenant: "commune" })).toEqual(["collective"]);
    expect(codes({ tenant: "commune", person })).toEqual(["individual"]);
  });

  test("the letters a, b, c, d, đ, e, g, h come from the plan; an f among them would be noticed", () => {
    expect(collective.criteria.map((it) => it.label)).toEqual(["a", "b", "c", "d", "đ", "e", "g", "h"]);
    expect(lintPlan(plan).filter((it) => it.code.startsWith("label"))).toEqual([]);
    const without = { ...collective, criteria: collective.criteria.filter((it) => it.label !== "đ") };
    expect(lintPlan({ ...plan, criteria: [without] }).map((it) => it.code)).toContain("labelGap");
  });

  test("having issued an own plan is seen by the system; nobody can claim it", () => {
    const own = labelled("a");
    expect(judged(own, { facts: { childPlanIssued: true }, year }).verdict).toBe("met");
    expect(judged(own, { facts: { childPlanIssued: false }, year }).verdict).toBe("notMet");
    expect(judged(own, { declared: { kind: "yesNo", met: true }, year }).verdict).toBe("noData");
  });

  test("ahead of time, on time and late are three answers, of which late doesn't count as met", () => {
    const option = (at: number) => judged(labelled("d"), { declared: { kind: "choice", option: at }, year });
    expect([0, 1, 2].map((at) => option(at).verdict)).toEqual(["met", "met", "notMet"]);
    expect(option(0).trace[0]?.vi).toContain("Vượt tiến độ");
    expect(option(1).trace[0]?.vi).toContain("Đúng tiến độ");
  });

  test("a high rank or a great rise is enough, and neither is judged before its threshold is set", () => {
    const facts = { ranks: { "2022": { rank: 12, of: 14 }, "2023": { rank: 6, of: 14 } } };
    expect(judged(labelled("đ"), { facts, year }).verdict).toBe("noData");
    const set = (rule: { rankAtMost?: number; riseAtLeast?: number }) =>
      judged({ ...labelled("đ"), rule: { type: "rankOrMovement", ...rule } }, { facts, year }).verdict;
    expect(set({ rankAtMost: 3 })).toBe("notMet");
    expect(set({ rankAtMost: 3, riseAtLeast: 5 })).toBe("met");
    expect(set({ rankAtMost: 6, riseAtLeast: 9 })).toBe("met");
  });

  test("spending needs evidence, proposing documents doesn't", () => {
    expect(labelled("e")).toMatchObject({ field: "publicFinance", evidence: "required" });
    expect(labelled("g").evidence).toBe("optional");
  });

  test("reporting as prescribed follows from the reports' dates", () => {
    expect(judged(labelled("h"), { facts: { reportsOnTime: true }, year }).verdict).toBe("met");
    expect(
      judged(labelled("h"), { facts: { reportsOnTime: false }, declared: { kind: "yesNo", met: true }, year }).verdict,
    ).toBe("notMet");
  });

  test("an individual must be classed excellent and have a solution worth spreading; one alone leaves the gate or the criterion open", () => {
    const individual = setOf(plan, "individual");
    const [gate, solution] = [criterionOf(individual, "Hoàn thành xuất sắc"), criterionOf(individual, "nhân rộng")];
    const sheet = (band: string, met: boolean) =>
      scored(
        individual,
        [{ criterion: solution.id, declared: { kind: "yesNo", met } }],
        { staffClass: { "2023": { band } } },
        year,
      );
    expect(sheet("Hoàn thành xuất sắc nhiệm vụ", true)).toMatchObject({ met: 2, applicable: 2, gateFailed: false });
    expect(sheet("Hoàn thành tốt nhiệm vụ", true)).toMatchObject({ met: 1, gateFailed: true });
    expect(sheet("Hoàn thành xuất sắc nhiệm vụ", false)).toMatchObject({ met: 1, gateFailed: false });
    expect(gate.rule.type).toBe("gate");
  });

  test("a plan below takes over the criteria under their ids and puts its own local bases first", () => {
    const child = draftFromAbove(plan, {
      issuer: {
        name: "Ủy ban nhân dân xã Nhân Cơ",
        head: [],
        kind: "territorial",
        within: ["huyện Đắk R'Lấp", "tỉnh Đắk Nông"],
      },
      basis: { kind: "plan", number: "12/KH-UBND", relation: "parentCampaign" },
    });
    expect(child.criteria[0]?.criteria.map((it) => it.id)).toEqual(collective.criteria.map((it) => it.id));
    expect(child.legalBases[0]?.relation).toBe("parentCampaign");
    expect([child.assignments, child.recipients.lines, child.signature]).toEqual([[], [], undefined]);
  });

  test("collaborators are invited: they hold no kind of subject and get no sheet", () => {
    expect(plan.collaborators.map((it) => [it.label, it.roles])).toEqual([["2", ["propagate"]]]);
    expect(kindsFor(plan.subjects, { unit: "mass" })).toEqual([]);
    expect(plan.assignments.some((it) => fold(it.title).includes("mat tran"))).toBe(false);
  });

  test("the standing office is found by its function under the district's own title", () => {
    expect(titlesFor(plan.offices, "standingOffice", "2023-05-01" as Day).map((it) => it.title)).toEqual([
      "Phòng Nội vụ",
    ]);
    expect(titlesFor(plan.offices, "justice", "2023-05-01" as Day)).toEqual([]);
  });

  test("slips of the text load with warnings where they stand, both apostrophes are one name", () => {
    const warnings = lintPlan(plan, { knownNames: ["huyện Đắk R'Lấp", "tỉnh Đắk Nông"] });
    expect(warnings.map((it) => [it.code, it.path])).toEqual([
      ["wrongLevel", "collaborators.0.items.0.text"],
      ["wrongLevel", "legalBases.1.title"],
    ]);
    const spellings = new Set(textsOf(plan).flatMap(({ text }) => text.match(/R['’]Lấp/g) ?? []));
    expect([...spellings].toSorted()).toEqual(["R'Lấp", "R’Lấp"]);
  });
});

test("without a point, each criterion counts one and the result is k of n", () => {
  expect(collective.scored).toBe(false);
  const met = leafCriteria(collective).filter((it) => it.rule.type === "yesNo");
  const sheet = scored(
    collective,
    met.map((it) => ({ criterion: it.id, declared: { kind: "yesNo" as const, met: true } })),
    { childPlanIssued: true, reportsOnTime: true },
    year,
  );
  expect([sheet.met, sheet.applicable, sheet.noData]).toEqual([6, 8, 2]);
  expect(sheet.provisional).toBe(true);
});
