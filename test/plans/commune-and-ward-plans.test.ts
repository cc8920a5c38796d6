import {
  findReferences,
  fold,
  kindsFor,
  lastAllowedDay,
  lintPlan,
  periodEnd,
  textsOf,
  titlesFor,
  writeDue,
  type Day,
} from "@thidua/domain";
import { describe, expect, test } from "vitest";
import { criterionOf, judged, scored, setOf, storedPlan } from "./seed-plan.ts";

describe("the commune's plan", () => {
  const plan = storedPlan("s3-tung-anh-2025");
  const year = 2025;
  const collective = setOf(plan, "collective");
  const known = ["xã Tùng Ảnh", "huyện Đức Thọ", "tỉnh Hà Tĩnh"];

  test("a plan whose number and day are blank is a sound plan", () => {
    expect(plan.document).toEqual({ number: "", symbol: "KH/UBND", place: "Tùng Anh", month: "2025-02" });
    expect(findReferences("Số: KH/UBND")).toMatchObject([{ blank: true, symbol: plan.document.symbol }]);
  });

  test("Tùng Anh for Tùng Ảnh is pointed out at each place and left to a person", () => {
    const misspelt = lintPlan(plan, { knownNames: known }).filter((it) => it.code === "misspeltName");
    expect(misspelt.map((it) => it.path)).toContain("title");
    expect(misspelt.map((it) => it.path)).not.toContain("closing");
    expect(misspelt.every((it) => it.vi.includes("xã Tùng Ảnh"))).toBe(true);
    expect(plan.title).toContain("Tùng Anh");
  });

  test("the district's plan among the bases is told from the commune's own", () => {
    expect(plan.legalBases.map((it) => [it.number, it.relation])).toEqual([
      ["142/QĐ-UBND", "parentPlan"],
      ["20/QĐ-UBND", "ownPlan"],
    ]);
  });

  test("part-time commune workers take part as individuals, journalists don't", () => {
    const codes = (category: "partTimeCadre" | "cadre" | "citizen" | "journalist") =>
      kindsFor(plan.subjects, { person: { category, head: false } }).map((it) => it.code);
    expect([codes("partTimeCadre"), codes("cadre"), codes("citizen"), codes("journalist")]).toEqual([
      ["individual"],
      ["individual"],
      ["individual"],
      [],
    ]);
  });

  test("the slogan is neither the title nor a theme", () => {
    expect(plan.slogan).toBe("Xã Tùng Anh “Chung tay cải cách hành chính”");
    expect(plan.years).toEqual([{ year: 2025 }]);
    expect(plan.title).not.toContain("Chung tay");
  });

  test("local contents stand beside the tasks of the plan above", () => {
    expect(plan.contents).toHaveLength(4);
    expect(plan.contents.some((it) => it.text.includes("dịch vụ công ích"))).toBe(true);
  });

  test("the campaign ends before the dossiers are due, and the deadline's own day still counts", () => {
    const due = plan.milestones[0]?.due;
    if (!plan.period || !due) throw new Error("the plan has both");
    expect(periodEnd(plan.period)).toBe("2025-11-30");
    expect([writeDue(due), lastAllowedDay(due)]).toEqual(["chậm nhất ngày 15/12/2025", "2025-12-15"]);
    expect(lintPlan(plan).map((it) => it.code)).not.toContain("deadlineBeforeEnd");
  });

  test("a district gone before the dossiers are due is found where it would have to act, whatever its name", () => {
    const on = (last: string) =>
      lintPlan(plan, { existsOn: (name, day) => (fold(name).includes("huyen") ? day <= last : true) });
    const gone = on("2025-06-30").filter((it) => it.code === "bodyGone");
    expect(gone.map((it) => it.path)).toEqual(expect.arrayContaining(["awards.0.authority", "routes.0"]));
    expect(on("2025-12-31").filter((it) => it.code === "bodyGone")).toEqual([]);
  });

  test("indicators and plain conditions stand in one set: 100% is all, and being among the top waits for its number", () => {
    const ratios = collective.criteria.filter((it) => it.rule.type === "ratio");
    expect(ratios.map((it) => (it.rule.type === "ratio" ? it.rule.target : 0))).toEqual([
      1_000_000, 1_000_000, 1_000_000, 1_000_000,
    ]);
    const digitised = criterionOf(collective, "một cửa liên thông");
    expect(judged(digitised, { declared: { kind: "ratio", counted: 61, of: 62, excluded: 0 }, year }).verdict).toBe(
      "notMet",
    );
    const top = criterionOf(collective, "top đầu");
    const facts = { ranks: { "2025": { rank: 4, of: 30 } } };
    expect(judged(top, { facts, year }).verdict).toBe("noData");
    const within = (topPercent: number) =>
      judged({ ...top, rule: { type: "rankOrMovement", topPercent } }, { facts, year }).verdict;
    expect([within(100_000), within(140_000)]).toEqual(["notMet", "met"]);
  });

  test("an individual passes only classed excellent, and only with an initiative already put to use", () => {
    const set = setOf(plan, "individual");
    const gate = criterionOf(set, "Hoàn thành xuất sắc");
    const used = criterionOf(set, "đã được triển khai");
    expect(used.evidence).toBe("required");
    expect(judged(gate, { facts: { staffClass: { "2025": { band: "Hoàn thành tốt nhiệm vụ" } } }, year }).verdict).toBe(
      "notMet",
    );
    expect(scored(set, [], { staffClass: { "2025": { band: "Hoàn thành xuất sắc nhiệm vụ" } } }, year)).toMatchObject({
      met: 1,
      applicable: 5,
      gateFailed: false,
    });
  });

  test("publicity has two owners and a page of its own", () => {
    const task = plan.assignments.flatMap((it) => it.tasks).find((it) => it.kinds.includes("publicPage"));
    expect(task?.jointly).toEqual(["công chức chuyên trách cải cách hành chính xã"]);
    expect(titlesFor(plan.offices, "information", "2025-03-01" as Day).map((it) => it.title)).toEqual([
      "Công chức Văn hóa - xã hội (phụ trách thông tin)",
      "Đài truyền thanh",
    ]);
  });

  test("the committee asked to work with itself is pointed out", () => {
    expect(
      lintPlan(plan)
        .filter((it) => it.code === "selfReference")
        .map((it) => it.path),
    ).toEqual(["collaborators.0.name", "collaborators.0.items.0.text"]);
  });

  test("recipients keep their marks as written", () => {
    expect(plan.recipients.lines.flatMap((it) => it.mark ?? [])).toEqual(["c/đ", "t/h"]);
    expect(plan.recipients.archive).toEqual(["VP/UBND xã"]);
  });
});

