import {
  actOnRegistration,
  appraiseCell,
  getFileLink,
  getLate,
  getRanking,
  getSheet,
  listAppraisalCells,
  listChildren,
  listParticipants,
  recordImplementing,
  registerParticipant,
  submitSheet,
} from "@thidua/contract";
import {
  asParticipant,
  CampaignId,
  TenantId,
  type Day,
  type Facts,
  type ParticipantId,
  type PersonId,
  type UnitId,
  type UnitKind,
} from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, issue, refusal } from "../campaigns/steps.ts";
import { addDeadlines, addLocal, close, focal, grouped, pair, rankingOf, register, submit, summaryOf } from "./cast.ts";
import {
  answer,
  appraise,
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
  type,
  yes,
  type Entry,
  type Journey,
} from "./journey.ts";
import { pdf, upload } from "./pdf.ts";

/*
 * Collectives are judged by eight criteria: six of the city's (own plan, documents online, models registered, models
 * applied, index, Project 06) and two of the ward's (electronic payment, the year's theme). Heads by four, staff by
 * one, all of the city's.
 */
const provinceId = TenantId.parse("QVANGN1NH000");
const cityId = TenantId.parse("M0NGCA1C1TY0");
const wardId = TenantId.parse("HA1H0AWARD00");
const neighbourId = TenantId.parse("TRANPHVWARD0");
const wardPlace = { tenant: wardId, name: "phường Hải Hòa", parent: cityId };
const neighbourPlace = { tenant: neighbourId, name: "phường Trần Phú", parent: cityId };

let city: Journey;
let ward: Journey;
let neighbour: Journey;
const units: Record<string, UnitId> = {};
const people: Record<string, PersonId> = {};

const at = (name: string): ParticipantId => asParticipant((units[name] ?? people[name]) as UnitId);
const paper = { id: "1", title: "Báo cáo của đơn vị", docNumber: "15/BC", page: "2" };
const said = (declared: NonNullable<Entry["declared"]>): Entry => ({ declared, evidence: [paper] });
const notOurs: Entry = { selfVerdict: "notApplicable", explanation: "Khu phố không được chấm chỉ số", evidence: [] };

const deadlines = [
  {
    kind: "registration",
    name: "Đăng ký thi đua",
    due: { precision: "day", wording: "before", day: "2024-04-15" },
  },
  { kind: "selfAssessment", name: "Tự đánh giá", due: { precision: "day", wording: "atLatest", day: "2024-11-15" } },
];

const bodies: [name: string, kind: UnitKind, group: string][] = [
  ["Khu phố 1", "neighbourhood", "Khu phố"],
  ["Khu phố 2", "neighbourhood", "Khu phố"],
  ["Khu phố 3", "neighbourhood", "Khu phố"],
  ["Ban Tổ chức", "party", "Khối Đảng"],
  ["Ban Tuyên giáo", "party", "Khối Đảng"],
  ["Ủy ban Kiểm tra", "party", "Khối Đảng"],
  ["Văn phòng - Thống kê", "office", "Chuyên môn"],
  ["Tư pháp - Hộ tịch", "office", "Chuyên môn"],
  ["Địa chính - Xây dựng", "office", "Chuyên môn"],
  ["Văn hóa - Xã hội", "office", "Chuyên môn"],
  ["Trường Mầm non", "publicService", "Trường học"],
  ["Trường Tiểu học", "publicService", "Trường học"],
  ["Trường THCS", "publicService", "Trường học"],
];

/** What the office enters for those that filled a paper sheet in; what isn't said is met. */
const papers: [name: string, over: Record<string, Entry>, facts?: Facts][] = [
  ["Ban Tổ chức", {}],
  ["Ban Tuyên giáo", {}],
  ["Ủy ban Kiểm tra", { "Đề án 06": said(no) }],
  ["Văn phòng - Thống kê", {}],
  ["Tư pháp - Hộ tịch", { "thanh toán điện tử": said(share(49, 50)) }],
  ["Địa chính - Xây dựng", { "chủ đề công tác năm 2024": said(no) }],
  ["Văn hóa - Xã hội", { "môi trường điện tử": said(share(95, 100, 4)), "Đề án 06": said(no) }],
  ["Trường Mầm non", {}],
  ["Trường Tiểu học", {}, { indexBand: { "2023": { band: "Trung bình" } } }],
  ["Trường THCS", { "thanh toán điện tử": { selfVerdict: "noData", evidence: [] } }],
  ["Phùng Thế Anh", {}],
  ["Vi Thị Hoa", { "gây khó khăn": said(no) }],
  ["Đặng Quốc Việt", { "hiệu quả cao": said(no) }],
  ["Lê Thị Ngà", {}],
  ["Hà Văn Bắc", { "Có trách nhiệm": said(no) }],
];

