import type { Day, ParticipantId, PlanFileInput } from "@thidua/domain";
import { afterEach, expect, test } from "vitest";
import type { World } from "@thidua/local";
import { close, handedIn, pair, rankingOf, resultOf, returned, summaryOf } from "./cast.ts";
import { appraise, no, openAt, person, share, start, unit, type Entry, type Journey } from "./journey.ts";

/* Two plans launched alone: a department's, and a commune's whose district has no plan here. */
let world: World;
afterEach(() => world.close());

const paper = { id: "1", title: "Báo cáo", docNumber: "3/BC" };
const said = (declared: NonNullable<Entry["declared"]>): Entry => ({ declared, evidence: [paper] });
const notOurs: Entry = { selfVerdict: "notApplicable", explanation: "Không được giao việc này", evidence: [] };
const until = (day: string) => (file: PlanFileInput) => ({
  ...file,
  milestones: [
    ...(file.milestones ?? []),
    { kind: "selfAssessment" as const, name: "Tự đánh giá", due: { precision: "day" as const, day: day as Day } },
  ],
});

test("Sở Nội vụ: three offices of seven criteria, three people of four, and the province sees that they are done", async () => {
  world = await openAt("2022-03-09", [
    { tenant: "T1NHM1NHHOA0", kind: "province", name: "tỉnh Minh Họa", login: "province" },
    {
      tenant: "S0N01VVM1NH0",
      kind: "department",
      name: "Sở Nội vụ",
      parent: "T1NHM1NHHOA0",
      symbol: "SNV",
      login: "department",
    },
  ]);
  const department: Journey = await start(world, "department", "s1-so-noi-vu-2022-2025", {
    number: "412",
    date: "2022-03-09",
    year: 2022,
    change: until("2022-11-30"),
  });
  const office = async (name: string) => ({ is: "unit" as const, unit: await unit(department, name, "office") });
  const bureau = await office("Văn phòng Sở");
  const one = async (name: string) => ({
    is: "person" as const,
    person: await person(department, name, "civilServant", { unit: bureau.unit }),
  });
  world.businessClock.moveTo("2022-11-30" as Day);
  const everyone: Record<string, ParticipantId> = {};
  everyone["bureau"] = await handedIn(department, bureau);
  everyone["archives"] = await handedIn(department, await office("Chi cục Văn thư"), { "cơ chế tài chính": notOurs });
  everyone["thanh"] = await handedIn(department, await one("Bùi Thị Thanh"));
  everyone["cuong"] = await handedIn(department, await one("Ngô Đức Cường"));
  everyone["nguyet"] = await handedIn(department, await one("Lý Ánh Nguyệt"), { "Chấp hành nghiêm": said(no) });
  world.businessClock.moveTo("2022-12-01" as Day);
  everyone["inspectors"] = await handedIn(department, await office("Thanh tra Sở"), {
    "toàn bộ dữ liệu": said(share(3, 4)),
  });
  const of = (name: string) => everyone[name] as ParticipantId;
  await appraise(department, of("archives"), "cơ chế tài chính", { verdict: "notApplicable", reason: "Không có" });
  await appraise(department, of("archives"), "Bộ chỉ số", { verdict: "notMet", reason: "Hai chỉ số giảm" });
  await returned(department, of("cuong"), "đề xuất sáng kiến", said(no));
  for (const participant of Object.values(everyone)) await close(department, participant);
  expect(await rankingOf(department, "department")).toEqual({
    collective: [
      ["Văn phòng Sở", 1, 1_000_000, "7/7"],
      ["Thanh tra Sở", 2, 857_143, "6/7"],
      ["Chi cục Văn thư", 3, 833_333, "5/6"],
    ],
    individual: [
      ["Bùi Thị Thanh", 1, 1_000_000, "4/4"],
      ["Lý Ánh Nguyệt", 2, 750_000, "3/4"],
      ["Ngô Đức Cường", 2, 750_000, "3/4"],
    ],
  });
  const { complete, depths } = await summaryOf(department, "department");
  expect(complete).toBe(true);
  expect(depths).toHaveLength(1);
  expect(depths[0]).toMatchObject({
    reported: 6,
    expected: 6,
    coverage: { launched: 1, submitted: 6, appraised: 6, late: 1 },
    met: 28,
    applicable: 32,
    noData: 0,
    local: pair(28, 32),
    // 1 + 0.857143 + 0.833333 + 1 + 0.75 + 0.75 is 5.190476, over 6.
    averagePercent: 865_079,
  });
  expect((await summaryOf(department, "province")).depths.map((it) => [it.reported, it.expected, it.met])).toEqual([
    [0, 0, undefined],
    [6, 6, undefined],
  ]);
});

