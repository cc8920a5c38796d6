import type { Day, Facts, ParticipantId, UnitId, UnitKind } from "@thidua/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accept, issue } from "../campaigns/steps.ts";
import { close, grouped, handedIn, implemented, pair, rankingOf, resultOf, returned, summaryOf } from "./cast.ts";
import { appraise, no, openAt, person, share, start, unit, type Entry, type Journey } from "./journey.ts";

/* The City's plan: state bodies by seven criteria, heads and staff by four, the press, authors, firms and citizens by three. */
let city: Journey;
let quarter: Journey;
const who: Record<string, ParticipantId> = {};
const of = (name: string) => who[name] as ParticipantId;
const paper = { id: "1", title: "Tài liệu", docNumber: "30/BC" };
const said = (declared: NonNullable<Entry["declared"]>): Entry => ({ declared, evidence: [paper] });

const outside: [name: string, subjectKind: string, kind: string, over?: Record<string, Entry>][] = [
  ["Báo Tuổi trẻ", "press", "press"],
  ["Báo Người lao động", "press", "press", { "hạn chế, thiếu sót": said(no) }],
  ["Đài Tiếng nói", "press", "press", { "hạn chế, thiếu sót": said(no), "cách làm hay khi": said(no) }],
  ["Nhóm Bến Thành", "authors", "press"],
  ["Nhóm Chợ Lớn", "authors", "press"],
  ["Nhóm Thủ Thiêm", "authors", "press"],
  ["Công ty Minh Long", "firm", "firm"],
  ["Công ty Bảo Tín", "firm", "firm"],
  ["Công ty Đại Phát", "firm", "firm", { "mức độ 4": { selfVerdict: "notApplicable", evidence: [] } }],
  ["Nguyễn Văn Bảy", "citizen", "citizen"],
  ["Trần Thị Sáu", "citizen", "entrepreneur", { "Hợp tác": said(no), "mức độ 4": said(no), "Báo kịp thời": said(no) }],
  ["Lê Thị Mười", "citizen", "citizen", { "Hợp tác": said(no), "mức độ 4": said(no) }],
];

beforeAll(async () => {
  const world = await openAt("2022-04-06", [
    { tenant: "TPHCM0000000", kind: "province", name: "Thành phố Hồ Chí Minh", login: "city" },
    { tenant: "QVAN1AAAAAAA", kind: "district", name: "quận 1", parent: "TPHCM0000000", login: "q1" },
    { tenant: "QVAN3AAAAAAA", kind: "district", name: "quận 3", parent: "TPHCM0000000", login: "q3" },
  ]);
  city = await start(world, "city", "s2-tp-ho-chi-minh-2022", {
    number: "1018",
    date: "2022-04-05",
    year: 2022,
    change: (file) => ({
      ...file,
      milestones: [
        ...(file.milestones ?? []),
        { kind: "selfAssessment", name: "Tự đánh giá", due: { precision: "day", day: "2022-11-15" } },
      ],
    }),
  });
  quarter = { ...city, office: "q1" };
  await accept(world, "q1");
  await issue(world, "q1", city.campaign, { number: "33", date: "2022-04-06" });

  const units: Record<string, UnitId> = {};
  const body = async (name: string, kind: UnitKind) => {
    units[name] = await grouped(world, "city", name, kind, "Khối Trung ương");
    // A ministry's agencies take part unranked unless the City compares them.
    return { is: "unit" as const, unit: units[name], ranked: true };
  };
  const [tax, customs, water] = [
    await body("Cục Thuế", "vertical"),
    await body("Cục Hải quan", "vertical"),
    await body("Cấp nước", "stateFirm"),
  ];
  await implemented(city, tax.unit, "2022-04-06");
  const one = async (name: string, isHead: boolean) => ({
    is: "person" as const,
    person: await person(city, name, "civilServant", { unit: tax.unit, isHead }),
  });
  const classed = (band: string): Facts => ({ staffClass: { "2022": { band } } });
  const good = classed("Hoàn thành tốt nhiệm vụ");

  world.businessClock.moveTo("2022-11-15" as Day);
  who["Cục Thuế"] = await handedIn(city, tax);
  who["Cục Hải quan"] = await handedIn(city, customs, {}, { indexBand: { "2021": { applies: false } } });
  who["Trần Văn Nhất"] = await handedIn(city, await one("Trần Văn Nhất", true), {}, good);
  who["Phạm Thị Hai"] = await handedIn(city, await one("Phạm Thị Hai", true), {
    "Xếp loại chất lượng": { selfVerdict: "noData", evidence: [] },
  });
  who["Võ Văn Ba"] = await handedIn(
    city,
    await one("Võ Văn Ba", true),
    { "Gương mẫu": said(no), "giải pháp chỉ đạo": said(no) },
    good,
  );
  who["Lê Minh Trí"] = await handedIn(city, await one("Lê Minh Trí", false), {}, good);
  who["Võ Thị Út"] = await handedIn(city, await one("Võ Thị Út", false), { "sáng kiến cải cách": said(no) }, good);
  who["Hồ Văn Năm"] = await handedIn(city, await one("Hồ Văn Năm", false), {}, classed("Không hoàn thành nhiệm vụ"));
  for (const [name, subjectKind, kind, over] of outside)
    who[name] = await handedIn(
      city,
      { is: "outside", name, kind: kind as never, subjectKind, mobilisedBy: customs.unit },
      over,
    );
  world.businessClock.moveTo("2022-11-16" as Day);
  who["Cấp nước"] = await handedIn(
    city,
    water,
    { "giữ đúng quy chế": said(share(1999, 2000)) },
    { headNotDisciplined: { "2022": false } },
  );
});
afterAll(() => city.world.close());

