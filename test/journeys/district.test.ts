import {
  answerInbox,
  createCampaign,
  getCampaign,
  getFacts,
  getPlan,
  listInbox,
  openYear,
  savePlanSection,
  bindFunction,
  listFunctions,
} from "@thidua/contract";
import type { Criterion, ParticipantId, PlanFileInput, TenantId, UnitId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWritten } from "../../packages/local/src/published-texts/read.ts";
import { issue, refusal } from "../campaigns/steps.ts";
import {
  answer,
  appraise,
  declare,
  enrol,
  finish,
  handIn,
  line,
  no,
  openAt,
  person,
  record,
  sheet,
  start,
  through,
  type,
  unit,
  verdict,
  warned,
  yes,
  type Journey,
} from "./journey.ts";

let district: Journey;
const commune = "NHANC0XA0000" as TenantId;
const units: Record<string, UnitId> = {};

beforeAll(async () => {
  const world = await openAt("2022-04-20", [
    { tenant: "DAKN0NGT1NH0", kind: "province", name: "tỉnh Đắk Nông", login: "province" },
    { tenant: "DAKR1APHVYEN", kind: "district", name: "huyện Đắk R'Lấp", parent: "DAKN0NGT1NH0", login: "district" },
    { tenant: commune, kind: "commune", name: "xã Nhân Cơ", parent: "DAKR1APHVYEN", login: "commune" },
    { tenant: "K1ENTHANH000", kind: "commune", name: "thị trấn Kiến Đức", parent: "DAKR1APHVYEN", login: "town" },
  ]);
  district = await start(world, "district", "s0-dak-rlap-2022-2025", { number: "51", date: "2022-04-20", year: 2022 });
  for (const [name, kind] of [
    ["Phòng Nội vụ", "office"],
    ["Phòng Tài chính - Kế hoạch", "office"],
    ["Trung tâm Văn hóa", "publicService"],
    ["Hội Nông dân huyện", "mass"],
  ] as const)
    units[name] = await unit(district, name, kind);
});
afterAll(() => district.world.close());

const unitOf = (name: string) => units[name] as UnitId;
let count = 0;
const fresh = async (): Promise<ParticipantId> =>
  (await enrol(district, { is: "unit", unit: await unit(district, `Phòng số ${count++}`, "office") })).participant;
const params = () => ({ campaign: district.campaign });
const office = () => district.world.clientFor("district");
const draft = async (change: Partial<PlanFileInput> = {}) =>
  (
    await office().call(createCampaign, {
      body: { from: "plan", plan: { ...(readWritten("s0-dak-rlap-2022-2025") as PlanFileInput), ...change } },
    })
  ).id;

