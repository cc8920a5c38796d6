import { amendPlan, linkParent, listInbox, rescoreYear } from "@thidua/contract";
import type { CampaignId, Day, ParticipantId, UnitId } from "@thidua/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issue } from "../campaigns/steps.ts";
import { close, grouped, handedIn, implemented, pair, rankingOf, resultOf, returned, summaryOf } from "./cast.ts";
import { appraise, no, openAt, person, share, start, yes, type Entry, type Journey } from "./journey.ts";

/* Hải Hòa's whole plan: collectives are judged by twelve criteria, heads by six, staff by three. */
let ward: Journey;
let cityCampaign: CampaignId;
const who: Record<string, ParticipantId> = {};
const paper = { id: "1", title: "Biên bản kiểm tra", docNumber: "7/BB" };
const said = (declared: NonNullable<Entry["declared"]>): Entry => ({ declared, evidence: [paper] });
const of = (name: string) => who[name] as ParticipantId;

beforeAll(async () => {
  const world = await openAt("2024-02-20", [
    { tenant: "QVANGN1NH000", kind: "province", name: "tỉnh Quảng Ninh", login: "province" },
    { tenant: "M0NGCA1C1TY0", kind: "district", name: "thành phố Móng Cái", parent: "QVANGN1NH000", login: "city" },
    { tenant: "HA1H0AWARD00", kind: "commune", name: "phường Hải Hòa", parent: "M0NGCA1C1TY0", login: "ward" },
  ]);
  ward = await start(world, "ward", "s4-hai-hoa-2024", {
    number: "12",
    date: "2024-02-20",
    year: 2024,
    parentDocument: { number: "90/KH-UBND", date: "2024-02-12" as Day, issuer: "UBND thành phố Móng Cái" },
    change: (file) => ({
      ...file,
      milestones: [
        ...(file.milestones ?? []),
        { kind: "selfAssessment", name: "Tự đánh giá", due: { precision: "day", day: "2024-11-15" } },
      ],
    }),
  });
  const units: Record<string, UnitId> = {};
  for (const name of ["Khu phố 1", "Khu phố 2", "Khu phố 3"])
    units[name] = await grouped(world, "ward", name, "neighbourhood", "Khu phố");
  const unit = (name: string) => ({ is: "unit" as const, unit: units[name] as UnitId });
  const one = async (name: string, isHead: boolean) => ({
    is: "person" as const,
    person: await person(ward, name, "civilServant", { unit: units["Khu phố 1"] as UnitId, isHead }),
  });
  await implemented(ward, unit("Khu phố 1").unit, "2024-02-20");
  await implemented(ward, unit("Khu phố 3").unit, "2024-02-20");

  world.businessClock.moveTo("2024-11-15" as Day);
  who["Khu phố 1"] = await handedIn(ward, { ...unit("Khu phố 1"), initiatives: ["Một cửa lưu động"] });
  who["Khu phố 3"] = await handedIn(ward, unit("Khu phố 3"), { "văn bản quy phạm": said(share(2, 3)) });
  who["Phùng Thế Anh"] = await handedIn(ward, await one("Phùng Thế Anh", true));
  who["Vi Thị Hoa"] = await handedIn(ward, await one("Vi Thị Hoa", true), { "gây khó khăn": said(no) });
  who["Đặng Quốc Việt"] = await handedIn(ward, await one("Đặng Quốc Việt", true), {
    "công nhận và nhân rộng": said(no),
    "Số hóa 100%": said(share(9, 10)),
  });
  who["Lê Thị Ngà"] = await handedIn(ward, await one("Lê Thị Ngà", false));
  who["Hà Văn Bắc"] = await handedIn(ward, await one("Hà Văn Bắc", false), { "công nhận và nhân rộng": said(yes) });
  who["Đinh Thị Thu"] = await handedIn(ward, await one("Đinh Thị Thu", false), {
    "công nhận và nhân rộng": said(no),
    "Số hóa 100%": said(share(199, 200)),
  });
  world.businessClock.moveTo("2024-11-16" as Day);
  who["Khu phố 2"] = await handedIn(ward, unit("Khu phố 2"), {
    "Chỉ số cải cách": { selfVerdict: "notApplicable", explanation: "Không được chấm chỉ số", evidence: [] },
  });
});
afterAll(() => ward.world.close());

