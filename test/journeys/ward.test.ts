import {
  bindFunction,
  createCampaign,
  getAppraisers,
  getCampaign,
  getPlan,
  linkParent,
  listInbox,
  listParticipants,
  recordImplementing,
  savePlanSection,
  updateMember,
} from "@thidua/contract";
import type { Day, Facts, OfficeFunction, ParticipantId, UnitId } from "@thidua/domain";
import { found } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWritten } from "../../packages/local/src/published-texts/read.ts";
import { refusal } from "../campaigns/steps.ts";
import {
  answer,
  appraise,
  declare,
  enrol,
  handIn,
  line,
  no,
  openAt,
  person,
  record,
  share,
  sheet,
  start,
  through,
  type,
  unit,
  verdict,
  warned,
  type Journey,
} from "./journey.ts";

let ward: Journey;
const units: Record<string, UnitId> = {};
const parentDocument = { number: "90/KH-UBND", date: "2024-02-12" as Day, issuer: "UBND thành phố Móng Cái" };

beforeAll(async () => {
  const world = await openAt("2024-03-20", [
    { tenant: "QVANGN1NH000", kind: "province", name: "tỉnh Quảng Ninh", login: "province" },
    { tenant: "M0NGCA1C1TY0", kind: "district", name: "thành phố Móng Cái", parent: "QVANGN1NH000", login: "city" },
    { tenant: "HA1H0AWARD00", kind: "commune", name: "phường Hải Hòa", parent: "M0NGCA1C1TY0", login: "ward" },
  ]);
  ward = await start(world, "ward", "s4-hai-hoa-2024", {
    number: "12",
    date: "2024-02-20",
    year: 2024,
    parentDocument,
  });
  for (const [name, kind] of [
    ["Khu phố 1", "neighbourhood"],
    ["Khu phố 2", "neighbourhood"],
    ["Trường Tiểu học Hải Hoà", "publicService"],
    ["Ban Tuyên giáo Đảng ủy", "party"],
    ["Tư pháp - Hộ tịch", "office"],
    ["Văn hóa - Xã hội", "office"],
    ["Công ty Minh Long", "firm"],
  ] as const)
    units[name] = await unit(ward, name, kind);
});
afterAll(() => ward.world.close());

const unitOf = (name: string) => units[name] as UnitId;
const enrolled = async (name: string): Promise<ParticipantId> =>
  (await enrol(ward, { is: "unit", unit: unitOf(name) })).participant;
/** A sheet of its own for each question, so that one answer doesn't colour the next. */
let count = 0;
const fresh = async (): Promise<ParticipantId> => {
  const id = await unit(ward, `Khu phố ${10 + count++}`, "neighbourhood");
  return (await enrol(ward, { is: "unit", unit: id })).participant;
};
const params = () => ({ campaign: ward.campaign });
const office = () => ward.world.clientFor("ward");

