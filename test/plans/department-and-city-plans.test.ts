import { clonePlan, kindsFor, lintPlan, stripBoilerplate, yearsOf } from "@thidua/domain";
import { describe, expect, test } from "vitest";
import { countingIds, origin } from "./arbitrary-plan.ts";
import { criterionOf, judged, scored, setOf, storedPlan } from "./seed-plan.ts";

describe("the department's plan", () => {
  const plan = storedPlan("s1-so-noi-vu-2022-2025");

  test("a department issues for itself: its offices and staff take part, no territory does", () => {
    expect(plan.issuer?.kind).toBe("departmental");
    expect(kindsFor(plan.subjects, { unit: "office" }).map((it) => it.code)).toEqual(["collective"]);
    expect(kindsFor(plan.subjects, { tenant: "commune" })).toEqual([]);
    expect(kindsFor(plan.subjects, { tenant: "department" })).toEqual([]);
  });

  test("its number has its own symbol, and the same number in another year isn't a double", () => {
    const taken = (number: string, symbol: string, year: number) =>
      number === "412" && symbol === "KH-SNV" && year === 2022;
    expect(plan.document).toEqual({ number: "412", symbol: "KH-SNV", date: "2022-03-09" });
    expect(lintPlan(plan, { numberTaken: taken }).map((it) => it.code)).toEqual(["numberTaken"]);
    expect(lintPlan(plan, { numberTaken: (n, s, y) => taken(n, s, y + 1) })).toEqual([]);
    expect(plan.signature?.title).toBe("GIÁM ĐỐC");
  });

  test("all of the sector's data means all: one set short isn't met", () => {
    const data = criterionOf(setOf(plan, "collective"), "toàn bộ dữ liệu");
    const ratio = (counted: number) =>
      judged(data, { declared: { kind: "ratio", counted, of: 8, excluded: 0 }, year: 2022 }).verdict;
    expect([ratio(8), ratio(7)]).toEqual(["met", "notMet"]);
  });

  test("it is tied to the yearly plans and the index without resting on them", () => {
    expect(plan.legalBases).toEqual([]);
    expect(plan.ties.map((it) => it.kind)).toEqual(["plan", "plan", "index", "evaluation"]);
    expect(yearsOf(plan)).toEqual([2022, 2023, 2024, 2025]);
  });

  test("a pasted news item loses its counters and notices and keeps its sentences", () => {
    const pasted =
      "Thi đua hoàn thành chỉ tiêu.\nThứ hai - 14/03/2022 18:01 368 0\nClick để đánh giá bài viết\nBạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây";
    expect(stripBoilerplate(pasted)).toMatchObject({ text: "Thi đua hoàn thành chỉ tiêu." });
    expect(stripBoilerplate(pasted).removed).toHaveLength(3);
  });
});