describe("the ward's plan", () => {
  const plan = storedPlan("s4-hai-hoa-2024");
  const year = 2024;
  const collective = setOf(plan, "collective");
  const ratio = (words: string, counted: number, of: number, excluded = 0) =>
    judged(criterionOf(collective, words), { declared: { kind: "ratio", counted, of, excluded }, year }).verdict;

  test("the plan above for the same campaign is told from the other bases", () => {
    expect(plan.legalBases.map((it) => [it.number, it.relation])).toEqual([
      ["90/KH-UBND", "parentCampaign"],
      ["906/QĐ-UBND", "ownPlan"],
      ["14/QĐ-UBND", "ownPlan"],
    ]);
  });

  test("Party bodies, the Front and neighbourhoods are subjects, firms aren't", () => {
    const codes = (unit: "party" | "mass" | "neighbourhood" | "firm") =>
      kindsFor(plan.subjects, { unit }).map((it) => it.code);
    expect([codes("party"), codes("mass"), codes("neighbourhood"), codes("firm")]).toEqual([
      ["collective"],
      ["collective"],
      ["collective"],
      [],
    ]);
  });

  test("targets numbered (1) to (3) inside one criterion are judged one by one", () => {
    const inner = collective.criteria.filter((it) => /^\(\d\)$/.test(it.label));
    expect(inner.map((it) => [it.label, it.rule.type])).toEqual([
      ["(1)", "ratio"],
      ["(2)", "yesNo"],
      ["(3)", "ratio"],
    ]);
    const sheet = scored(
      collective,
      [{ criterion: inner[0]?.id as string, declared: { kind: "ratio", counted: 3, of: 3, excluded: 0 } }],
      {},
      year,
    );
    expect(sheet.met).toBe(1);
    expect(sheet.lines.some((it) => it.criterion === inner[0]?.parent)).toBe(false);
  });

  test("the year's theme is the city's, quoted whole", () => {
    expect(plan.years[0]).toMatchObject({ year: 2024, themeOf: "thành phố Móng Cái" });
    expect(criterionOf(collective, "chủ đề công tác năm 2024").name).toContain(`“${plan.years[0]?.theme}”`);
  });

  test("documents that are state secrets leave the denominator", () => {
    expect(ratio("môi trường điện tử", 95, 100)).toBe("notMet");
    expect(ratio("môi trường điện tử", 95, 100, 5)).toBe("met");
    expect(ratio("thanh toán điện tử trong", 8, 9)).toBe("notMet");
  });

  test("at least 10% of those registered: one of seven and one of ten are enough, one of eleven isn't", () => {
    expect([
      ratio("Ít nhất 10%", 1, 7),
      ratio("Ít nhất 10%", 1, 10),
      ratio("Ít nhất 10%", 1, 11),
      ratio("Ít nhất 10%", 0, 7),
    ]).toEqual(["met", "met", "notMet", "notMet"]);
    expect([ratio("100% đơn vị đăng ký", 12, 12), ratio("100% đơn vị đăng ký", 11, 12)]).toEqual(["met", "notMet"]);
  });

  test("the ward's gate reads the index of 2023 and leaves out whoever has none", () => {
    const gate = criterionOf(collective, "Chỉ số cải cách hành chính năm 2023");
    const verdict = (facts: object) => judged(gate, { facts, year }).verdict;
    expect([
      verdict({ indexBand: { "2023": { band: "Khá" } } }),
      verdict({ indexBand: { "2024": { band: "Khá" } } }),
      verdict({ indexBand: { "2023": { applies: false } } }),
    ]).toEqual(["met", "noData", "notApplicable"]);
  });

  test("a named programme is tied by its short name", () => {
    expect(plan.ties.find((it) => it.kind === "programme")?.short).toBe("Đề án 06");
    expect(criterionOf(collective, "Đề án 06").rule.type).toBe("yesNo");
  });

  test("a head answers for harassment by others, staff for their own work, both for recognised initiatives", () => {
    const [head, staff] = [setOf(plan, "head"), setOf(plan, "staff")];
    expect(criterionOf(head, "gây khó khăn thuộc phạm vi").rule.type).toBe("gate");
    expect(staff.criteria.some((it) => it.name.includes("nhũng nhiễu"))).toBe(false);
    for (const set of [head, staff]) expect(criterionOf(set, "công nhận và nhân rộng").evidence).toBe("required");
    expect(
      judged(criterionOf(staff, "Số hóa 100%"), {
        declared: { kind: "ratio", counted: 199, of: 200, excluded: 0 },
        year,
      }).verdict,
    ).toBe("notMet");
  });

  test("Party numbers and government numbers are recognised in the solutions", () => {
    const found = plan.solutions.flatMap((it) => findReferences(it.text)).map((it) => [it.number, it.style, it.date]);
    expect(found).toEqual([
      ["14-KL/TW", "party", "2021-09-22"],
      ["73/2023/NĐ-CP", "state", "2023-09-29"],
      ["13366/QĐ-UBND", "state", "2021-11-15"],
      ["356/KH-UBND", "state", "2022-12-30"],
      ["906/QĐ-UBND", "state", "2021-12-01"],
    ]);
  });

  test("own plans go to two recipients within one quarter", () => {
    const milestone = plan.milestones.find((it) => it.kind === "childPlan");
    expect(milestone?.sentTo).toEqual([
      { to: "UBND phường", through: "Công chức Văn phòng - Thống kê" },
      { to: "Thành phố", through: "Phòng Nội vụ" },
    ]);
    expect(milestone?.due && [writeDue(milestone.due), lastAllowedDay(milestone.due)]).toEqual([
      "trong Quý I/2024",
      "2024-03-31",
    ]);
  });

  test("the final review may be held in one of three ways", () => {
    expect(plan.milestones.find((it) => it.kind === "finalReview")?.combinedWith).toHaveLength(3);
  });

  test("criteria are appraised by the office in charge of their field", () => {
    const byOffice = Map.groupBy(
      collective.criteria.filter((it) => it.appraiser),
      (it) => it.appraiser,
    );
    expect(new Set(byOffice.keys())).toEqual(new Set(["culture", "finance", "justice", "oneStop", "parFocal"]));
    for (const office of ["justice", "culture", "finance", "oneStop"] as const)
      expect(titlesFor(plan.offices, office, "2024-05-01" as Day)).toHaveLength(1);
  });

  test("the Front spreads the word and supervises, and isn't commanded", () => {
    expect(plan.collaborators.map((it) => it.roles)).toEqual([["propagate", "supervise"]]);
  });

  test("Hòa and Hoà are one ward, spelt both ways", () => {
    const spellings = new Set(textsOf(plan).flatMap(({ text }) => text.match(/Hải (Hòa|Hoà)/g) ?? []));
    expect([...spellings].toSorted()).toEqual(["Hải Hoà", "Hải Hòa"].toSorted());
    expect(lintPlan(plan, { knownNames: ["phường Hải Hòa", "thành phố Móng Cái", "tỉnh Quảng Ninh"] })).toEqual([]);
  });

  test("kinds of subjects that no index covers have criteria of their own", () => {
    const gate = criterionOf(collective, "Chỉ số cải cách hành chính năm 2023");
    const sheet = scored(collective, [], { indexBand: { "2023": { applies: false } } }, year);
    expect(sheet.applicable).toBe(11);
    expect(sheet.lines.find((it) => it.criterion === gate.id)?.final.max).toBe(0);
  });
});
