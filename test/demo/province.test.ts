import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  getCampaign,
  getFacts,
  getMe,
  getPlan,
  getPublication,
  getRanking,
  getSheet,
  listActs,
  listCampaigns,
  listChildren,
  listParticipants,
  listUnits,
  type HistoryEntry,
  type ParticipantView,
} from "@thidua/contract";
import { asParticipant, CampaignId, Day, ParticipantId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chapters } from "../../packages/local/src/demo/chapters.ts";
import { openDemo, type Opened } from "./open-demo.ts";
import { ranked, recount, type Recounted } from "./recount.ts";

const [province, ward] = chapters;
const launchUntil = "2026-03-31";

let folder = "";
let opened: Opened;
let officer = "";
let campaign: CampaignId;
let participants: ParticipantView[];
/** What each commune did by itself, from its own history, oldest first. */
const acts = new Map<string, HistoryEntry[]>();

const figure = (id: string): number =>
  opened.demo.view(opened.world).figures.find((one) => one.id === id)?.value ?? expect.fail(`no figure ${id}`);
const situation = (id: string) =>
  opened.demo.view(opened.world).situations.find((one) => one.id === id) ?? expect.fail(`no situation ${id}`);
const accountOf = (place: string): string =>
  opened.demo.view(opened.world).accounts.find((one) => one.place === place)?.sub ?? expect.fail(place);
const as = (login: string) => opened.world.clientFor(login);
const communes = () => participants.filter(({ subjectKind }) => subjectKind === "commune");
const called = (name: string): ParticipantView =>
  communes().find((one) => one.name === name) ?? expect.fail(`${name} doesn't take part`);
const did = (name: string, what: string): HistoryEntry | undefined =>
  acts.get(name)?.findLast((one) => one.what === what && one.businessAt.startsWith("2026"));

beforeAll(async () => {
  if (!province || !ward) throw new Error("the demo has no province or no ward");
  folder = await mkdtemp(join(tmpdir(), "thi-dua-province-"));
  opened = await openDemo(folder, [province, ward]);
  officer = opened.demo.view(opened.world).accounts.find(({ featured }) => featured)?.sub ?? "";
  const { items } = await as(officer).call(listCampaigns, {});
  campaign = items.find(({ state }) => state === "running")?.id ?? expect.fail("no campaign runs");
  const page = await as(officer).call(listParticipants, { params: { campaign, year: 2026 }, query: { limit: 200 } });
  participants = page.items;
  for (const { name } of communes()) {
    const client = as(accountOf(name));
    const known = await client.call(listCampaigns, {});
    const own = known.items.some(({ id }) => id === campaign);
    const { items: history } = own
      ? await client.call(listActs, { params: { campaign }, query: { limit: 200 } })
      : { items: [] };
    acts.set(name, history.toReversed());
  }
}, 900_000);
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the province's figures, counted again from acts", () => {
  it("stand beside 65 communes in four clusters, 14 departments, and central agencies that aren't ranked", () => {
    const of = (start: string) => communes().filter(({ name }) => name.startsWith(start)).length;
    expect([communes().length, of("phường"), of("xã"), of("đặc khu")]).toEqual([65, 16, 48, 1]);
    expect(["communes", "wards", "rural", "islands"].map(figure)).toEqual([65, 16, 48, 1]);
    const clusters = Map.groupBy(communes(), ({ group }) => group);
    expect(new Set(clusters.keys())).toEqual(new Set(["Đô thị", "Đồng bằng", "Miền núi", "Hải đảo"]));
    expect(clusters.get("Hải đảo")?.map(({ name }) => name)).toEqual(["đặc khu Trường Sa"]);
    const departments = participants.filter(({ subjectKind }) => subjectKind === "department");
    const central = participants.filter(({ subjectKind }) => subjectKind === "central");
    expect([departments.length, central.length]).toEqual([figure("departments"), figure("central")]);
    expect(departments).toHaveLength(14);
    expect(central.map(({ ranked: is }) => is)).toEqual(central.map(() => false));
  });

  it("61 launched: a plan issued in 2026 by the commune itself; two of them after the day the province set", async () => {
    const issued = communes().filter(({ name }) => did(name, "plan.issue"));
    expect([issued.length, figure("launched")]).toEqual([61, 61]);
    const dates = await Promise.all(
      issued.map(async ({ name }) => {
        const { plan } = await as(accountOf(name)).call(getPlan, { params: { campaign } });
        return plan.document.date ?? expect.fail(`${name}: no date`);
      }),
    );
    expect([dates.filter((date) => date > launchUntil).length, figure("late")]).toEqual([2, 2]);
    const { children } = await as(officer).call(getCampaign, { params: { campaign } });
    const told = children.filter(({ kind, state }) => kind === "commune" && state === "issued");
    expect(told.map(({ name }) => name).toSorted()).toEqual(issued.map(({ name }) => name).toSorted());
    expect(told.filter(({ late }) => late)).toHaveLength(2);
  });

  it("57 submitted, 1 returned, 3 stalled: launched and registered, and not one act since", async () => {
    const handedIn = communes().filter(({ name }) => did(name, "sheet.submit"));
    const back = await as(officer).call(listActs, { params: { campaign }, query: { limit: 200 } });
    const returned = back.items.filter(({ what }) => what.includes("return"));
    expect(returned).toHaveLength(figure("returned"));
    const standing = handedIn.filter(({ name }) => !returned.some(({ about }) => about.startsWith(name)));
    expect([standing.length, figure("submitted")]).toEqual([57, 57]);
    const sent = new Set(["submitted", "inAppraisal", "appraised"]);
    expect(communes().filter(({ sheet }) => sent.has(sheet.state))).toHaveLength(57);
    const stalled = communes().filter(({ name }) => did(name, "plan.issue") && !did(name, "sheet.submit"));
    expect([stalled.length, figure("stalled")]).toEqual([3, 3]);
    for (const { name, participant } of stalled) {
      expect(acts.get(name)?.at(-1)?.businessAt.slice(0, 7)).toBe("2026-03");
      const sheet = await as(accountOf(name)).call(getSheet, { params: { campaign, year: 2026, participant } });
      expect(sheet.criteria.some(({ cell }) => cell)).toBe(false);
    }
    const quiet = (await as(officer).call(listChildren, { params: { campaign, year: 2026 } })).items;
    expect(stalled.every(({ name }) => quiet.some((one) => one.name === name && (one.stalledDays ?? 0) > 200))).toBe(
      true,
    );
  });

  it("three years are published: two with districts that are no more, one with communes", async () => {
    const { items } = await as(officer).call(listCampaigns, {});
    const published: [number, string[]][] = [];
    for (const { id, years } of items)
      for (const year of years) {
        const { state, rows } = await as(officer).call(getPublication, { params: { campaign: id, year }, query: {} });
        if (state === "published")
          published.push([year, [...new Set(rows.map(({ subjectKind }) => subjectKind))].toSorted()]);
      }
    expect(published.toSorted(([a], [b]) => a - b)).toEqual([
      [2023, ["department", "district"]],
      [2024, ["department", "district"]],
      [2025, ["commune", "department"]],
    ]);
    expect(figure("publishedYears")).toBe(3);
  });
});

