import { createCampaign, getCampaign, getPlan, listParticipants, answerInbox, listInbox } from "@thidua/contract";
import type { PlanFileInput, UnitId } from "@thidua/domain";
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
  share,
  sheet,
  start,
  through,
  type,
  unit,
  verdict,
  yes,
  type Entry,
  type Journey,
} from "./journey.ts";

let city: Journey;
const units: Record<string, UnitId> = {};

beforeAll(async () => {
  const world = await openAt("2022-04-06", [
    { tenant: "TPHCM0000000", kind: "province", name: "Thành phố Hồ Chí Minh", login: "city" },
    { tenant: "QVAN1AAAAAAA", kind: "district", name: "quận 1", parent: "TPHCM0000000", login: "q1" },
    { tenant: "QVAN3AAAAAAA", kind: "district", name: "quận 3", parent: "TPHCM0000000", login: "q3" },
    { tenant: "THVDVCAAAAAA", kind: "district", name: "thành phố Thủ Đức", parent: "TPHCM0000000", login: "thuduc" },
    { tenant: "S0TVPHAP0000", kind: "department", name: "Sở Tư pháp", parent: "TPHCM0000000", login: "justice" },
  ]);
  city = await start(world, "city", "s2-tp-ho-chi-minh-2022", { number: "1018", date: "2022-04-05", year: 2022 });
  for (const [name, kind] of [
    ["Cục Thuế Thành phố", "vertical"],
    ["Tổng công ty Cấp nước", "stateFirm"],
    ["Báo Tuổi trẻ", "press"],
    ["Khu phố 5", "neighbourhood"],
  ] as const)
    units[name] = await unit(city, name, kind);
});
afterAll(() => city.world.close());

const unitOf = (name: string) => units[name] as UnitId;
const params = () => ({ campaign: city.campaign });
const office = () => city.world.clientFor("city");
const asked = { targets: [{ label: "1", name: "x" }] };
let count = 0;
const agency = async () =>
  (await enrol(city, { is: "unit", unit: await unit(city, `Chi cục số ${count++}`, "vertical"), ...asked }))
    .participant;
const staff = async (name: string, over: { isHead?: boolean } = {}) =>
  (
    await enrol(city, {
      is: "person",
      person: await person(city, name, "civilServant", { unit: unitOf("Cục Thuế Thành phố"), ...over }),
    })
  ).participant;