describe("phường Hải Hòa's campaign of 2024", () => {
  test("known by number and date only, the plan above is a basis once and is linked when it arrives, nothing lost", async () => {
    const before = await office().call(getPlan, { params: params() });
    expect(before.plan.legalBases.map((it) => it.number)).toEqual(["90/KH-UBND", "906/QĐ-UBND", "14/QĐ-UBND"]);
    expect(before.inheritance.above).toBeUndefined();
    await start(ward.world, "city", "s4-parent-mong-cai-2024", { number: "90", date: "2024-02-12", year: 2024 });
    const entry = (await office().call(listInbox, {})).items.find((it) => it.kind === "campaign");
    expect(entry?.document).toMatchObject({ number: "90", date: "2024-02-12" });
    const linked = await office().call(linkParent, { params: params(), body: { envelope: entry?.id as never } });
    expect(linked.tied).toHaveLength(13);
    expect(linked.missing).toEqual([]);
    await ward.world.drain();
    const ids = (await office().call(getPlan, { params: params() })).plan.criteria.flatMap((set) =>
      set.criteria.map((c) => c.id),
    );
    expect(ids).toEqual(before.plan.criteria.flatMap((set) => set.criteria.map((c) => c.id)));
  });

  test("Party bodies and neighbourhoods are taken in without a word, a firm with a warning", async () => {
    const warnings = async (name: string) =>
      (
        await enrol(ward, {
          is: "unit",
          unit: unitOf(name),
          subjectKind: "collective",
          targets: [{ label: "1", name: "100%" }],
        })
      ).warnings.map((it) => it.vi);
    expect(await warnings("Ban Tuyên giáo Đảng ủy")).toEqual([]);
    expect(await warnings("Khu phố 2")).toEqual([]);
    expect(await warnings("Công ty Minh Long")).toHaveLength(1);
  });

  test("targets (1) to (3) inside one item are lines of their own on the sheet, the item itself isn't judged", async () => {
    const who = await fresh();
    const { criteria } = await sheet(ward, who);
    const inner = criteria.filter(({ criterion }) => /^\(\d\)$/.test(criterion.label));
    expect(inner.map(({ criterion, depth, leaf }) => [criterion.label, depth, leaf])).toEqual([
      ["(1)", 1, true],
      ["(2)", 1, true],
      ["(3)", 1, true],
    ]);
    expect(criteria.find(({ criterion }) => criterion.id === inner[0]?.criterion.parent)?.leaf).toBe(false);
    expect(await declare(ward, who, "văn bản quy phạm pháp luật", share(2, 3))).toBe("notMet");
    expect(await verdict(ward, who, "trực tuyến toàn trình")).toBe("noData");
  });

  test("the year is opened with the city's theme as the plan quotes it", async () => {
    const { years } = await office().call(getCampaign, { params: params() });
    expect(years).toMatchObject([{ year: 2024, theme: ward.plan.years[0]?.theme }]);
    expect(ward.plan.years[0]?.themeOf).toBe("thành phố Móng Cái");
  });

  test("documents that are state secrets are taken off before the share is formed", async () => {
    const who = await fresh();
    expect(await declare(ward, who, "môi trường điện tử", share(95, 100))).toBe("notMet");
    expect(await declare(ward, who, "môi trường điện tử", share(95, 100, 5))).toBe("met");
    const { criterion } = await line(ward, who, "môi trường điện tử");
    const refused = await refusal(type(ward, who, criterion.id, { declared: share(97, 100, 5), evidence: [] }));
    expect(refused.faults).toMatchObject([{ path: "declared.counted" }]);
  });

  test("one model of seven in use is at least 10% of those registered, one of eleven isn't", async () => {
    const who = await fresh();
    const applied = (counted: number, of: number) => declare(ward, who, "Ít nhất 10%", share(counted, of));
    expect([await applied(1, 7), await applied(1, 10), await applied(1, 11), await applied(0, 7)]).toEqual([
      "met",
      "met",
      "notMet",
      "notMet",
    ]);
  });

  test("the index of 2023 decides, that of 2024 doesn't, and who has none is asked for one criterion less", async () => {
    const who = await fresh();
    const gate = () => verdict(ward, who, "Chỉ số cải cách hành chính năm 2023");
    const known = (facts: Facts["indexBand"]) => record(ward, who, { indexBand: facts });
    expect(await declare(ward, who, "Chỉ số cải cách hành chính năm 2023", { kind: "band", name: "Trung bình" })).toBe(
      "notMet",
    );
    await known({ "2024": { band: "Tốt" } });
    expect(await gate()).toBe("notMet");
    await known({ "2023": { band: "Khá" } });
    expect(await gate()).toBe("met");
    const applicable = (await sheet(ward, who)).selfScore?.applicable;
    await known({ "2023": { applies: false } });
    expect(await gate()).toBe("notApplicable");
    expect((await sheet(ward, who)).selfScore?.applicable).toBe((applicable ?? 0) - 1);
  });

  test("a head is asked about harassment by others, staff is not, and each finds its own sheet by who it is", async () => {
    const at = { unit: unitOf("Khu phố 1") };
    const head = await enrol(ward, {
      is: "person",
      person: await person(ward, "Phùng Thế Anh", "civilServant", { ...at, isHead: true }),
    });
    const staff = await enrol(ward, { is: "person", person: await person(ward, "Lê Thị Ngà", "civilServant", at) });
    expect([head.subjectKind, staff.subjectKind]).toEqual(["head", "staff"]);
    expect(await verdict(ward, head.participant, "gây khó khăn thuộc phạm vi")).toBe("noData");
    await expect(verdict(ward, staff.participant, "gây khó khăn thuộc phạm vi")).rejects.toThrow("0 criteria");
    expect(await declare(ward, staff.participant, "Số hóa 100%", share(199, 200))).toBe("notMet");
  });

  test("an initiative must be proved before the sheet goes in", async () => {
    const { participant } = await enrol(ward, {
      is: "person",
      person: await person(ward, "Hà Văn Bắc", "publicEmployee", { unit: unitOf("Khu phố 1") }),
    });
    const { criterion } = await line(ward, participant, "công nhận và nhân rộng");
    await type(ward, participant, criterion.id, { declared: { kind: "yesNo", met: true }, evidence: [] });
    const refused = await refusal(handIn(ward, participant));
    expect(refused.faults.map((it) => it.path)).toContain(`cells.${criterion.id}.explanation`);
  });

  test("numbers of the Party are read like those of the state: another date for the same number is pointed out", async () => {
    const { id } = await office().call(createCampaign, {
      body: { from: "plan", plan: readWritten("s4-hai-hoa-2024") as never },
    });
    const section = async (name: string, value: unknown) => {
      const { version } = await office().call(getPlan, { params: { campaign: id } });
      return office().call(savePlanSection, {
        params: { campaign: id, section: name as never },
        ifMatch: version,
        body: { value },
      });
    };
    const basis = {
      kind: "resolution",
      number: "35-NQ/TU",
      date: "2023-12-20",
      issuer: "Đảng bộ phường Hải Hòa",
      relation: "legal",
    };
    await section("legalBases", [...ward.plan.legalBases, basis]);
    expect(await warned({ ...ward, campaign: id })).toEqual([]);
    await section("legalBases", [...ward.plan.legalBases, { ...basis, date: "2023-12-21" }]);
    expect(await warned({ ...ward, campaign: id })).toContain("contents.2.text");
  });

  test("a unit's own plan is late after the quarter's last day, and goes to the ward's and the city's office", async () => {
    ward.world.businessClock.moveTo("2024-04-05" as Day);
    const told = async (name: string, date: string) =>
      office().call(recordImplementing, {
        params: params(),
        body: { unit: unitOf(name), number: "01/KH-KP", date, version: 0 },
      });
    expect((await told("Khu phố 1", "2024-03-31")).late).toBe(false);
    expect((await told("Khu phố 2", "2024-04-01")).late).toBe(true);
    const due = ward.plan.milestones.find((it) => it.kind === "childPlan");
    expect(due?.sentTo.map((it) => it.through)).toEqual(["Công chức Văn phòng - Thống kê", "Phòng Nội vụ"]);
  });

  test("a criterion is appraised by the office that holds its function, and by nobody else", async () => {
    const bind = (name: OfficeFunction, title: string) =>
      office().call(bindFunction, { body: { function: name, unit: unitOf(title), title, from: "2024-01-01" } });
    await bind("justice", "Tư pháp - Hộ tịch");
    await bind("culture", "Văn hóa - Xã hội");
    const { items } = await office().call(getAppraisers, { params: { ...params(), year: 2024 } });
    const { criterion } = await line(ward, await fresh(), "văn bản quy phạm pháp luật");
    expect(items.find((it) => it.criterion === criterion.id)).toMatchObject({
      unit: unitOf("Tư pháp - Hộ tịch"),
    });
    await found(ward.world, [
      {
        tenant: "HA1H0AWARD00",
        kind: "commune",
        name: "phường Hải Hòa",
        parent: "M0NGCA1C1TY0",
        members: ["justice", "culture"].map((login) => ({ login, name: login, roles: ["appraiser" as const] })),
      },
    ]);
    for (const [login, name] of [
      ["justice", "Tư pháp - Hộ tịch"],
      ["culture", "Văn hóa - Xã hội"],
    ] as const)
      await office().call(updateMember, {
        params: { login },
        ifMatch: 1,
        body: { name: login, roles: ["appraiser"], unit: unitOf(name) },
      });
    const who = await fresh();
    await answer(ward, who);
    await handIn(ward, who);
    const refused = await refusal(appraise(ward, who, "văn bản quy phạm pháp luật", { verdict: "met" }, "culture"));
    expect(refused).toMatchObject({ code: "forbidden", detail: { vi: expect.stringContaining("Tư pháp - Hộ tịch") } });
    await appraise(
      ward,
      who,
      "văn bản quy phạm pháp luật",
      { verdict: "notMet", reason: "Một nghị quyết ban hành chậm" },
      "justice",
    );
    expect(await verdict(ward, who, "văn bản quy phạm pháp luật")).toBe("notMet");
  });

  test("the Front reads along and decides nothing", async () => {
    await found(ward.world, [
      {
        tenant: "HA1H0AWARD00",
        kind: "commune",
        name: "phường Hải Hòa",
        parent: "M0NGCA1C1TY0",
        members: [{ login: "front", name: "Đinh Thị Thu", roles: ["supervisor"] }],
      },
    ]);
    const who = await enrolled("Khu phố 1");
    expect((await sheet(ward, who, "front")).allowed).toEqual([]);
    expect((await refusal(appraise(ward, who, "Đề án 06", { verdict: "met" }, "front"))).status).toBe(403);
  });

  test("Hải Hoà and Hải Hòa are found by each other's spelling and by neither's marks", async () => {
    await enrolled("Trường Tiểu học Hải Hoà");
    for (const search of ["Hải Hòa", "Hải Hoà", "hai hoa"]) {
      const { items } = await office().call(listParticipants, {
        params: { ...params(), year: 2024 },
        query: { search },
      });
      expect(
        items.map((it) => it.name),
        search,
      ).toEqual(["Trường Tiểu học Hải Hoà"]);
    }
  });

  test("harassment found by an inspection closes the gate of the head, with the reason on record", async () => {
    const id = await person(ward, "Đặng Quốc Việt", "civilServant", { unit: unitOf("Khu phố 2"), isHead: true });
    const { participant, result } = await through(ward, { is: "person", person: id });
    expect(result).toBe("Đạt 6/6 tiêu chí");
    const other = await person(ward, "Vi Thị Hoa", "civilServant", { unit: unitOf("Khu phố 2"), isHead: true });
    const second = await through(
      ward,
      { is: "person", person: other },
      { "gây khó khăn thuộc phạm vi": { declared: no, evidence: [] } },
    );
    expect(second.result).toBe("Đạt 5/6 tiêu chí");
    expect((await sheet(ward, second.participant)).score).toMatchObject({ gateFailed: true });
    expect((await sheet(ward, participant)).score).toMatchObject({ gateFailed: false });
  });

  test("next year's campaign is cloned with its own criteria, its dates moved and its results dropped", async () => {
    const clone = await office().call(createCampaign, { body: { from: "clone", campaign: ward.campaign, years: 1 } });
    const { plan } = await office().call(getPlan, { params: { campaign: clone.id } });
    expect(plan.years).toEqual([{ year: 2025 }]);
    expect(plan.milestones.find((it) => it.kind === "childPlan")?.due).toMatchObject({ year: 2025, quarter: 1 });
    expect(plan.criteria[0]?.criteria.map((it) => it.name)).toEqual(
      ward.plan.criteria[0]?.criteria.map((it) => it.name),
    );
    expect(clone.notes.length).toBeGreaterThan(3);
  });
});
