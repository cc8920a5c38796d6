import {
  actOnPlan,
  createCampaign,
  getPlan,
  savePlan,
  savePlanSection,
  listCampaigns,
  listCalendar,
} from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "./steps.ts";
import { cityPlan, openPlaces } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openPlaces();
});
afterAll(() => world.close());

const draft = async (over = {}): Promise<CampaignId> =>
  (await world.clientFor("city").call(createCampaign, { body: { from: "plan", plan: cityPlan(over) } })).id;

describe("writing a plan", () => {
  it("starts blank with nothing but a title, with the issuer filled in", async () => {
    const client = world.clientFor("city");
    const { id } = await client.call(createCampaign, { body: { from: "blank", title: "Thi đua năm 2024" } });
    const { plan } = await client.call(getPlan, { params: { campaign: id } });
    expect(plan).toMatchObject({ title: "Thi đua năm 2024", issuer: { name: "thành phố Móng Cái" }, contents: [] });
  });

  it("saves section by section, and each save moves the version", async () => {
    const client = world.clientFor("city");
    const params = { campaign: await draft() };
    const { version } = await client.call(getPlan, { params });
    const saved = await client.call(savePlanSection, {
      params: { ...params, section: "solutions" },
      ifMatch: version,
      body: { value: [{ label: "1", text: "  Đẩy  mạnh tuyên truyền " }] },
    });
    expect(saved).toMatchObject({ version: version + 1, value: [{ label: "1", text: "Đẩy mạnh tuyên truyền" }] });
    const cleared = await client.call(savePlanSection, {
      params: { ...params, section: "slogan" },
      ifMatch: version + 1,
      body: {},
    });
    expect(cleared.value).toBeUndefined();
    const now = await client.call(getPlan, { params });
    expect([now.plan.slogan, now.plan.solutions.length]).toEqual([undefined, 1]);
  });

  it("names the place of a fault inside a section", async () => {
    const params = { campaign: await draft(), section: "milestones" as const };
    const bad = world.clientFor("city").call(savePlanSection, {
      params,
      ifMatch: 1,
      body: { value: [{ kind: "report", name: "Báo cáo", due: { precision: "day", day: "2024-06-31" } }] },
    });
    expect((await refusal(bad)).faults.map(({ path }) => path)).toEqual(["value.0.due.day"]);
  });

  it("refuses a stale save and shows what stands there now", async () => {
    const client = world.clientFor("city");
    const params = { campaign: await draft() };
    const { plan, version } = await client.call(getPlan, { params });
    await client.call(savePlan, { params, ifMatch: version, body: { plan: { ...plan, slogan: "Của tôi" } } });
    const late = client.call(savePlan, { params, ifMatch: version, body: { plan: { ...plan, slogan: "Của anh" } } });
    expect(await refusal(late)).toMatchObject({
      status: 412,
      current: { value: { plan: { slogan: "Của tôi" } }, version: version + 1 },
    });
  });

  it("keeps the campaign's title with the plan's until it is issued", async () => {
    const client = world.clientFor("city");
    const campaign = await draft({ title: "Tên cũ" });
    await client.call(savePlanSection, {
      params: { campaign, section: "title" },
      ifMatch: 1,
      body: { value: "Tên mới" },
    });
    const { items } = await client.call(listCampaigns, {});
    expect(items.find((it) => it.id === campaign)?.title).toBe("Tên mới");
  });

  it("gives origin and id itself: a criterion can't claim to come from above or from another tenant", async () => {
    const client = world.clientFor("city");
    const params = { campaign: await draft() };
    const { plan, version } = await client.call(getPlan, { params });
    const [first, ...rest] = plan.criteria;
    if (!first) throw new Error("no criteria");
    const forged = {
      ...first,
      criteria: first.criteria.map((it, index) =>
        index === 0 ? { ...it, id: "F0RGEDCR1TER" as never, origin: "QVANGN1NH000" as never } : it,
      ),
    };
    const saved = await client.call(savePlan, {
      params,
      ifMatch: version,
      body: { plan: { ...plan, criteria: [forged, ...rest] } },
    });
    const [criterion] = saved.plan.criteria[0]?.criteria ?? [];
    expect(criterion?.origin).toBe("M0NGCA1C1TY0");
    expect(criterion?.id).not.toBe("F0RGEDCR1TER");
  });

  it("may name what it doesn't have yet while it is written, not when it leaves its drafter", async () => {
    const client = world.clientFor("city");
    const campaign = await draft();
    await client.call(savePlanSection, {
      params: { campaign, section: "contents" },
      ifMatch: 1,
      body: { value: [{ label: "1", text: "Tuyên truyền", subjectKinds: ["press"] }] },
    });
    const send = client.call(actOnPlan, { params: { campaign }, body: { act: "submitForReview" } });
    expect((await refusal(send)).faults.map(({ path }) => path)).toEqual(["contents.0.subjectKinds.0"]);
  });

  it("lists the calendar of all campaigns in the plan's own wording, by last allowed day", async () => {
    await draft();
    const { items } = await world.clientFor("city").call(listCalendar, { query: { from: "2024-04-01" } });
    expect(items[0]).toMatchObject({
      kind: "registration",
      wording: "trước ngày 15/4/2024",
      lastDay: "2024-04-14",
    });
  });
});