describe("the City's campaign of 2022", () => {
  test("a ministry's agency takes part unranked, the press, firms and citizens are entered from outside and counted once", async () => {
    const vertical = await enrol(city, { is: "unit", unit: unitOf("Cục Thuế Thành phố"), ...asked });
    expect(vertical).toMatchObject({ subjectKind: "stateBody", ranked: false, warnings: [] });
    expect(await enrol(city, { is: "unit", unit: unitOf("Tổng công ty Cấp nước"), ...asked })).toMatchObject({
      subjectKind: "stateBody",
      ranked: true,
    });
    const outside = async (name: string, kind: "press" | "firm" | "citizen" | "entrepreneur") =>
      enrol(city, { is: "outside", name, kind, mobilisedBy: unitOf("Cục Thuế Thành phố"), ...asked });
    expect((await outside("Đài Tiếng nói", "press")).subjectKind).toBe("press");
    expect((await outside("Công ty Minh Long", "firm")).subjectKind).toBe("firm");
    expect((await outside("Nguyễn Văn Bảy", "citizen")).subjectKind).toBe("citizen");
    const entrepreneur = await outside("Trần Thị Sáu", "entrepreneur");
    expect(entrepreneur).toMatchObject({ subjectKind: "citizen", ranked: false, unit: unitOf("Cục Thuế Thành phố") });
    expect((await refusal(enrol(city, { is: "unit", unit: unitOf("Khu phố 5") }))).faults).toMatchObject([
      { path: "subjectKind" },
    ]);
  });

  test("a group of authors registers as such and is asked what the press is asked", async () => {
    const group = await enrol(city, {
      is: "outside",
      name: "Nhóm tác giả “Một cửa không giấy”",
      kind: "press",
      subjectKind: "authors",
      ...asked,
    });
    const press = await enrol(city, { is: "outside", name: "Báo Sài Gòn Giải phóng", kind: "press", ...asked });
    expect([group.subjectKind, press.subjectKind]).toEqual(["authors", "press"]);
    const names = async (it: typeof group) =>
      (await sheet(city, it.participant)).criteria.map(({ criterion }) => criterion.name);
    expect(await names(group)).toEqual(await names(press));
  });

  test("each kind of subject finds its own criteria on its sheet", async () => {
    const labels = async (participant: Awaited<ReturnType<typeof staff>>) =>
      (await sheet(city, participant)).criteria.map(({ criterion }) => criterion.label);
    expect(await labels(await agency())).toEqual(["1", "1a", "1b", "1c", "2", "3", "3a", "3b", "4"]);
    expect(await labels(await staff("Lê Minh Trí", { isHead: true }))).toEqual(["1", "1a", "1b", "1c", "3"]);
    expect(await labels(await staff("Võ Thị Út"))).toEqual(["2", "2a", "2b", "2c", "3"]);
  });

  test("the year carries the City's theme in full, to itself and to the districts", async () => {
    const theme = city.plan.years[0]?.theme;
    expect(theme?.length).toBeGreaterThan(150);
    const { years } = await office().call(getCampaign, { params: params() });
    expect(years).toMatchObject([{ year: 2022, theme }]);
  });

  test("index of the year before, the head's discipline and every single one of the staff decide, each by itself", async () => {
    const who = await agency();
    expect(await declare(city, who, "Chỉ số cải cách hành chính năm 2021", { kind: "band", name: "Trung bình" })).toBe(
      "notMet",
    );
    await record(city, who, { indexBand: { "2022": { band: "Tốt" } } });
    expect(await verdict(city, who, "Chỉ số cải cách hành chính năm 2021")).toBe("notMet");
    await record(city, who, { indexBand: { "2021": { band: "Tốt" } } });
    expect(await verdict(city, who, "Chỉ số cải cách hành chính năm 2021")).toBe("met");
    await record(city, who, { indexBand: { "2021": { applies: false } } });
    expect(await verdict(city, who, "Chỉ số cải cách hành chính năm 2021")).toBe("notApplicable");
    expect(await declare(city, who, "không bị xử lý kỷ luật", yes)).toBe("met");
    await record(city, who, { headNotDisciplined: { "2022": false } });
    expect(await verdict(city, who, "không bị xử lý kỷ luật")).toBe("notMet");
    expect([
      await declare(city, who, "giữ đúng quy chế ứng xử", share(1999, 2000)),
      await declare(city, who, "giữ đúng quy chế ứng xử", share(2000, 2000)),
    ]).toEqual(["notMet", "met"]);
  });

  test("a sheet goes in before the year's class is known; the result stays provisional until it is", async () => {
    const who = await staff("Huỳnh Văn Nam");
    await answer(city, who, { "Xếp loại chất lượng": { selfVerdict: "noData", evidence: [] } });
    await handIn(city, who);
    expect((await sheet(city, who)).selfScore).toMatchObject({ provisional: true, met: 3, applicable: 4 });
    await record(city, who, { staffClass: { "2021": { band: "Hoàn thành xuất sắc nhiệm vụ" } } });
    expect((await sheet(city, who)).selfScore).toMatchObject({ provisional: true });
    await record(city, who, { staffClass: { "2022": { band: "Hoàn thành tốt nhiệm vụ" } } });
    expect((await sheet(city, who)).score ?? (await sheet(city, who)).selfScore).toMatchObject({
      met: 4,
      applicable: 4,
      provisional: false,
    });
  });

  test("published works are the proof: each with its outlet, date and address", async () => {
    const { participant } = await enrol(city, {
      is: "outside",
      name: "Phóng viên Đỗ Quyên",
      kind: "journalist",
      subjectKind: "press",
      ...asked,
    });
    const { criterion } = await line(city, participant, "hạn chế, thiếu sót");
    await answer(city, participant, { "hạn chế, thiếu sót": { declared: yes, evidence: [] } });
    expect((await refusal(handIn(city, participant))).faults.map((it) => it.path)).toEqual([
      `cells.${criterion.id}.explanation`,
    ]);
    const work = {
      id: "1",
      title: "Phóng sự: chờ dấu ba ngày",
      issuer: "Báo Tuổi trẻ",
      date: "2022-08-01",
      link: "https://bao.example/phong-su",
    };
    await type(city, participant, criterion.id, { declared: yes, evidence: [work] });
    await handIn(city, participant);
    expect((await line(city, participant, "hạn chế, thiếu sót")).cell?.evidence).toMatchObject([work]);
  });

  test("renaming an indicator in next year's plan leaves this year's sheets as they were", async () => {
    const { participant } = await enrol(city, { is: "outside", name: "Công ty Bảo Tín", kind: "firm", ...asked });
    const clone = await office().call(createCampaign, { body: { from: "clone", campaign: city.campaign } });
    const { plan } = await office().call(getPlan, { params: { campaign: clone.id } });
    const ids = new Set(city.plan.criteria.flatMap((set) => set.criteria.map((it) => it.id)));
    expect(plan.criteria.flatMap((set) => set.criteria).some((it) => ids.has(it.id))).toBe(false);
    expect((await line(city, participant, "mức độ 4")).criterion.name).toContain("mức độ 4");
  });

  test("a field of reform that isn't on the list is refused", async () => {
    const file = structuredClone(readWritten("s2-tp-ho-chi-minh-2022")) as PlanFileInput;
    const [first] = file.contents ?? [];
    if (first) first.fields = ["tourism" as never];
    const refused = await refusal(office().call(createCampaign, { body: { from: "plan", plan: file } }));
    expect(refused.faults.map((it) => it.path)).toEqual(["plan.contents.0.fields.0"]);
  });

  test("how many of the City's bodies have launched is counted as they do, out of all", async () => {
    const counts = async () => (await office().call(getCampaign, { params: params() })).counts;
    expect(await counts()).toMatchObject({ children: 4, issued: 0 });
    for (const login of ["q1", "justice"]) {
      const client = city.world.clientFor(login);
      const entry = (await client.call(listInbox, {})).items.find((it) => it.kind === "campaign");
      await client.call(answerInbox, { params: { envelope: entry?.id as never }, body: { answer: "accept" } });
      await city.world.drain();
    }
    expect(await counts()).toMatchObject({ children: 4, accepted: 2, issued: 0 });
    await issue(city.world, "q1", city.campaign, { number: "33", date: "2022-04-06" });
    expect(await counts()).toMatchObject({ children: 4, accepted: 1, issued: 1 });
  });

  test("four state bodies, worked out by hand", async () => {
    const body = async (name: string, over: Record<string, Entry>, facts = {}) =>
      (await through(city, { is: "unit", unit: await unit(city, name, "vertical"), ...asked }, over, facts)).result;
    // Judged: 1a, 1b, 1c, 2, 3a, 3b, 4. 1b asks for an own campaign on record, which none of them has.
    expect(await body("Hải quan", {})).toBe("Đạt 6/7 tiêu chí");
    expect(await body("Kho bạc", { "giữ đúng quy chế": { declared: share(49, 50), evidence: [] } })).toBe(
      "Đạt 5/7 tiêu chí",
    );
    const { participant } = await enrol(city, { is: "unit", unit: await unit(city, "Thống kê", "vertical"), ...asked });
    await record(city, participant, { indexBand: { "2021": { applies: false } } });
    await answer(city, participant, { "Có đăng ký mô hình": { declared: no, explanation: "Chưa có", evidence: [] } });
    await handIn(city, participant);
    expect(await finish(city, participant)).toBe("Đạt 4/6 tiêu chí");
    // What a unit says of itself doesn't leave the count in passing, as the record does.
    const { participant: claims } = await enrol(city, {
      is: "unit",
      unit: await unit(city, "Bảo hiểm xã hội", "vertical"),
      ...asked,
    });
    await answer(city, claims, { "Chỉ số cải cách hành chính": { selfVerdict: "notApplicable", evidence: [] } });
    await handIn(city, claims);
    expect((await refusal(finish(city, claims))).faults).toHaveLength(1);
    await appraise(city, claims, "Chỉ số cải cách hành chính", {
      verdict: "notApplicable",
      reason: "Không thuộc diện đánh giá",
    });
    expect(await finish(city, claims)).toBe("Đạt 5/6 tiêu chí");
    const { counts } = await office().call(listParticipants, { params: { ...params(), year: 2022 } });
    expect(counts.appraised).toBe(4);
  });
});