describe("the campaign of huyện Đắk R'Lấp, 2022 to 2025", () => {
  test("bases stay in the order they were written, and a citation with another date is pointed out", async () => {
    const { plan } = await office().call(getPlan, { params: params() });
    expect(plan.legalBases.map((it) => it.number)).toEqual(["76/NQ-CP", "1113/QĐ-UBND", "2655/QĐ-UBND"]);
    const cite = (date: string) =>
      draft({ solutions: [{ text: `Theo Nghị quyết số 76/NQ-CP ngày ${date} của Chính phủ.` }] });
    expect(await warned({ ...district, campaign: await cite("15/7/2021") })).not.toContain("solutions.0.text");
    expect(await warned({ ...district, campaign: await cite("16/7/2021") })).toContain("solutions.0.text");
  });

  test("it runs from its issue, opens year by year, and refuses a year after its last", async () => {
    const { campaign, years } = await office().call(getCampaign, { params: params() });
    expect(campaign).toMatchObject({ state: "running", issueDate: "2022-04-20", years: [2022] });
    expect(years.map((it) => it.year)).toEqual([2022]);
    const waiting = await draft();
    expect((await office().call(getCampaign, { params: { campaign: waiting } })).campaign.issueDate).toBeUndefined();
    expect((await refusal(office().call(openYear, { params: params(), body: { year: 2026 } }))).faults).toMatchObject([
      { path: "year" },
    ]);
  });

  test("each year takes a theme of its own", async () => {
    const opened = await office().call(openYear, { params: params(), body: { year: 2023, theme: "Năm dữ liệu số" } });
    expect(opened).toMatchObject({ year: 2023, theme: "Năm dữ liệu số" });
    const { years } = await office().call(getCampaign, { params: params() });
    expect(years.map((it) => [it.year, it.theme])).toEqual([
      [2022, undefined],
      [2023, "Năm dữ liệu số"],
    ]);
  });

  test("a final review set before the last year is over is pointed out, one in its last quarter isn't", async () => {
    const review = (quarter: number) =>
      draft({
        milestones: [
          { kind: "finalReview", name: "Tổng kết", due: { precision: "quarter", wording: "in", year: 2025, quarter } },
        ],
      });
    expect(await warned({ ...district, campaign: await review(4) })).not.toContain("milestones.0.due");
    expect(await warned({ ...district, campaign: await review(3) })).toContain("milestones.0.due");
  });

  test("lettered requirements keep their letters through saving, and a letter left out is pointed out", async () => {
    const id = await draft();
    const { plan, version } = await office().call(getPlan, { params: { campaign: id } });
    const without = plan.requirements.filter((it) => it.label !== "c");
    await office().call(savePlanSection, {
      params: { campaign: id, section: "requirements" },
      ifMatch: version,
      body: { value: without },
    });
    const saved = await office().call(getPlan, { params: { campaign: id } });
    expect(saved.plan.requirements.map((it) => it.label)).toEqual(["a", "b", "d"]);
    expect(saved.warnings.map((it) => it.path)).toContain("requirements.2.label");
  });

  test("issuing sends the campaign down to every commune, a draft goes nowhere", async () => {
    await draft();
    await district.world.drain();
    for (const login of ["commune", "town"]) {
      const { items } = await district.world.clientFor(login).call(listInbox, {});
      expect(items.filter((it) => it.kind === "campaign").map((it) => it.title)).toEqual([district.plan.title]);
    }
  });

  test("a sheet has a line for each lettered criterion and none for the contents", async () => {
    const { criteria } = await sheet(district, await fresh());
    expect(criteria.map((it) => it.criterion.label)).toEqual(["a", "b", "c", "d", "đ", "e", "g", "h"]);
    expect(district.plan.contents).toHaveLength(5);
  });

  test("people of public-service units are outside the scope though their unit is in", async () => {
    const kinds = async (name: string) => {
      const who = await person(district, `Người của ${name}`, "publicEmployee", { unit: unitOf(name) });
      return (
        await enrol(district, {
          is: "person",
          person: who,
          subjectKind: "individual",
          targets: [{ label: "1", name: "x" }],
        })
      ).warnings.length;
    };
    expect(
      (await enrol(district, { is: "unit", unit: unitOf("Trung tâm Văn hóa"), targets: [{ label: "1", name: "x" }] }))
        .warnings,
    ).toEqual([]);
    expect([await kinds("Phòng Nội vụ"), await kinds("Trung tâm Văn hóa")]).toEqual([0, 1]);
  });

  test("mass organisations are invited: taking them in as subjects is questioned", async () => {
    const { warnings } = await enrol(district, {
      is: "unit",
      unit: unitOf("Hội Nông dân huyện"),
      subjectKind: "collective",
      targets: [{ label: "1", name: "x" }],
    });
    expect(warnings).toHaveLength(1);
  });

  test("a commune's own plan is evidence by itself: not met before it is issued, met after, and nobody can claim it", async () => {
    const { participant } = await enrol(district, { is: "tenant", tenant: commune });
    const { criterion } = await line(district, participant, "Ban hành kế hoạch phát động");
    expect((await refusal(type(district, participant, criterion.id, { declared: yes, evidence: [] }))).status).toBe(
      404,
    );
    const client = district.world.clientFor("commune");
    const entry = (await client.call(listInbox, {})).items.find((it) => it.kind === "campaign");
    const seen = async () => {
      return (await office().call(getFacts, { params: { ...params(), year: 2022, participant } })).observed
        .childPlanIssued;
    };
    expect(await seen()).toBe(false);
    await client.call(answerInbox, { params: { envelope: entry?.id as never }, body: { answer: "accept" } });
    await district.world.drain();
    expect(await seen()).toBe(false);
    await issue(district.world, "commune", district.campaign, { number: "07", date: "2022-04-20" });
    expect(await seen()).toBe(true);
  });

  test("the commune's plan holds the district's criteria under their ids, and its own beside them", async () => {
    const client = district.world.clientFor("town");
    const entry = (await client.call(listInbox, {})).items.find((it) => it.kind === "campaign");
    await client.call(answerInbox, { params: { envelope: entry?.id as never }, body: { answer: "accept" } });
    await district.world.drain();
    const before = await client.call(getPlan, { params: params() });
    expect(before.plan.criteria[0]?.criteria.map((it) => it.id)).toEqual(
      district.plan.criteria[0]?.criteria.map((it) => it.id),
    );
    const contents = [
      ...before.plan.contents,
      { label: "6", text: "Thi đua trả hồ sơ tại nhà.", items: [], subjectKinds: [], fields: [] },
    ];
    await client.call(savePlanSection, {
      params: { ...params(), section: "contents" },
      ifMatch: before.version,
      body: { value: contents },
    });
    const after = await client.call(getPlan, { params: params() });
    expect(after.inheritance.lines["contents"]).toEqual([
      "inherited",
      "inherited",
      "inherited",
      "inherited",
      "inherited",
      "own",
    ]);
    expect(after.inheritance.criteria.every((it) => it.mark === "inherited")).toBe(true);
  });

  test("ahead of time and on time are both met and told apart, late isn't met", async () => {
    const who = await fresh();
    const progress = (option: number) => declare(district, who, "vượt tiến độ", { kind: "choice", option });
    expect([await progress(0), await progress(1), await progress(2)]).toEqual(["met", "met", "notMet"]);
    expect((await line(district, who, "vượt tiến độ")).self?.trace[0]?.vi).toContain("Chậm tiến độ");
  });

  test("a rank is judged once the district has set what is high or a great rise, and by its own table", async () => {
    const who = await fresh();
    const ranked = { ranks: { "2021": { rank: 12, of: 14 }, "2022": { rank: 6, of: 14 } } };
    expect(await declare(district, who, "thứ hạng so với năm trước", { kind: "rank", rank: 1, of: 14 })).toBe("noData");
    const set = async (rule: Partial<Extract<Criterion["rule"], { type: "rankOrMovement" }>>) => {
      const file = readWritten("s0-dak-rlap-2022-2025") as PlanFileInput;
      const criteria = structuredClone(file.criteria ?? []);
      const rank = criteria[0]?.criteria?.find((one) => one.label === "đ");
      if (rank) rank.rule = { type: "rankOrMovement", ...rule } as never;
      const journey = await start(district.world, "district", "s0-dak-rlap-2022-2025", {
        number: String(60 + count++),
        date: "2022-04-20",
        year: 2022,
        change: (it) => ({ ...it, criteria }),
      });
      const { participant } = await enrol(journey, { is: "unit", unit: unitOf("Phòng Nội vụ") });
      const declared = await declare(journey, participant, "thứ hạng so với năm trước", {
        kind: "rank",
        rank: 1,
        of: 14,
      });
      await record(journey, participant, ranked);
      return [declared, await verdict(journey, participant, "thứ hạng so với năm trước")];
    };
    expect(await set({ rankAtMost: 3 })).toEqual(["met", "notMet"]);
    expect(await set({ rankAtMost: 3, riseAtLeast: 6 })).toEqual(["met", "met"]);
  });

  test("spending is proved before the sheet goes in, proposing documents needn't be", async () => {
    const who = await fresh();
    const { criterion } = await line(district, who, "ngân sách nhà nước");
    await answer(district, who, {
      "ngân sách nhà nước": { declared: yes, evidence: [] },
      "đề xuất cấp có thẩm quyền": { declared: yes, evidence: [] },
    });
    expect((await refusal(handIn(district, who))).faults.map((it) => it.path)).toEqual([
      `cells.${criterion.id}.explanation`,
    ]);
    await type(district, who, criterion.id, {
      declared: yes,
      evidence: [{ id: "1", title: "Quyết toán", docNumber: "02/BC-TC" }],
    });
    expect((await handIn(district, who)).state).toBe("submitted");
  });

  test("reports in time are what the office has on record, not what the unit says", async () => {
    const one = await through(
      district,
      { is: "unit", unit: await unit(district, "Phòng Tư pháp", "office") },
      {},
      { reportsOnTime: true },
    );
    const other = await through(
      district,
      { is: "unit", unit: await unit(district, "Phòng Y tế", "office") },
      {},
      { reportsOnTime: false },
    );
    expect([
      await verdict(district, one.participant, "Thông tin, báo cáo"),
      await verdict(district, other.participant, "Thông tin, báo cáo"),
    ]).toEqual(["met", "notMet"]);
    // Met: b, c, d, e, g, and h where the reports came in time; a has no document on record, đ no threshold yet.
    expect([one.result, other.result]).toEqual([
      "Đạt 6/8 tiêu chí, 1 tiêu chí chưa có số liệu",
      "Đạt 5/8 tiêu chí, 1 tiêu chí chưa có số liệu",
    ]);
  });

  test("an individual needs the class and the solution: either alone isn't both", async () => {
    const one = async (name: string, band: string, declared: typeof yes) => {
      const id = await person(district, name, "civilServant", { unit: unitOf("Phòng Nội vụ") });
      const { result } = await through(
        district,
        { is: "person", person: id },
        { "có thể nhân rộng": { declared, explanation: "Quy trình mới", evidence: [] } },
        { staffClass: { "2022": { band } } },
      );
      return result;
    };
    expect(await one("Điểu Xuân", "Hoàn thành xuất sắc nhiệm vụ", yes)).toBe("Đạt 2/2 tiêu chí");
    expect(await one("Thị Mai", "Hoàn thành tốt nhiệm vụ", yes)).toBe("Đạt 1/2 tiêu chí");
    expect(await one("H'Lan", "Hoàn thành xuất sắc nhiệm vụ", no)).toBe("Đạt 1/2 tiêu chí");
  });

  test("one criterion is corrected with a reason, and the unit sees both figures", async () => {
    const { participant } = await enrol(district, {
      is: "unit",
      unit: await unit(district, "Phòng Dân tộc", "office"),
    });
    await answer(district, participant);
    await handIn(district, participant);
    expect(
      (await refusal(appraise(district, participant, "Tuyên truyền", { verdict: "notMet" }))).faults,
    ).toMatchObject([{ path: "reason" }]);
    await appraise(district, participant, "Tuyên truyền", { verdict: "notMet", reason: "Chỉ một hình thức" });
    await appraise(district, participant, "ngân sách nhà nước", {
      verdict: "notApplicable",
      reason: "Không được giao kinh phí",
    });
    // Met: b, d, g. Applicable: a, b, c, d, đ, g, h; đ and h have no figures yet.
    expect(await finish(district, participant)).toBe("Đạt 3/7 tiêu chí, 2 tiêu chí chưa có số liệu");
    const { self, final } = await line(district, participant, "Tuyên truyền");
    expect([self?.verdict, final?.verdict]).toEqual(["met", "notMet"]);
  });

  test("the standing office is whoever holds the function that day", async () => {
    const bind = (name: string, from: string) =>
      office().call(bindFunction, {
        body: { function: "standingOffice", unit: unitOf(name), title: name, from },
      });
    await bind("Phòng Nội vụ", "2022-01-01");
    const { items } = await office().call(listFunctions, {});
    expect(items.filter((it) => it.function === "standingOffice").map((it) => it.title)).toEqual(["Phòng Nội vụ"]);
  });

  test("slips of the text load with warnings at their places, both apostrophes are one district", async () => {
    const paths = await warned(district);
    expect(paths).toEqual(["collaborators.0.items.0.text", "legalBases.1.title"]);
    expect(JSON.stringify(district.plan)).toContain("R’Lấp");
  });
});
