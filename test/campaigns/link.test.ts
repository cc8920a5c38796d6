import {
  amendPlan,
  createCampaign,
  createUnit,
  getCampaign,
  getPlan,
  linkParent,
  listActs,
  listImplementing,
  listInbox,
  recordImplementing,
} from "@thidua/contract";
import { Day, type CampaignId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { beforeEach, describe, expect, it } from "vitest";
import { accept, issue, launch, refusal } from "./steps.ts";
import { cityPlan, openPlaces, ward } from "./world.ts";

let world: World;
let own: CampaignId;
let tree: CampaignId;

/** The ward knows of its parent's plan by number and date only, and writes the criteria it heard of in its own words. */
const wardPlan = () =>
  cityPlan({
    title: "Thi đua cải cách hành chính phường Hải Hòa",
    criteria: [
      {
        subjectKind: "collective",
        criteria: [
          { label: "1", name: "Có mô hình, sáng kiến", field: "civilService", rule: { type: "yesNo" } },
          { label: "2", name: "Thanh toán điện tử", field: "digital", rule: { type: "yesNo" } },
        ],
      },
    ],
  });

beforeEach(async () => {
  world = await openPlaces();
  own = (
    await world.clientFor("ward").call(createCampaign, {
      body: {
        from: "plan",
        plan: wardPlan(),
        parentDocument: { number: "90/KH-UBND", date: Day.parse("2024-02-12"), issuer: "UBND thành phố Móng Cái" },
      },
    })
  ).id;
});

const wardCall = () => world.clientFor("ward");
const received = async () => {
  const entry = (await wardCall().call(listInbox, {})).items.find((it) => it.kind === "campaign");
  if (!entry) throw new Error("nothing was received");
  return entry;
};
const link = async (campaign = own) =>
  wardCall().call(linkParent, { params: { campaign }, body: { envelope: (await received()).id } });
const above = async () =>
  (await world.clientFor("city").call(getCampaign, { params: { campaign: tree } })).children.find(
    (it) => it.tenant === ward,
  );
const cityLaunches = async () => {
  tree = await launch(world, "city", cityPlan(), { number: "90", date: "2024-02-12" });
};

describe("a tenant that started alone", () => {
  it("names the plan above among its bases from the start, by number and date", async () => {
    const { plan } = await wardCall().call(getPlan, { params: { campaign: own } });
    expect(plan.legalBases[0]).toMatchObject({
      number: "90/KH-UBND",
      date: "2024-02-12",
      relation: "parentCampaign",
    });
    await world.close();
  });

  it("is linked while it still drafts: criteria that say the same are tied, the rest is shown as left out", async () => {
    await cityLaunches();
    const before = await wardCall().call(getPlan, { params: { campaign: own } });
    const linked = await link();
    expect(linked).toMatchObject({ id: own, role: "child", answer: "accepted", parent: { campaign: tree } });
    expect(linked.tied.map(({ name }) => name)).toEqual(["Có mô hình, sáng kiến"]);
    expect(linked.missing.map(({ label }) => label)).toEqual(["a", "b", "a"]);
    const after = await wardCall().call(getPlan, { params: { campaign: own } });
    const ids = ({ plan }: typeof before) => plan.criteria[0]?.criteria.map(({ id }) => id);
    expect(ids(after)).toEqual(ids(before));
    expect(after.inheritance.criteria.map(({ mark }) => mark)).toEqual(["inherited", "own"]);
    expect(after.inheritance.dropped.map(({ name }) => name)).toContain("Tỷ lệ hồ sơ giải quyết đúng hạn");
    await world.drain();
    expect(await above()).toMatchObject({ state: "accepted" });
    await issue(world, "ward", own, { number: "12", date: "2024-02-19" });
    expect(await above()).toMatchObject({
      state: "issued",
      issued: { number: "12" },
      criteria: { inherited: 1, own: 1, dropped: 3 },
    });
    await world.close();
  });

  it("is linked after it was issued and has gone on: nothing is lost, and the level above sees it under its own campaign", async () => {
    await issue(world, "ward", own, { number: "12", date: "2024-02-19" });
    const unit = await wardCall().call(createUnit, { body: { name: "Khu phố 1", kind: "neighbourhood" } });
    await wardCall().call(recordImplementing, {
      params: { campaign: own },
      body: { unit: unit.id, number: "01", date: Day.parse("2024-02-20") },
    });
    const before = await wardCall().call(getPlan, { params: { campaign: own } });
    await cityLaunches();
    const linked = await link();
    await world.drain();
    expect(linked).toMatchObject({ answer: "issued", issued: 1 });
    const after = await wardCall().call(getPlan, { params: { campaign: own } });
    expect(after.plan).toEqual(before.plan);
    expect((await wardCall().call(listImplementing, { params: { campaign: own } })).items).toHaveLength(1);
    expect(await above()).toMatchObject({ state: "issued", issued: { number: "12", date: "2024-02-19" } });
    expect((await above())?.dropped.map(({ name }) => name)).toContain("Tỷ lệ hồ sơ giải quyết đúng hạn");
    const { items } = await wardCall().call(listActs, { params: { campaign: own } });
    expect(items[0]).toMatchObject({ what: "campaign.link", about: "90/KH-UBND" });

    const amended = await wardCall().call(amendPlan, {
      params: { campaign: own },
      body: { reason: "Nối với kế hoạch cấp trên" },
    });
    expect(amended).toMatchObject({ planVersion: 2, basis: 1 });
    const draft = await wardCall().call(getPlan, { params: { campaign: own } });
    expect(draft.plan.criteria[0]?.criteria[0]).toMatchObject({
      id: before.plan.criteria[0]?.criteria[0]?.id,
      origin: "M0NGCA1C1TY0",
    });
    expect(draft.inheritance.criteria.map(({ mark }) => mark)).toEqual(["inherited", "own"]);
    await issue(world, "ward", own, { number: "15", date: "2024-02-20" });
    expect(await above()).toMatchObject({
      issued: { number: "15", planVersion: 2 },
      criteria: { inherited: 1, own: 1 },
    });
    await world.close();
  });

  it("is linked once, and not where the campaign was accepted already or declined by another name", async () => {
    await cityLaunches();
    await link();
    expect(await refusal(link())).toMatchObject({ code: "wrong_state" });
    const second = await wardCall().call(createCampaign, { body: { from: "plan", plan: wardPlan() } });
    expect(await refusal(link(second.id))).toMatchObject({ code: "wrong_state" });
    const accepted = await refusal(accept(world, "ward"));
    expect(accepted.code).toBe("wrong_state");
    expect(accepted.detail.vi).toContain("đã có phong trào theo kế hoạch này");
    await world.close();
  });
});
