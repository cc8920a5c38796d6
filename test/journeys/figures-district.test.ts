import { appraiseCell, getSheet, openYear, registerParticipant, saveCell, submitSheet } from "@thidua/contract";
import { asParticipant, TenantId, type Day, type Facts, type ParticipantId, type UnitId } from "@thidua/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accept, issue } from "../campaigns/steps.ts";
import { close, grouped, handedIn, implemented, pair, rankingOf, resultOf, returned, summaryOf } from "./cast.ts";
import {
  appraise,
  line,
  no,
  openAt,
  person,
  record,
  sheet,
  start,
  unit,
  yes,
  type Entry,
  type Journey,
} from "./journey.ts";

/* Đắk R'Lấp's plan: collectives are judged by eight criteria, a) to h), people by two. */
let district: Journey;
let commune: Journey;
const communeId = TenantId.parse("NHANC0XA0000");
const us = asParticipant(communeId);
const who: Record<string, ParticipantId> = {};
const of = (name: string) => who[name] as ParticipantId;
const paper = { id: "1", title: "Báo cáo", docNumber: "20/BC" };
const said = (declared: NonNullable<Entry["declared"]>): Entry => ({ declared, evidence: [paper] });
const rank = (at: number, among: number, previous?: number) =>
  said({ kind: "rank", rank: at, of: among, ...(previous === undefined ? {} : { previous }) });
const reported: Facts = { reportsOnTime: true };