test("three of each kind, one late, one not applicable, one corrected, one returned: each result by hand", async () => {
  await appraise(ward, of("Khu phố 2"), "Chỉ số cải cách", { verdict: "notApplicable", reason: "Không thuộc diện" });
  await appraise(ward, of("Khu phố 3"), "Đề án 06", { verdict: "notMet", reason: "Còn hồ sơ chưa cập nhật" });
  await returned(ward, of("Hà Văn Bắc"), "công nhận và nhân rộng", said(no));
  for (const participant of Object.values(who)) await close(ward, participant);
  expect(await resultOf(ward, of("Khu phố 1"))).toBe("Đạt 12/12 tiêu chí");
  // Without own document and initiative, and not asked for the index.
  expect(await resultOf(ward, of("Khu phố 2"))).toBe("Đạt 9/11 tiêu chí");
  // Without initiative, two of three legal documents, Project 06 as corrected.
  expect(await resultOf(ward, of("Khu phố 3"))).toBe("Đạt 9/12 tiêu chí");
  expect(await rankingOf(ward, "ward")).toEqual({
    "Khu phố": [
      ["Khu phố 1", 1, 1_000_000, "12/12"],
      ["Khu phố 2", 2, 818_182, "9/11"],
      ["Khu phố 3", 3, 750_000, "9/12"],
    ],
    head: [
      ["Phùng Thế Anh", 1, 1_000_000, "6/6"],
      ["Vi Thị Hoa", 2, 833_333, "5/6"],
      ["Đặng Quốc Việt", 3, 666_667, "4/6"],
    ],
    staff: [
      ["Lê Thị Ngà", 1, 1_000_000, "3/3"],
      ["Hà Văn Bắc", 2, 666_667, "2/3"],
      ["Đinh Thị Thu", 3, 333_333, "1/3"],
    ],
  });
});

test("the ward's sums, complete: 30 of 35, 15 of 18, 6 of 9", async () => {
  const { complete, depths } = await summaryOf(ward, "ward");
  expect(complete).toBe(true);
  expect(depths).toHaveLength(1);
  expect(depths[0]).toMatchObject({
    reported: 9,
    expected: 9,
    coverage: { registered: 9, submitted: 9, appraised: 9, late: 1 },
    met: 51,
    applicable: 62,
    noData: 0,
    local: pair(51, 62),
    // 1 + 0.818182 + 0.75 + 1 + 0.833333 + 0.666667 + 1 + 0.666667 + 0.333333 is 7.068182, over 9.
    averagePercent: 785_354,
  });
});

test("the city sees nothing of it until the campaign is linked to its own, then all of it", async () => {
  const city = await start(ward.world, "city", "s4-parent-mong-cai-2024", {
    number: "90",
    date: "2024-02-12",
    year: 2024,
  });
  cityCampaign = city.campaign;
  expect((await summaryOf(city, "city")).depths[1]).toMatchObject({ expected: 0, coverage: { launched: 0 } });
  const office = ward.world.clientFor("ward");
  const entry = (await office.call(listInbox, {})).items.find((it) => it.kind === "campaign");
  await office.call(linkParent, { params: { campaign: ward.campaign }, body: { envelope: entry?.id as never } });
  const { depths } = await summaryOf(city, "city");
  expect(depths).toMatchObject([
    { depth: 0, reported: 0, expected: 0 },
    {
      depth: 1,
      reported: 9,
      expected: 9,
      coverage: { launched: 1, registered: 9, submitted: 9, appraised: 9, late: 1 },
      met: 51,
      applicable: 62,
      local: pair(51, 62),
      averagePercent: 785_354,
      // The plan that was issued alone holds none of the city's criteria.
      comparable: [0, 0],
    },
  ]);
  expect((await summaryOf(city, "province")).depths.map((it) => [it.reported, it.expected])).toEqual([
    [0, 0],
    [0, 0],
    [9, 9],
  ]);
});

test("an amendment takes the ties to the city's criteria, and results worked out again are comparable there", async () => {
  const office = ward.world.clientFor("ward");
  const params = { campaign: ward.campaign };
  await office.call(amendPlan, { params, body: { reason: "Nối với kế hoạch của thành phố", adoptAbove: true } });
  await issue(ward.world, "ward", ward.campaign, { number: "40", date: "2024-11-16" });
  const again = () => office.call(rescoreYear, { params: { ...params, year: 2024 }, body: {} });
  expect(await again()).toEqual({ looked: 9, changed: 9 });
  const city = { ...ward, campaign: cityCampaign };
  const { depths } = await summaryOf(city, "city");
  expect(depths[1]).toMatchObject({
    met: 51,
    applicable: 62,
    averagePercent: 785_354,
    // Of the city's six, four and one: 6+4+5 of 6+5+6, 4+3+4 of 12, 3 of 3.
    comparable: pair(29, 32),
  });
  expect(await resultOf(ward, of("Khu phố 3"))).toBe("Đạt 9/12 tiêu chí");
  expect(await again()).toEqual({ looked: 9, changed: 0 });
});