describe("the situations, followed to their cause", () => {
  const urban = () => communes().filter(({ group }) => group === "Đô thị");
  const all = (year: number, plan: boolean): Promise<Recounted[]> =>
    Promise.all(
      urban().map(({ participant }) =>
        recount(opened.world, officer, { campaign, year }, participant, { plan, initiative: true }),
      ),
    );

  it("a fall of nine places: ranks counted from cells agree with those shown, and three criteria explain it", async () => {
    const [before, now] = [await all(2025, false), await all(2026, true)];
    const [ranks2025, ranks2026] = [ranked(before), ranked(now)];
    const { groups } = await as(officer).call(getRanking, {
      params: { campaign, year: 2026 },
      query: { group: "Đô thị", subjectKind: "commune" },
    });
    const rows = groups[0]?.rows ?? [];
    expect(rows).toHaveLength(16);
    for (const { name, rank, movement, previousRank } of rows) {
      expect([name, rank, previousRank]).toEqual([name, ranks2026.get(name), ranks2025.get(name)]);
      expect(movement).toBe((ranks2025.get(name) ?? 0) - (ranks2026.get(name) ?? 0));
    }
    const fell = rows.filter(({ movement }) => (movement ?? 0) <= -9);
    expect(fell.map(({ name, rank, previousRank }) => [name, previousRank, rank])).toEqual([
      ["phường Cam Linh", 4, 13],
    ]);
    const of = (list: Recounted[]) => list.find(({ name }) => name === "phường Cam Linh") ?? expect.fail("it is gone");
    const lost = of(now).lines.filter(
      ({ label, points }) => points < (of(before).lines.find((line) => line.label === label)?.points ?? 0),
    );
    expect(lost.map(({ label }) => label)).toEqual(["3", "11", "12"]);
    const had = new Map(of(before).lines.map(({ label, points }) => [label, points]));
    const kept = of(now).lines.map((line) => ({
      ...line,
      points: lost.some(({ label }) => label === line.label) ? (had.get(line.label) ?? 0) : line.points,
    }));
    const without = { ...of(now), points: kept.reduce((sum, { points }) => sum + points, 0) };
    expect(ranked([...now.filter(({ name }) => name !== without.name), without]).get(without.name)).toBe(4);
    const told = situation("fall");
    expect(told.present && told.path).toContain(called("phường Cam Linh").participant);
    for (const { label } of lost) expect(told.present && told.cause.vi).toContain(`tiêu chí ${label}`);
  });

  it("a tie: the same shares in every line, and nobody on the rank after it", async () => {
    const now = await all(2026, true);
    const ranks = ranked(now);
    const fifth = now.filter(({ name }) => ranks.get(name) === 5);
    expect(fifth.map(({ name }) => name).toSorted()).toEqual(["phường Cam Ranh", "phường Tây Nha Trang"]);
    expect(fifth[0]?.lines).toEqual(fifth[1]?.lines);
    expect([...ranks.values()]).not.toContain(6);
    expect(situation("tie").present).toBe(true);
  });

  it("a condition that doesn't apply: the islands weren't indexed the year before, on record with its source", async () => {
    const { participant } = called("đặc khu Trường Sa");
    const params = { campaign, year: 2026, participant };
    const { facts, source } = await as(officer).call(getFacts, { params });
    expect(facts.indexBand).toEqual({ "2025": { applies: false } });
    expect(source).toContain("131/QĐ-UBND");
    const sheet = await as(officer).call(getSheet, { params });
    const gate = sheet.criteria.find(({ criterion }) => criterion.rule.type === "gate" && criterion.label === "13");
    expect(gate?.final?.verdict).toBe("notApplicable");
    const other = await as(officer).call(getSheet, {
      params: { ...params, participant: called("phường Nha Trang").participant },
    });
    expect(other.criteria.find(({ criterion }) => criterion.label === "13")?.final?.verdict).toBe("met");
  });

  it("what isn't built is named with the reason and nowhere drawn", () => {
    const absent = opened.demo.view(opened.world).situations.filter(({ present }) => !present);
    expect(absent.map(({ id }) => id)).toEqual(["contested", "bands"]);
    for (const one of absent) expect(one.present || one.reason.vi.length).toBeGreaterThan(20);
  });

  it("every situation has an account that exists and a page that opens for it", async () => {
    for (const one of opened.demo.view(opened.world).situations) {
      if (!one.present) continue;
      const me = await as(one.account).call(getMe, {});
      expect(me.tenant.demo).toBe(true);
      const [, of] = /^\/(?:phong-trao|ket-qua)\/([0-9A-Z]{12})/.exec(one.path) ?? [];
      await as(one.account).call(getCampaign, { params: { campaign: CampaignId.parse(of) } });
      const sheet = /phieu\/([0-9A-Z]{12})$/.exec(one.path)?.[1];
      if (sheet !== undefined)
        await as(one.account).call(getSheet, {
          params: { campaign: CampaignId.parse(of), year: 2026, participant: ParticipantId.parse(sheet) },
        });
    }
  });
});