beforeAll(async () => {
  const world = await openAt("2022-04-20", [
    { tenant: "DAKN0NGT1NH0", kind: "province", name: "tỉnh Đắk Nông", login: "province" },
    { tenant: "DAKR1APHVYEN", kind: "district", name: "huyện Đắk R'Lấp", parent: "DAKN0NGT1NH0", login: "district" },
    { tenant: communeId, kind: "commune", name: "xã Nhân Cơ", parent: "DAKR1APHVYEN", login: "commune" },
  ]);
  district = await start(world, "district", "s0-dak-rlap-2022-2025", {
    number: "51",
    date: "2022-04-20",
    year: 2022,
    change: (file) => {
      const changed = structuredClone(file);
      const place = changed.criteria?.[0]?.criteria?.find((it) => it.label === "đ");
      // The district sets what is high and what is a striking rise.
      if (place) place.rule = { type: "rankOrMovement", topPercent: "20%", riseAtLeast: 5 };
      changed.milestones?.push({
        kind: "selfAssessment",
        name: "Tự đánh giá",
        due: { precision: "day", wording: "atLatest", day: "2022-11-30" },
      });
      return changed;
    },
  });
  await accept(world, "commune");
  await issue(world, "commune", district.campaign, { number: "9", date: "2022-04-20" });
  commune = { ...district, office: "commune" };
  await world.clientFor("commune").call(openYear, { params: { campaign: district.campaign }, body: { year: 2022 } });

  const units: Record<string, UnitId> = {};
  for (const name of ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch"])
    units[name] = await grouped(world, "district", name, "office", "Phòng, đơn vị");
  units["Trung tâm Văn hóa"] = await grouped(world, "district", "Trung tâm Văn hóa", "publicService", "Phòng, đơn vị");
  const body = (name: string) => ({ is: "unit" as const, unit: units[name] as UnitId });
  await implemented(district, body("Phòng Nội vụ").unit, "2022-04-20");
  await implemented(district, body("Phòng Tài chính - Kế hoạch").unit, "2022-04-20");
  const one = async (name: string) => ({
    is: "person" as const,
    person: await person(district, name, "civilServant", { unit: body("Phòng Nội vụ").unit }),
  });
  const classed = (band: string): Facts => ({ staffClass: { "2022": { band } } });

  world.businessClock.moveTo("2022-11-30" as Day);
  who["Phòng Nội vụ"] = await handedIn(district, body("Phòng Nội vụ"), { "thứ hạng": rank(2, 10) }, reported);
  who["Trung tâm Văn hóa"] = await handedIn(
    district,
    body("Trung tâm Văn hóa"),
    {
      "thứ hạng": rank(17, 30, 22),
      "ngân sách": { selfVerdict: "notApplicable", explanation: "Không được giao kinh phí", evidence: [] },
    },
    { reportsOnTime: false },
  );
  who["Điểu Xuân"] = await handedIn(district, await one("Điểu Xuân"), {}, classed("Hoàn thành xuất sắc nhiệm vụ"));
  who["Thị Mai"] = await handedIn(district, await one("Thị Mai"), {}, classed("Hoàn thành tốt nhiệm vụ"));
  who["H'Lan"] = await handedIn(district, await one("H'Lan"), {
    "Hoàn thành xuất sắc": { selfVerdict: "noData", evidence: [] },
  });
  world.businessClock.moveTo("2022-12-01" as Day);
  who["Phòng Tài chính - Kế hoạch"] = await handedIn(
    district,
    body("Phòng Tài chính - Kế hoạch"),
    { "đúng và vượt tiến độ": said({ kind: "choice", option: 2 }), "thứ hạng": rank(8, 10, 9) },
    reported,
  );
});
afterAll(() => district.world.close());

const params = () => ({ campaign: district.campaign, year: 2022 });

test("three bodies and three people at the district, one late, one criterion not applicable, one class not known", async () => {
  await appraise(district, of("Trung tâm Văn hóa"), "ngân sách", {
    verdict: "notApplicable",
    reason: "Đơn vị không được giao kinh phí cải cách",
  });
  for (const participant of Object.values(who)) await close(district, participant);
  expect(await resultOf(district, of("Phòng Nội vụ"))).toBe("Đạt 8/8 tiêu chí");
  // d) behind time, đ) eighth of ten and one place up.
  expect(await resultOf(district, of("Phòng Tài chính - Kế hoạch"))).toBe("Đạt 6/8 tiêu chí");
  // Without e); a) no plan of its own, h) reports late; đ) five places up.
  expect(await resultOf(district, of("Trung tâm Văn hóa"))).toBe("Đạt 5/7 tiêu chí");
  expect(await resultOf(district, of("H'Lan"))).toBe("Đạt 1/2 tiêu chí, 1 tiêu chí chưa có số liệu");
});

test("the commune's own sheet goes up, one criterion comes back, one is corrected with a reason", async () => {
  const { world } = district;
  const office = world.clientFor("commune");
  await office.call(registerParticipant, { params: params(), body: { is: "tenant", tenant: communeId } });
  const { criteria } = await office.call(getSheet, { params: { ...params(), participant: us } });
  const answers: Record<string, Entry> = {
    d: said({ kind: "choice", option: 0 }),
    đ: rank(1, 12),
    e: said(yes),
    g: said(yes),
    b: said(yes),
    c: said(yes),
  };
  const write = (label: string, entry: Entry, ifMatch = 0) => {
    const criterion = criteria.find((it) => it.criterion.label === label)?.criterion.id;
    if (!criterion) throw new Error(`no criterion ${label}`);
    return office.call(saveCell, { params: { ...params(), participant: us, criterion }, ifMatch, body: entry });
  };
  for (const [label, entry] of Object.entries(answers)) await write(label, entry);
  const submit = () => office.call(submitSheet, { params: { ...params(), participant: us }, body: {} });
  expect((await submit()).receipt.late).toBe(true);
  await world.drain();
  await record(district, us, reported);
  await appraise(district, us, "Tuyên truyền", { verdict: "notMet", reason: "Mới có một hình thức" });
  const { criterion } = await line(district, us, "ngân sách");
  await world.clientFor("district").call(appraiseCell, {
    params: { ...params(), participant: us, criterion: criterion.id },
    ifMatch: 0,
    body: { verdict: "met", returned: true, reason: "Thiếu quyết định giao kinh phí" },
  });
  await world.drain();
  expect((await sheet(commune, us)).openCriteria).toEqual([criterion.id]);
  await write("e", { declared: yes, evidence: [{ id: "1", title: "Quyết định giao dự toán", docNumber: "5/QĐ" }] }, 1);
  await submit();
  await world.drain();
  await close(district, us);
  // c) as corrected; a) its plan is issued, h) its reports are on record.
  expect(await resultOf(district, us)).toBe("Đạt 7/8 tiêu chí");
  await world.drain();
  expect(await resultOf(commune, us)).toBe("Đạt 7/8 tiêu chí");
});

test("three bodies in the commune, by the district's criteria", async () => {
  const at = async (name: string) => ({ is: "unit" as const, unit: await unit(commune, name, "office") });
  const [culture, health, office] = [await at("Văn hóa - Xã hội"), await at("Trạm Y tế"), await at("Văn phòng")];
  await implemented(commune, culture.unit, "2022-04-20");
  await implemented(commune, office.unit, "2022-04-20");
  const first = await handedIn(commune, culture, {}, reported);
  const second = await handedIn(commune, health);
  const third = await handedIn(commune, office, {}, reported);
  await returned(commune, third, "Tuyên truyền", said(no));
  for (const participant of [first, second, third]) await close(commune, participant);
  expect(await resultOf(commune, first)).toBe("Đạt 8/8 tiêu chí");
  expect(await resultOf(commune, second)).toBe("Đạt 6/8 tiêu chí, 1 tiêu chí chưa có số liệu");
  expect(await resultOf(commune, third)).toBe("Đạt 7/8 tiêu chí");
});

test("every level by hand: commune 21 of 24, district 30 of 37 beside it, province how far each is", async () => {
  const low = {
    reported: 3,
    expected: 3,
    complete: true,
    met: 21,
    applicable: 24,
    noData: 1,
    local: pair(21, 24),
    comparable: pair(21, 24),
    // 1 + 0.75 + 0.875 over 3; all three were handed in after the day.
    averagePercent: 875_000,
    coverage: { launched: 1, submitted: 3, appraised: 3, late: 3 },
  };
  expect((await summaryOf(commune, "commune")).depths).toMatchObject([low]);
  const { depths, complete, text } = await summaryOf(district, "district");
  expect([complete, text.vi]).toEqual([true, "10/10 đối tượng đã có kết quả, đủ"]);
  expect(depths).toMatchObject([
    {
      depth: 0,
      reported: 7,
      expected: 7,
      coverage: { launched: 1, registered: 7, submitted: 7, appraised: 7, late: 2 },
      met: 8 + 6 + 5 + 7 + 2 + 1 + 1,
      applicable: 8 + 8 + 7 + 8 + 2 + 2 + 2,
      noData: 1,
      local: pair(30, 37),
      // 1 + 0.75 + 0.714286 + 0.875 + 1 + 0.5 + 0.5 is 5.339286, over 7.
      averagePercent: 762_755,
    },
    { depth: 1, ...low },
  ]);
  expect(
    (await summaryOf(district, "province")).depths.map((it) => [it.reported, it.expected, it.coverage.late]),
  ).toEqual([
    [0, 0, 0],
    [7, 7, 2],
    [3, 3, 3],
  ]);
  expect(await rankingOf(district, "district")).toEqual({
    "Phòng, đơn vị": [
      ["Phòng Nội vụ", 1, 1_000_000, "8/8"],
      ["Phòng Tài chính - Kế hoạch", 2, 750_000, "6/8"],
      ["Trung tâm Văn hóa", 3, 714_286, "5/7"],
    ],
    collective: [["xã Nhân Cơ", 1, 875_000, "7/8"]],
    individual: [
      ["Điểu Xuân", 1, 1_000_000, "2/2"],
      ["H'Lan", 2, 500_000, "1/2"],
      ["Thị Mai", 2, 500_000, "1/2"],
    ],
  });
});

test("the next year starts from nothing, and leaves this year's figures as they are", async () => {
  const office = district.world.clientFor("district");
  await office.call(openYear, {
    params: { campaign: district.campaign },
    body: { year: 2023, theme: "Năm dữ liệu số" },
  });
  const next = await summaryOf({ ...district, year: 2023 }, "district");
  expect(next.depths[0]).toMatchObject({ reported: 0, expected: 0, met: 0, applicable: 0 });
  expect((await summaryOf(district, "district")).depths[0]).toMatchObject({ met: 30, applicable: 37 });
});