beforeAll(async () => {
  const world = await openAt("2024-02-12", [
    { tenant: provinceId, kind: "province", name: "tỉnh Quảng Ninh", login: "province" },
    { tenant: cityId, kind: "district", name: "thành phố Móng Cái", parent: provinceId, login: "city" },
    { ...wardPlace, kind: "commune", login: "ward" },
    { ...neighbourPlace, kind: "commune", login: "neighbour" },
  ]);
  city = await start(world, "city", "s4-parent-mong-cai-2024", { number: "90", date: "2024-02-12", year: 2024 });
  const below = (office: string): Journey => ({ ...city, office });
  [ward, neighbour] = [below("ward"), below("neighbour")];
  await accept(world, "ward");
  await accept(world, "neighbour");
});
afterAll(() => city.world.close());

const client = (login: string) => city.world.clientFor(login);
const params = () => ({ campaign: city.campaign, year: 2024 });
const today = (day: string) => city.world.businessClock.moveTo(day as Day);

describe("thành phố Móng Cái's campaign of 2024, through three levels", () => {
  test("the ward adds two criteria and its deadlines to what came down, and issues its plan", async () => {
    today("2024-02-20");
    await addDeadlines(city.world, "ward", city.campaign, deadlines);
    const { set } = await addLocal(city.world, "ward", city.campaign, "collective", [
      {
        label: "+",
        name: "100% đơn vị ứng dụng thanh toán điện tử trong giải quyết thủ tục hành chính",
        field: "procedures",
        rule: { type: "ratio", of: "đơn vị", counted: "đơn vị đã ứng dụng", operator: "=", target: 1_000_000 },
        lock: "free",
        evidence: "optional",
        period: "calendarYear",
      },
      {
        label: "+",
        name: "Thực hiện tốt chủ đề công tác năm 2024",
        field: "steering",
        rule: { type: "yesNo" },
        lock: "free",
        evidence: "optional",
        period: "calendarYear",
      },
    ]);
    expect(set.criteria.map(({ mark, origin }) => [mark, origin])).toEqual([
      ...Array.from({ length: 7 }, () => ["inherited", cityId]),
      ["own", wardId],
      ["own", wardId],
    ]);
    await issue(city.world, "ward", city.campaign, { number: "12", date: "2024-02-20" });
    await issue(city.world, "neighbour", city.campaign, { number: "8", date: "2024-02-20" });
    const { items } = await client("city").call(listChildren, { params: params() });
    expect(items.map(({ name, answer: answered, plan }) => [name, answered, plan?.number, plan?.dropped])).toEqual([
      ["phường Hải Hòa", "issued", "12", 0],
      ["phường Trần Phú", "issued", "8", 0],
    ]);
    expect(await summaryOf(ward, "province")).toMatchObject({
      depths: [
        { depth: 0, expected: 0 },
        { depth: 1, expected: 0, coverage: { launched: 1 } },
        { depth: 2, expected: 0, coverage: { launched: 2 } },
      ],
      text: { vi: "0/0 đối tượng đã có kết quả, chưa đủ" },
    });
  });

  test("three neighbourhoods register themselves, one of them late; the office registers the others", async () => {
    const phone = "0912 000 003";
    for (const [name, kind, group] of bodies)
      units[name] = await grouped(city.world, "ward", name, kind, group, {
        focalName: `Đầu mối ${name}`,
        focalPhone: phone,
      });
    for (const number of [1, 2, 3]) {
      const unit = units[`Khu phố ${number}`] as UnitId;
      await focal(city.world, "ward", wardPlace, `kp${number}`, `Trưởng khu phố ${number}`, unit);
    }
    for (const name of ["Phùng Thế Anh", "Vi Thị Hoa", "Đặng Quốc Việt"])
      people[name] = await person(ward, name, "civilServant", {
        unit: units["Văn phòng - Thống kê"] as UnitId,
        isHead: true,
      });
    for (const name of ["Lê Thị Ngà", "Hà Văn Bắc", "Đinh Thị Thu"])
      people[name] = await person(ward, name, "civilServant", { unit: units["Văn phòng - Thống kê"] as UnitId });

    today("2024-04-14");
    const inTime = [await register(ward, "kp1", units["Khu phố 1"] as UnitId)];
    inTime.push(await register(ward, "kp2", units["Khu phố 2"] as UnitId));
    for (const [name] of bodies.slice(3)) await enrol(ward, { is: "unit", unit: units[name] as UnitId });
    for (const id of Object.values(people)) await enrol(ward, { is: "person", person: id });
    today("2024-04-15");
    const last = await register(ward, "kp3", units["Khu phố 3"] as UnitId);
    expect([...inTime, last].map((it) => [it.group, it.registration.late])).toEqual([
      ["Khu phố", false],
      ["Khu phố", false],
      ["Khu phố", true],
    ]);
    const { counts } = await client("ward").call(listParticipants, { params: params() });
    expect(counts).toEqual({ total: 19, registered: 19, accepted: 19, submitted: 0, appraised: 0, late: 1 });
  });

  test("they assess themselves with evidence, a PDF among it, and no one sees another's draft", async () => {
    for (const [name] of bodies.filter(([it]) => it !== "Khu phố 3"))
      await client("ward").call(recordImplementing, {
        params: { campaign: city.campaign },
        body: { unit: units[name] as UnitId, number: "01/KH", date: "2024-03-31", version: 0 },
      });
    today("2024-11-15");
    const bytes = pdf("Mo hinh Mot cua luu dong");
    const file = await upload(city.world, "kp1", "mo-hinh.pdf", bytes);
    await answer(
      ward,
      at("Khu phố 1"),
      {
        "Chỉ số cải cách": notOurs,
        "Ít nhất 10%": { declared: share(1, 7), evidence: [{ id: "1", title: "Báo cáo mô hình", file, page: "1" }] },
      },
      "kp1",
    );
    await answer(
      ward,
      at("Khu phố 2"),
      {
        "môi trường điện tử": said(share(95, 100)),
        "Chỉ số cải cách": notOurs,
      },
      "kp2",
    );
    await answer(ward, at("Khu phố 3"), {}, "kp3");
    // Hamlet 7 of the ward beside it types too.
    units["Khu phố 7"] = await grouped(city.world, "neighbour", "Khu phố 7", "neighbourhood", "Khu phố");
    await focal(city.world, "neighbour", neighbourPlace, "kp7", "Trưởng khu phố 7", units["Khu phố 7"]);
    await register(neighbour, "kp7", units["Khu phố 7"]);
    await answer(neighbour, at("Khu phố 7"), {}, "kp7");
    await city.world.drain();

    const look = (login: string, name: string) =>
      client(login).call(getSheet, { params: { ...params(), participant: at(name) } });
    const refused = async (login: string, name: string) => (await refusal(look(login, name))).status;
    expect(await refused("kp2", "Khu phố 1")).toBe(403);
    for (const [login, name] of [
      ["neighbour", "Khu phố 1"],
      ["kp7", "Khu phố 1"],
      ["ward", "Khu phố 7"],
      ["city", "Khu phố 1"],
    ] as const)
      expect([login, await refused(login, name)]).toEqual([login, 404]);
    expect((await look("kp1", "Khu phố 1")).criteria.filter(({ cell }) => cell)).toHaveLength(7);
    expect((await look("ward", "Khu phố 1")).criteria.filter(({ cell }) => cell)).toHaveLength(0);
    for (const login of ["ward", "city", "province"]) {
      const { depths } = await summaryOf(ward, login);
      expect([login, depths.map((it) => [it.reported, it.coverage.submitted, it.met ?? 0])]).toEqual([
        login,
        depths.map(() => [0, 0, 0]),
      ]);
    }
    const link = await client("kp1").call(getFileLink, { params: { file } });
    const opened = await city.world.fetch(new Request(link.download.url, { headers: link.download.headers }));
    expect(new Uint8Array(await opened.arrayBuffer())).toEqual(bytes);
    expect((await refusal(client("neighbour").call(getFileLink, { params: { file } }))).status).toBe(404);
  });

  test("two hand in on the last day, one after it, the office enters the others from their paper; one person is left", async () => {
    const first = await submit(ward, "kp1", at("Khu phố 1"));
    const third = await submit(ward, "kp3", at("Khu phố 3"));
    for (const [name, over, facts] of papers) {
      if (facts) await record(ward, at(name), facts);
      await answer(ward, at(name), over);
      await handIn(ward, at(name));
    }
    today("2024-11-20");
    const second = await submit(ward, "kp2", at("Khu phố 2"));
    expect([first.late, second.late, third.late]).toEqual([false, true, false]);
    const { depths } = await summaryOf(ward, "ward");
    expect(depths).toMatchObject([
      { depth: 0, reported: 0, expected: 19, coverage: { registered: 19, submitted: 18, appraised: 0, late: 1 } },
    ]);
    expect(depths[0]).toMatchObject({ met: 0, applicable: 0, local: [0, 0] });
    const { items } = await client("ward").call(getLate, { params: params() });
    expect(items).toMatchObject([{ name: "Đinh Thị Thu", missing: "sheet", due: "2024-11-15", daysLate: 5 }]);
    expect(items[0]?.message).toContain("hạn cuối 15/11/2024 (đã quá 5 ngày)");
  });

  test("the ward takes one criterion as not applicable, returns one, corrects one with a reason", async () => {
    await appraise(ward, at("Khu phố 1"), "Chỉ số cải cách", {
      verdict: "notApplicable",
      reason: "Khu phố không thuộc diện đánh giá chỉ số",
    });
    await close(ward, at("Khu phố 1"));

    await record(ward, at("Khu phố 2"), { indexBand: { "2023": { applies: false } } });
    expect((await refusal(appraise(ward, at("Khu phố 2"), "Đề án 06", { verdict: "notMet" }))).faults).toMatchObject([
      { path: "reason" },
    ]);
    const reason = "Còn 12 hộ chưa được cập nhật dữ liệu dân cư";
    await appraise(ward, at("Khu phố 2"), "Đề án 06", { verdict: "notMet", reason });
    await close(ward, at("Khu phố 2"));
    expect(await line(ward, at("Khu phố 2"), "Đề án 06", "kp2")).toMatchObject({
      self: { verdict: "met" },
      appraisal: { verdict: "notMet", reason },
      final: { verdict: "notMet" },
    });

    const { criterion } = await line(ward, at("Khu phố 3"), "Ít nhất 10%");
    const place = { ...params(), participant: at("Khu phố 3"), criterion: criterion.id };
    await client("ward").call(appraiseCell, {
      params: place,
      ifMatch: 0,
      body: { verdict: "notMet", returned: true, reason: "Chưa có tài liệu chứng minh mô hình được áp dụng" },
    });
    expect((await refusal(close(ward, at("Khu phố 3")))).code).toBe("invalid");
    const back = await sheet(ward, at("Khu phố 3"), "kp3");
    expect(back.criteria.filter(({ open }) => open).map((it) => it.criterion.id)).toEqual([criterion.id]);
    const file = await upload(city.world, "kp3", "nghiem-thu.pdf", pdf("Bien ban nghiem thu"));
    const proved: Entry = { declared: share(2, 9), evidence: [{ id: "1", title: "Biên bản nghiệm thu", file }] };
    await type(ward, at("Khu phố 3"), criterion.id, proved, "kp3");
    await submit(ward, "kp3", at("Khu phố 3"));
    await appraise(ward, at("Khu phố 3"), "Ít nhất 10%", { verdict: "met" });
    await close(ward, at("Khu phố 3"));
    for (const [name] of papers) await close(ward, at(name));
    const result = async (name: string) => (await sheet(ward, at(name))).score?.text.vi;
    expect(await result("Khu phố 1")).toBe("Đạt 7/7 tiêu chí");
    expect(await result("Khu phố 2")).toBe("Đạt 5/7 tiêu chí");
    expect(await result("Khu phố 3")).toBe("Đạt 7/8 tiêu chí");
    expect(await result("Trường THCS")).toBe("Đạt 7/8 tiêu chí, 1 tiêu chí chưa có số liệu");
  });

  test("at the ward: k of n, what is met, ranks within groups with ties sharing one", async () => {
    // Neighbourhoods 7+5+7 of 7+7+8, Party 8+8+7 of 24, offices 8+7+7+6 of 32, schools 8+7+7 of 24, heads 4+3+3 of 12, staff 1+0 of 2.
    const { depths, complete, text } = await summaryOf(ward, "ward");
    expect(complete).toBe(false);
    expect(text.vi).toBe("18/19 đối tượng đã có kết quả, chưa đủ");
    expect(depths).toHaveLength(1);
    expect(depths[0]).toMatchObject({
      reported: 18,
      expected: 19,
      complete: false,
      coverage: { launched: 1, registered: 19, submitted: 18, appraised: 18, approved: 0, published: 0, late: 1 },
      met: 19 + 23 + 28 + 22 + 10 + 1,
      applicable: 22 + 24 + 32 + 24 + 12 + 2,
      noData: 1,
      local: pair(103, 116),
      // 1 + 0.714286 + 0.875, 1+1+0.875, 1+0.875+0.875+0.75, 1+0.875+0.875, 1+0.75+0.75, 1+0: 15.214286 over 18.
      averagePercent: 845_238,
    });
    const histogram = depths[0]?.histogram ?? [];
    expect(histogram.flatMap((count, percent) => (count > 0 ? [[percent, count]] : []))).toEqual([
      [0, 1],
      [71, 1],
      [75, 3],
      [87, 6],
      [100, 7],
    ]);
    expect(await rankingOf(ward, "ward")).toEqual({
      "Khu phố": [
        ["Khu phố 1", 1, 1_000_000, "7/7"],
        ["Khu phố 3", 2, 875_000, "7/8"],
        ["Khu phố 2", 3, 714_286, "5/7"],
      ],
      "Khối Đảng": [
        ["Ban Tổ chức", 1, 1_000_000, "8/8"],
        ["Ban Tuyên giáo", 1, 1_000_000, "8/8"],
        ["Ủy ban Kiểm tra", 3, 875_000, "7/8"],
      ],
      "Chuyên môn": [
        ["Văn phòng - Thống kê", 1, 1_000_000, "8/8"],
        ["Địa chính - Xây dựng", 2, 875_000, "7/8"],
        ["Tư pháp - Hộ tịch", 2, 875_000, "7/8"],
        ["Văn hóa - Xã hội", 4, 750_000, "6/8"],
      ],
      "Trường học": [
        ["Trường Mầm non", 1, 1_000_000, "8/8"],
        ["Trường THCS", 2, 875_000, "7/8"],
        ["Trường Tiểu học", 2, 875_000, "7/8"],
      ],
      head: [
        ["Phùng Thế Anh", 1, 1_000_000, "4/4"],
        ["Đặng Quốc Việt", 2, 750_000, "3/4"],
        ["Vi Thị Hoa", 2, 750_000, "3/4"],
      ],
      staff: [
        ["Lê Thị Ngà", 1, 1_000_000, "1/1"],
        ["Hà Văn Bắc", 2, 0, "0/1"],
        ["Đinh Thị Thu", undefined, undefined, "0/0"],
      ],
    });
  });

  test("before publication a neighbourhood sees its own line and no other", async () => {
    const own = await client("kp2").call(getRanking, { params: params() });
    expect(own.limited).toBe(true);
    expect(own.groups.flatMap(({ rows }) => rows.map(({ name, rank }) => [name, rank]))).toEqual([
      ["Khu phố 2", undefined],
    ]);
  });

  test("the ward's own sheet goes up with its file and is appraised by the city", async () => {
    const own = { ...ward, office: "ward" };
    const us = asParticipant(wardId);
    for (const [login, tenant] of [
      ["ward", wardId],
      ["neighbour", neighbourId],
    ] as const)
      await client(login).call(registerParticipant, { params: params(), body: { is: "tenant", tenant } });
    await city.world.drain();
    for (const tenant of [wardId, neighbourId])
      await client("city").call(actOnRegistration, {
        params: { ...params(), participant: asParticipant(tenant) },
        body: { act: "accept" },
      });
    const bytes = pdf("Bao cao cua phuong");
    const file = await upload(city.world, "ward", "bao-cao.pdf", bytes);
    for (const [words, entry] of Object.entries({
      "môi trường điện tử": said(share(198, 200, 2)),
      "100% đơn vị đăng ký": said(share(13, 13)),
      "Ít nhất 10%": { declared: share(2, 7), evidence: [{ id: "1", title: "Báo cáo của phường", file }] },
      "Chỉ số cải cách": said({ kind: "band", name: "Khá" }),
      "Đề án 06": said(yes),
    } satisfies Record<string, Entry>)) {
      const { criterion, cell } = await line(own, us, words);
      await type({ ...own, office: "-" }, us, criterion.id, entry, "ward");
      expect(cell).toBeUndefined();
    }
    await city.world.drain();
    const draft = await client("city").call(listAppraisalCells, { params: params() });
    expect(draft.cells.filter(({ cell }) => cell)).toEqual([]);
    await client("ward").call(submitSheet, { params: { ...params(), participant: us }, body: {} });
    await city.world.drain();
    const link = await client("city").call(getFileLink, { params: { file } });
    const opened = await city.world.fetch(new Request(link.download.url, { headers: link.download.headers }));
    expect(new Uint8Array(await opened.arrayBuffer())).toEqual(bytes);
    await appraise(city, us, "Đề án 06", { verdict: "notMet", reason: "Chưa nối đủ dữ liệu với thành phố" });
    await close(city, us);
    await city.world.drain();
    // Own plan issued, documents, two of models, index: met; Project 06: not.
    expect((await sheet(ward, us)).score?.text.vi).toBe("Đạt 5/6 tiêu chí");
  });

  test("at the city: its own participants, and those of its wards by the criteria the city set", async () => {
    const { depths, text } = await summaryOf(ward, "city");
    expect(text.vi).toBe("19/22 đối tượng đã có kết quả, chưa đủ");
    expect(depths).toMatchObject([
      {
        depth: 0,
        reported: 1,
        expected: 2,
        coverage: { launched: 1, registered: 2, submitted: 1, appraised: 1, late: 0 },
        met: 5,
        applicable: 6,
        local: pair(5, 6),
        comparable: pair(5, 6),
        averagePercent: 833_333,
      },
      {
        depth: 1,
        reported: 18,
        expected: 20,
        coverage: { launched: 2, registered: 20, submitted: 18, appraised: 18, late: 1 },
        met: 103,
        applicable: 116,
        noData: 1,
        local: pair(103, 116),
        // Without the ward's two: 5+3+5 of 5+5+6, 6+6+5 of 18, 6+6+6+4 of 24, 6+5+6 of 18, heads 10 of 12, staff 1 of 2.
        comparable: pair(13 + 17 + 22 + 17 + 10 + 1, 16 + 18 + 24 + 18 + 12 + 2),
        averagePercent: 845_238,
      },
    ]);
    const { groups } = await client("city").call(getRanking, { params: params(), query: { by: "comparable" } });
    expect(groups.flatMap(({ rows }) => rows.map((it) => [it.name, it.rank, it.of, it.percent]))).toEqual([
      // 80 of 90.
      ["phường Hải Hòa", 1, 1, 888_889],
      ["phường Trần Phú", undefined, undefined, undefined],
    ]);
    expect((await rankingOf(city, "city"))["collective"]).toEqual([
      ["phường Hải Hòa", 1, 833_333, "5/6"],
      ["phường Trần Phú", undefined, undefined, "0/0"],
    ]);
  });

  test("at the province, which has no plan in the tree: how far each depth is, and no results", async () => {
    const { depths, complete, text } = await summaryOf(ward, "province");
    expect(complete).toBe(false);
    expect(text.vi).toBe("19/22 đối tượng đã có kết quả, chưa đủ");
    expect(depths).toMatchObject([
      { depth: 0, reported: 0, expected: 0 },
      { depth: 1, reported: 1, expected: 2, coverage: { launched: 1, submitted: 1, appraised: 1, late: 0 } },
      { depth: 2, reported: 18, expected: 20, coverage: { launched: 2, submitted: 18, appraised: 18, late: 1 } },
    ]);
    expect(depths.every((it) => it.met === undefined && it.comparable === undefined)).toBe(true);
    expect((await refusal(summaryOf({ ...ward, campaign: CampaignId.parse("N0SVCHTREE00") }, "province"))).status).toBe(
      404,
    );
  });

  test("the last one's result makes the ward complete, and every level above counts one more", async () => {
    await answer(ward, at("Đinh Thị Thu"));
    await handIn(ward, at("Đinh Thị Thu"));
    await close(ward, at("Đinh Thị Thu"));
    const seen = async (login: string, depth: number) => {
      const { depths } = await summaryOf(ward, login);
      const it = depths[depth];
      return [it?.reported, it?.expected, it?.coverage.late];
    };
    expect([await seen("ward", 0), await seen("city", 1), await seen("province", 2)]).toEqual([
      [19, 19, 2],
      [19, 20, 2],
      [19, 20, 2],
    ]);
    const { depths, complete } = await summaryOf(ward, "ward");
    expect(complete).toBe(true);
    // 16.214286 over 19.
    expect(depths[0]).toMatchObject({ met: 104, applicable: 117, averagePercent: 853_383, complete: true });
  });
});