describe("the ward that is there in full", () => {
  const wardOfficer = () => accountOf("phường Nha Trang");
  const listed = async () =>
    (await as(wardOfficer()).call(listParticipants, { params: { campaign, year: 2026 }, query: { limit: 200 } })).items;

  it("has 4 offices, 11 schools, 20 neighbourhoods, Party and mass bodies, all of them taking part", async () => {
    const { items } = await as(wardOfficer()).call(listUnits, { query: {} });
    const of = (kind: string) => items.filter((unit) => unit.kind === kind).length;
    expect(["office", "publicService", "neighbourhood", "party", "mass"].map(of)).toEqual([4, 11, 20, 3, 6]);
    expect(["wardOffices", "wardSchools", "wardNeighbourhoods", "wardParty", "wardMass"].map(figure)).toEqual([
      4, 11, 20, 3, 6,
    ]);
    expect((await listed()).map(({ participant }) => participant).toSorted()).toEqual(
      items.map(({ id }) => asParticipant(id)).toSorted(),
    );
    expect(figure("wardUnits")).toBe(44);
  });

  it("counts what was handed in and decided, and shows two criteria of its own beside the province's", async () => {
    const sheets = (await listed()).map(({ sheet }) => sheet.state);
    const sent = sheets.filter((state) => ["submitted", "inAppraisal", "appraised"].includes(state));
    expect(sent).toHaveLength(figure("wardSubmitted"));
    expect(sheets.filter((state) => state === "appraised")).toHaveLength(figure("wardAppraised"));
    const { plan } = await as(wardOfficer()).call(getPlan, { params: { campaign } });
    const set = plan.criteria.find(({ subjectKind }) => subjectKind === "grassroots");
    const me = await as(wardOfficer()).call(getMe, {});
    expect(set?.criteria.filter(({ origin }) => origin === me.tenant.tenant).map(({ label }) => label)).toEqual([
      "g",
      "h",
    ]);
    expect(set?.criteria.filter(({ origin }) => origin !== me.tenant.tenant)).toHaveLength(6);
  });

  it("has a sheet that its head has filled half, which nobody else sees", async () => {
    const half = situation("halfFilled");
    if (!half.present) expect.fail("it isn't there");
    const participant = ParticipantId.parse(half.path.split("/").at(-1));
    const params = { campaign, year: 2026, participant };
    const own = await as(half.account).call(getSheet, { params });
    expect([own.progress.done, own.progress.total, own.receipt]).toEqual([3, 6, undefined]);
    const seen = await as(wardOfficer()).call(getSheet, { params });
    expect(seen.criteria.some(({ cell }) => cell)).toBe(false);
  });
});

it("stands two days before sheets are due", () => {
  const { today, ready } = opened.demo.view(opened.world);
  expect([today, ready]).toEqual([Day.parse("2026-11-28"), true]);
  expect(participants.find(({ subjectKind }) => subjectKind === "commune")?.sheet.until).toBe("2026-11-30");
});
