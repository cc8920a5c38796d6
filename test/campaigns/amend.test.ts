import {
  actOnPlan,
  amendPlan,
  diffPlan,
  getCampaign,
  getInboxEntry,
  getPlan,
  listCriteria,
  listInbox,
  listPlanVersions,
  putCriteria,
  savePlanSection,
} from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accept, issue, launch, refusal, sign } from "./steps.ts";
import { cityPlan, openPlaces } from "./world.ts";

let world: World;
let campaign: CampaignId;
let number = 200;
beforeAll(async () => {
  world = await openPlaces();
});
afterAll(() => world.close());
beforeEach(async () => {
  campaign = await launch(world, "city", cityPlan({ title: `Phong trào ${number}` }), {
    number: String(++number),
    date: "2024-02-12",
  });
});

const next = () => ({ number: String(++number), date: "2024-02-20" });
const plan = (login: string, version?: number) =>
  world
    .clientFor(login)
    .call(getPlan, { params: { campaign }, ...(version === undefined ? {} : { query: { version } }) });
const section = async (login: string, name: "slogan" | "contents" | "criteria" | "solutions", value: unknown) => {
  const { version } = await plan(login);
  return world
    .clientFor(login)
    .call(savePlanSection, { params: { campaign, section: name }, ifMatch: version, body: { value } });
};
const amend = (login: string, adoptAbove = false) =>
  world.clientFor(login).call(amendPlan, { params: { campaign }, body: { reason: "Điều chỉnh chỉ tiêu", adoptAbove } });

/** The city changes its slogan, raises a target and adds a criterion, and issues that. */
const cityAmends = async () => {
  await amend("city");
  await section("city", "slogan", "Khẩu hiệu mới");
  const client = world.clientFor("city");
  const { sets, version } = await client.call(listCriteria, { params: { campaign } });
  const criteria = sets.find((it) => it.subjectKind === "collective")?.criteria ?? [];
  await client.call(putCriteria, {
    params: { campaign, subjectKind: "collective" },
    ifMatch: version,
    body: {
      criteria: [
        ...criteria.map((it) => (it.rule.type === "ratio" ? { ...it, rule: { ...it.rule, target: 970_000 } } : it)),
        { label: "d", name: "Tỷ lệ số hóa hồ sơ", field: "digital", rule: { type: "yesNo" } },
      ],
    },
  });
  await issue(world, "city", campaign, next());
};