describe("the city's plan", () => {
  const plan = storedPlan("s2-tp-ho-chi-minh-2022");
  const year = 2022;
  const state = setOf(plan, "stateBody");
  const codes = (it: Parameters<typeof kindsFor>[1]) => kindsFor(plan.subjects, it).map((subject) => subject.code);

  test("four sorts of subjects: a ministry's agency is in, the press, firms and citizens register from outside", () => {
    expect(codes({ unit: "vertical" })).toEqual(["stateBody"]);
    expect(codes({ unit: "stateFirm" })).toEqual(["stateBody"]);
    expect(codes({ unit: "firm" })).toEqual(["firm"]);
    expect(codes({ unit: "press", person: { category: "journalist", head: false } })).toEqual(["press", "authors"]);
    expect(codes({ person: { category: "entrepreneur", head: false } })).toEqual(["citizen"]);
    expect(codes({ unit: "neighbourhood" })).toEqual([]);
    expect(plan.subjects.filter((it) => it.outside).map((it) => it.code)).toEqual([
      "press",
      "authors",
      "firm",
      "citizen",
    ]);
  });

  test("a group of authors is a subject of its own, judged by the same criteria as the press", () => {
    expect(plan.subjects.find((it) => it.code === "authors")?.counts).toBe("authorGroup");
    const names = (kind: string) => setOf(plan, kind).criteria.map((it) => it.name);
    expect(names("authors")).toEqual(names("press"));
    const ids = new Set(plan.criteria.flatMap((set) => set.criteria.map((it) => it.id)));
    expect(ids.size).toBe(plan.criteria.reduce((sum, set) => sum + set.criteria.length, 0));
  });

  test("each kind of subject has its own criteria: a head isn't asked what staff is asked", () => {
    const [head, staff] = [setOf(plan, "head"), setOf(plan, "staff")];
    expect(head.criteria.map((it) => it.label)).toEqual(["1", "1a", "1b", "1c", "3"]);
    expect(staff.criteria.map((it) => it.label)).toEqual(["2", "2a", "2b", "2c", "3"]);
    expect(lintPlan(plan)).toEqual([]);
    expect(lintPlan({ ...plan, criteria: [head] }).map((it) => it.code)).toEqual(["labelGap"]);
  });

  test("the year's theme is the plan's text in full, however long", () => {
    expect(plan.years).toHaveLength(1);
    expect(plan.years[0]?.theme?.length).toBeGreaterThan(150);
  });

  test("the index of the year before opens the gate, and whoever isn't assessed isn't held up by it", () => {
    const gate = criterionOf(state, "Chỉ số cải cách hành chính năm 2021");
    const index = (facts: Parameters<typeof judged>[1]["facts"]) => judged(gate, { facts: facts ?? {}, year }).verdict;
    expect(index({ indexBand: { "2021": { band: "Khá" } } })).toBe("met");
    expect(index({ indexBand: { "2021": { band: "Trung bình" } } })).toBe("notMet");
    expect(index({ indexBand: { "2022": { band: "Tốt" } } })).toBe("noData");
    expect(index({ indexBand: { "2021": { applies: false } } })).toBe("notApplicable");
    const sheet = (fact: { band: string } | { applies: false }) =>
      scored(state, [], { indexBand: { "2021": fact } }, year);
    expect(sheet({ applies: false }).applicable).toBe(sheet({ band: "Khá" }).applicable - 1);
    expect(sheet({ band: "Trung bình" }).gateFailed).toBe(true);
  });

  test("a disciplined head closes the gate, and the code of conduct asks for every single one", () => {
    const gate = criterionOf(state, "không bị xử lý kỷ luật");
    const conduct = criterionOf(state, "quy chế ứng xử khi");
    expect(
      judged(gate, { facts: { headNotDisciplined: { "2022": false } }, declared: { kind: "yesNo", met: true }, year })
        .verdict,
    ).toBe("notMet");
    expect(judged(gate, { facts: { headNotDisciplined: { "2021": false } }, year }).verdict).toBe("noData");
    const share = (counted: number) =>
      judged(conduct, { declared: { kind: "ratio", counted, of: 20_000, excluded: 0 }, year }).verdict;
    expect([share(20_000), share(19_999)]).toEqual(["met", "notMet"]);
  });

  test("the annual class of the same year is awaited, and a head's criteria differ from staff's", () => {
    const gate = criterionOf(setOf(plan, "staff"), "Xếp loại chất lượng năm 2022");
    const classed = (band?: string) =>
      judged(gate, { facts: band ? { staffClass: { "2022": { band } } } : {}, year }).verdict;
    expect(classed()).toBe("noData");
    expect(classed("Hoàn thành tốt nhiệm vụ")).toBe("met");
    expect(classed("Hoàn thành nhiệm vụ")).toBe("notMet");
    const waiting = scored(setOf(plan, "staff"), [], {}, year);
    expect(waiting.gates.map((it) => it.outcome)).toEqual(["pending"]);
    expect(waiting.provisional).toBe(true);
  });

  test("criticism in print counts beside praise: both kinds of works are criteria that need evidence", () => {
    const press = setOf(plan, "press");
    const works = press.criteria.filter((it) => it.label.startsWith("1") && it.parent !== undefined);
    expect(works.map((it) => it.evidence)).toEqual(["required", "required"]);
    expect(criterionOf(press, "hạn chế, thiếu sót").label).toBe("1b");
  });

  test("an indicator keeps the name it had in its year when the next plan renames it", () => {
    const online = criterionOf(setOf(plan, "firm"), "mức độ 4");
    const next = clonePlan(plan, { years: 1, tenant: origin, newId: countingIds() }).plan;
    const renamed = {
      ...criterionOf(setOf(next, "firm"), "mức độ 4"),
      name: "Dùng dịch vụ công trực tuyến toàn trình",
    };
    expect(renamed.id === online.id && renamed.name === online.name).toBe(false);
    expect(criterionOf(setOf(plan, "firm"), "mức độ 4")).toEqual(online);
  });

  test("six fields of reform, with steering beside them, are one list of codes", () => {
    const citizens = plan.contents.find((it) => it.subjectKinds.includes("citizen"));
    expect(new Set(citizens?.fields).size).toBe(6);
    expect(citizens?.fields).not.toContain("steering");
  });

  test("six checks decide on spreading: one needs an outside opinion, one hangs on an award proposal", () => {
    expect(plan.replication.map((it) => it.needs)).toEqual([
      "opinion",
      "nothing",
      "nothing",
      "nothing",
      "nothing",
      "awardProposal",
    ]);
  });

  test("what the heads must do is a list of tasks with their kinds", () => {
    const tasks = plan.assignments.find((it) => it.to === "participants")?.tasks ?? [];
    expect(tasks.flatMap((it) => it.kinds)).toEqual([
      "buildPlan",
      "register",
      "report",
      "propagate",
      "finalReview",
      "select",
      "propose",
    ]);
  });
});