test("three of each of seven kinds: one late, one returned, one corrected, one not applicable, one class not known", async () => {
  await returned(city, of("Nhóm Thủ Thiêm"), "hạn chế, thiếu sót", said(no));
  await appraise(city, of("Công ty Bảo Tín"), "mức độ 4", { verdict: "notMet", reason: "Chưa có hồ sơ trực tuyến" });
  await appraise(city, of("Công ty Đại Phát"), "mức độ 4", {
    verdict: "notApplicable",
    reason: "Lĩnh vực chưa có dịch vụ công trực tuyến",
  });
  for (const participant of Object.values(who)) await close(city, participant);
  expect(await resultOf(city, of("Cục Thuế"))).toBe("Đạt 7/7 tiêu chí");
  // No campaign of its own on record; the index isn't asked of it.
  expect(await resultOf(city, of("Cục Hải quan"))).toBe("Đạt 5/6 tiêu chí");
  // Nor has this; its head was disciplined, one of two thousand broke the code.
  expect(await resultOf(city, of("Cấp nước"))).toBe("Đạt 4/7 tiêu chí");
  expect(await resultOf(city, of("Phạm Thị Hai"))).toBe("Đạt 3/4 tiêu chí, 1 tiêu chí chưa có số liệu");
  expect(await resultOf(city, of("Công ty Đại Phát"))).toBe("Đạt 2/2 tiêu chí");
});

test("ranks within each kind; whoever is entered from outside has a result and no rank", async () => {
  const ranking = await rankingOf(city, "city");
  expect(ranking["Khối Trung ương"]).toEqual([
    ["Cục Thuế", 1, 1_000_000, "7/7"],
    ["Cục Hải quan", 2, 833_333, "5/6"],
    ["Cấp nước", 3, 571_429, "4/7"],
  ]);
  expect(ranking["head"]).toEqual([
    ["Trần Văn Nhất", 1, 1_000_000, "4/4"],
    ["Phạm Thị Hai", 2, 750_000, "3/4"],
    ["Võ Văn Ba", 3, 500_000, "2/4"],
  ]);
  expect(ranking["staff"]).toEqual([
    ["Lê Minh Trí", 1, 1_000_000, "4/4"],
    ["Hồ Văn Năm", 2, 750_000, "3/4"],
    ["Võ Thị Út", 2, 750_000, "3/4"],
  ]);
  const unranked = (kind: string) => ranking[kind]?.map(([, rank, , met]) => [rank, met]).toSorted();
  expect(unranked("press")).toEqual([
    [undefined, "1/3"],
    [undefined, "2/3"],
    [undefined, "3/3"],
  ]);
  expect(unranked("authors")).toEqual([
    [undefined, "2/3"],
    [undefined, "3/3"],
    [undefined, "3/3"],
  ]);
  expect(unranked("firm")).toEqual([
    [undefined, "2/2"],
    [undefined, "2/3"],
    [undefined, "3/3"],
  ]);
  expect(unranked("citizen")).toEqual([
    [undefined, "0/3"],
    [undefined, "1/3"],
    [undefined, "3/3"],
  ]);
});

test("the City by hand: 60 of 79 over 21 of its own, and a district's three one deeper", async () => {
  for (const [name, over] of [
    ["Chi cục Thuế", {}],
    ["Kho bạc", {}],
    ["Thống kê", { "giữ đúng quy chế": said(share(49, 50)) }],
  ] as const)
    await close(quarter, await handedIn(quarter, { is: "unit", unit: await unit(quarter, name, "vertical") }, over));
  // None of the three has an own campaign on record: 6 + 6 + 5 of 21.
  const low = {
    reported: 3,
    expected: 3,
    met: 17,
    applicable: 21,
    local: pair(17, 21),
    comparable: pair(17, 21),
    // 0.857143 + 0.857143 + 0.714286 over 3.
    averagePercent: 809_524,
  };
  expect((await summaryOf(quarter, "q1")).depths).toMatchObject([low]);
  const { depths, complete, text } = await summaryOf(city, "city");
  // The other district hasn't answered.
  expect([complete, text.vi]).toEqual([false, "24/24 đối tượng đã có kết quả, chưa đủ"]);
  expect(depths).toMatchObject([
    {
      depth: 0,
      reported: 21,
      expected: 21,
      complete: true,
      coverage: { launched: 1, registered: 21, submitted: 21, appraised: 21, late: 1 },
      // Bodies 7+5+4, heads 4+3+2, staff 4+3+3, press 3+2+1, authors 3+3+2, firms 3+2+2, citizens 3+0+1.
      met: 16 + 9 + 10 + 6 + 8 + 7 + 4,
      applicable: 20 + 12 + 12 + 9 + 9 + 8 + 9,
      noData: 1,
      local: pair(60, 79),
      // 2.404762 + 2.25 + 2.5 + 2 + 2.666667 + 2.666667 + 1.333333 is 15.821429, over 21.
      averagePercent: 753_401,
    },
    { depth: 1, complete: false, coverage: { launched: 1, submitted: 3, appraised: 3, late: 3 }, ...low },
  ]);
});