describe("an amendment", () => {
  it("is a later version; what was issued before stays as it was", async () => {
    const before = await plan("city");
    const drafted = await amend("city");
    expect(drafted).toMatchObject({ planVersion: 2, state: "draft" });
    expect((await plan("city")).number).toBeUndefined();
    await section("city", "slogan", "Khẩu hiệu mới");
    expect(await refusal(amend("city"))).toMatchObject({ code: "wrong_state" });
    await issue(world, "city", campaign, next());
    const { items } = await world.clientFor("city").call(listPlanVersions, { params: { campaign } });
    expect(items.map(({ planVersion, state }) => [planVersion, state])).toEqual([
      [2, "issued"],
      [1, "superseded"],
    ]);
    const old = await plan("city", 1);
    expect(old.plan).toEqual(before.plan);
    expect(old.number).toBe(before.number);
    expect((await plan("city")).plan.slogan).toBe("Khẩu hiệu mới");
  });

  it("needs a reason, which its history keeps", async () => {
    const bare = world.clientFor("city").call(amendPlan, { params: { campaign }, body: {} as never });
    expect((await refusal(bare)).faults.map(({ path }) => path)).toEqual(["reason"]);
    await amend("city");
    expect((await plan("city")).history[0]).toMatchObject({ act: "amend", reason: "Điều chỉnh chỉ tiêu" });
  });

  it("renews the criteria of an open year", async () => {
    await cityAmends();
    const { years } = await world.clientFor("city").call(getCampaign, { params: { campaign } });
    expect(years).toMatchObject([{ year: 2024, planVersion: 2, state: "open" }]);
  });

  it("reaches the children, who see three ways what changed: above, here, or both", async () => {
    await accept(world, "ward");
    await section("ward", "slogan", "Khẩu hiệu của phường");
    await section("ward", "solutions", [{ label: "1", text: "Tuyên truyền ở khu phố" }]);
    await issue(world, "ward", campaign, { number: String(++number), date: "2024-02-19" });
    await cityAmends();
    const { items } = await world.clientFor("ward").call(listInbox, {});
    expect(items[0]).toMatchObject({ kind: "amendment", campaign, own: campaign, allowed: [] });
    const { content } = await world
      .clientFor("ward")
      .call(getInboxEntry, { params: { envelope: items[0]?.id as never } });
    expect(content).toMatchObject({ what: "amended", planVersion: 2, reason: "Điều chỉnh chỉ tiêu" });

    const difference = await world.clientFor("ward").call(diffPlan, { params: { campaign } });
    expect([difference.basis, difference.above]).toEqual([1, 2]);
    expect(difference.sections.map((it) => [it.section, it.changed])).toEqual([
      ["slogan", "conflict"],
      ["solutions", "own"],
    ]);
    expect(difference.criteria.map((it) => [it.above?.name, it.changed])).toEqual([
      ["Tỷ lệ hồ sơ giải quyết đúng hạn", "above"],
      ["Tỷ lệ số hóa hồ sơ", "above"],
    ]);
  });

  it("may take over what changed above where the child had left it, and names what both changed", async () => {
    await accept(world, "ward");
    await section("ward", "slogan", "Khẩu hiệu của phường");
    await issue(world, "ward", campaign, { number: String(++number), date: "2024-02-19" });
    await cityAmends();
    const { conflicts } = await amend("ward", true);
    expect(conflicts).toEqual(["slogan"]);
    const view = await plan("ward");
    expect(view.basis).toBe(2);
    expect(view.plan.slogan).toBe("Khẩu hiệu của phường");
    const [, ratio, , fresh] = view.plan.criteria[0]?.criteria ?? [];
    expect(ratio?.rule).toMatchObject({ target: 970_000 });
    expect(fresh).toMatchObject({ name: "Tỷ lệ số hóa hồ sơ", origin: "M0NGCA1C1TY0" });
    expect(view.inheritance.criteria.every(({ mark }) => mark === "inherited")).toBe(true);
    const { sections } = await world.clientFor("ward").call(diffPlan, { params: { campaign } });
    expect(sections.map((it) => [it.section, it.changed])).toEqual([["slogan", "own"]]);
  });

  it("has nothing to compare where no plan stands above", async () => {
    expect(await refusal(world.clientFor("city").call(diffPlan, { params: { campaign } }))).toMatchObject({
      status: 404,
    });
  });
});

describe("revoking", () => {
  it("ends the campaign with a reason and tells those who had it", async () => {
    await accept(world, "ward");
    const chair = world.clientFor("city-chair");
    const revoke = (reason?: string) =>
      chair.call(actOnPlan, {
        params: { campaign },
        body: { act: "revoke", ...(reason === undefined ? {} : { reason }) },
      });
    expect((await refusal(revoke())).faults.map(({ path }) => path)).toEqual(["reason"]);
    expect(await revoke("Trùng với kế hoạch khác")).toMatchObject({ state: "revoked" });
    await world.drain();
    const { campaign: now } = await world.clientFor("city").call(getCampaign, { params: { campaign } });
    expect(now.state).toBe("cancelled");
    const { items } = await world.clientFor("ward").call(listInbox, {});
    const { content } = await world
      .clientFor("ward")
      .call(getInboxEntry, { params: { envelope: items[0]?.id as never } });
    expect(content).toMatchObject({ what: "revoked", reason: "Trùng với kế hoạch khác" });
    expect(await refusal(accept(world, "neighbour"))).toMatchObject({ code: "wrong_state" });
    await refusal(sign(world, "city", campaign));
  });
});