test("xã Tùng Ảnh: three hamlets of nine criteria, one of them without its number yet, three people of five; two levels above see how far", async () => {
  world = await openAt("2025-02-14", [
    { tenant: "HAT1NH000000", kind: "province", name: "tỉnh Hà Tĩnh", login: "province" },
    { tenant: "DVCTH0000000", kind: "district", name: "huyện Đức Thọ", parent: "HAT1NH000000", login: "district" },
    { tenant: "TVNGANH00000", kind: "commune", name: "xã Tùng Ảnh", parent: "DVCTH0000000", login: "commune" },
  ]);
  const commune: Journey = await start(world, "commune", "s3-tung-anh-2025", {
    number: "15",
    date: "2025-02-14",
    year: 2025,
    change: until("2025-06-20"),
  });
  const hamlet = async (name: string) => ({ is: "unit" as const, unit: await unit(commune, name, "neighbourhood") });
  const first = await hamlet("Thôn Châu Dương");
  const one = async (name: string) => ({
    is: "person" as const,
    person: await person(commune, name, "civilServant", { unit: first.unit }),
  });
  world.businessClock.moveTo("2025-06-20" as Day);
  const everyone: Record<string, ParticipantId> = {};
  everyone["first"] = await handedIn(commune, first);
  everyone["third"] = await handedIn(commune, await hamlet("Thôn Thạch Thành"), {
    "giao dịch trực tuyến trên": notOurs,
  });
  everyone["tam"] = await handedIn(commune, await one("Lê Thị Thanh Tâm"));
  everyone["tai"] = await handedIn(commune, await one("Võ Văn Tài"));
  everyone["quang"] = await handedIn(commune, await one("Đoàn Tử Quang"), {
    "Hoàn thành xuất sắc": said({ kind: "band", name: "Hoàn thành nhiệm vụ" }),
  });
  world.businessClock.moveTo("2025-06-21" as Day);
  everyone["second"] = await handedIn(commune, await hamlet("Thôn Vọng Sơn"), {
    "Làm xong 100%": said(share(19, 20)),
  });
  const of = (name: string) => everyone[name] as ParticipantId;
  await appraise(commune, of("third"), "giao dịch trực tuyến trên", {
    verdict: "notApplicable",
    reason: "Chưa có mạng",
  });
  await appraise(commune, of("third"), "Nội bộ đoàn kết", { verdict: "notMet", reason: "Có đơn thư đúng" });
  await returned(commune, of("tai"), "đã được triển khai", said(no));
  for (const participant of Object.values(everyone)) await close(commune, participant);
  expect(await resultOf(commune, of("first"))).toBe("Đạt 8/9 tiêu chí, 1 tiêu chí chưa có số liệu");
  expect(await rankingOf(commune, "commune")).toEqual({
    collective: [
      ["Thôn Châu Dương", 1, 888_889, "8/9"],
      ["Thôn Vọng Sơn", 2, 777_778, "7/9"],
      ["Thôn Thạch Thành", 3, 750_000, "6/8"],
    ],
    individual: [
      ["Lê Thị Thanh Tâm", 1, 1_000_000, "5/5"],
      ["Đoàn Tử Quang", 2, 800_000, "4/5"],
      ["Võ Văn Tài", 2, 800_000, "4/5"],
    ],
  });
  const { depths } = await summaryOf(commune, "commune");
  expect(depths[0]).toMatchObject({
    reported: 6,
    expected: 6,
    coverage: { launched: 1, submitted: 6, appraised: 6, late: 1 },
    met: 34,
    applicable: 41,
    noData: 3,
    local: pair(34, 41),
    // 0.888889 + 0.777778 + 0.75 + 1 + 0.8 + 0.8 is 5.016667, over 6.
    averagePercent: 836_111,
  });
  const far = async (login: string) => (await summaryOf(commune, login)).depths.map((it) => [it.reported, it.expected]);
  expect([await far("district"), await far("province")]).toEqual([
    [
      [0, 0],
      [6, 6],
    ],
    [
      [0, 0],
      [0, 0],
      [6, 6],
    ],
  ]);
});
