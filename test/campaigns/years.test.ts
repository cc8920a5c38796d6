import {
  actOnCampaign,
  createCampaign,
  getCampaign,
  getInboxEntry,
  getPlan,
  listCampaigns,
  listInbox,
  openYear,
  updateYear,
} from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, refusal } from "./steps.ts";
import { cityPlan, openPlaces } from "./world.ts";

let world: World;
let campaign: CampaignId;
beforeAll(async () => {
  world = await openPlaces("2022-03-10");
  campaign = await launch(
    world,
    "city",
    cityPlan({
      period: { from: { rule: "issue" }, to: { rule: "yearEnd", year: 2025 } },
      years: [{ year: 2022, theme: "Năm kỷ cương" }],
      milestones: [],
    }),
    { number: "12", date: "2022-03-09" },
  );
});
afterAll(() => world.close());

const client = () => world.clientFor("city");
const params = () => ({ campaign });

describe("a campaign of several years", () => {
  it("opens no year by itself, and each year with its theme, guidance and deadlines", async () => {
    expect((await client().call(getCampaign, { params: params() })).years).toEqual([]);
    const opened = await client().call(openYear, {
      params: params(),
      body: { year: 2022, guidance: "Chấm theo quý", registrationUntil: "2022-04-30" },
    });
    expect(opened).toMatchObject({ year: 2022, theme: "Năm kỷ cương", planVersion: 1, state: "open" });
    expect(opened.distribution).toMatchObject({ sent: 2, of: 2 });
    await world.drain();
    const { items } = await world.clientFor("ward").call(listInbox, {});
    const { content } = await world
      .clientFor("ward")
      .call(getInboxEntry, { params: { envelope: items[0]?.id as never } });
    expect(content).toMatchObject({
      what: "yearOpened",
      years: [{ year: 2022, theme: "Năm kỷ cương", registrationUntil: "2022-04-30" }],
    });
    expect(content?.plan).toBeUndefined();
  });

  it("refuses a year twice and one the plan doesn't run in", async () => {
    const open = (year: number) => client().call(openYear, { params: params(), body: { year } });
    expect(await refusal(open(2022))).toMatchObject({ code: "conflict" });
    const outside = await refusal(open(2026));
    expect(outside.faults.map(({ path }) => path)).toEqual(["year"]);
    expect(outside.detail.vi).toContain("2022, 2023, 2024, 2025");
    expect(await open(2023)).toMatchObject({ year: 2023 });
  });

  it("lets theme and deadlines be changed under their version", async () => {
    const change = (ifMatch: number, theme: string) =>
      client().call(updateYear, { params: { ...params(), year: 2023 }, ifMatch, body: { theme } });
    expect(await change(1, "Năm chuyển đổi số")).toMatchObject({ theme: "Năm chuyển đổi số", version: 2 });
    expect(await refusal(change(1, "Năm khác"))).toMatchObject({ status: 412 });
  });

  it("closes and reopens its intake with its open years, and goes on to its review and archive", async () => {
    const act = (body: { act: "closeIntake" | "reopenIntake" | "review" | "archive"; reason?: string }) =>
      client().call(actOnCampaign, { params: params(), body });
    const states = async () => (await client().call(getCampaign, { params: params() })).years.map(({ state }) => state);
    expect(await refusal(act({ act: "review" }))).toMatchObject({ code: "wrong_state" });
    expect(await act({ act: "closeIntake" })).toMatchObject({ state: "intakeClosed" });
    expect(await states()).toEqual(["intakeClosed", "intakeClosed"]);
    expect((await refusal(act({ act: "reopenIntake" }))).faults.map(({ path }) => path)).toEqual(["reason"]);
    await act({ act: "reopenIntake", reason: "Gia hạn nộp" });
    expect(await states()).toEqual(["open", "open"]);
    await act({ act: "closeIntake" });
    expect(await act({ act: "review" })).toMatchObject({ state: "reviewed" });
    const archived = await act({ act: "archive" });
    expect(archived.allowed).toEqual(["cloneCampaign"]);
  });
});

describe("a clone of a finished campaign", () => {
  it("moves the dates, drops number, results and signer, and marks the bases to be looked at", async () => {
    const source = await launch(
      world,
      "ward",
      cityPlan({
        period: { from: { rule: "day", day: "2022-02-28" }, to: { rule: "day", day: "2022-11-30" } },
        milestones: [
          {
            kind: "dossier",
            name: "Gửi hồ sơ",
            due: { precision: "day", wording: "atLatest", day: "2022-12-15" },
          },
          {
            kind: "interimReview",
            name: "Sơ kết",
            due: { precision: "quarter", wording: "in", year: 2022, quarter: 2 },
          },
        ],
      }),
      { number: "5", date: "2022-03-01" },
    );
    const clone = await world
      .clientFor("ward")
      .call(createCampaign, { body: { from: "clone", campaign: source, years: 1, title: "Thi đua năm 2023" } });
    expect(clone).toMatchObject({ clonedFrom: source, state: "planned", years: [], title: "Thi đua năm 2023" });
    expect(clone.notes.map(({ path }) => path)).toContain("legalBases.0");
    const before = await world.clientFor("ward").call(getPlan, { params: { campaign: source } });
    const { plan, signer, number } = await world.clientFor("ward").call(getPlan, { params: { campaign: clone.id } });
    expect([signer, number, plan.document.number, plan.document.date]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(plan.period).toEqual({
      from: { rule: "day", day: "2023-02-28" },
      to: { rule: "day", day: "2023-11-30", style: "short" },
    });
    expect(plan.milestones.map(({ due }) => due)).toMatchObject([{ day: "2023-12-15" }, { year: 2023, quarter: 2 }]);
    expect(plan.criteria.map((set) => set.criteria.map(({ name }) => name))).toEqual(
      before.plan.criteria.map((set) => set.criteria.map(({ name }) => name)),
    );
    const ids = (one: typeof plan) => one.criteria.flatMap((set) => set.criteria.map(({ id }) => id));
    expect(ids(plan).some((id) => ids(before.plan).includes(id))).toBe(false);
    const { items } = await world.clientFor("ward").call(listCampaigns, {});
    expect(items.find((it) => it.id === source)?.state).toBe("running");
  });
});
