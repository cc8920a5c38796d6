import { actOnPlan, answerInbox, changeEdge, getCampaign, listInbox } from "@thidua/contract";
import { Day, type CampaignId } from "@thidua/domain";
import { found, type World } from "@thidua/local";
import { afterAll, beforeAll, expect, it } from "vitest";
import { accept, launch, refusal, sign } from "./steps.ts";
import { city, cityPlan, neighbour, openPlaces, province, ward } from "./world.ts";

let world: World;
let campaign: CampaignId;
const resolution = "Nghị quyết minh họa bỏ một cấp";

/** A level is taken away: its wards go to the province from the day of the resolution. */
const takeAway = async () => {
  const operator = world.clientFor("operator");
  const body = { from: Day.parse("2024-07-01"), resolution };
  for (const tenant of [ward, neighbour])
    await operator.call(changeEdge, { params: { tenant }, body: { ...body, parent: province } });
  await operator.call(changeEdge, {
    params: { tenant: city },
    body: { ...body, ends: true, lineage: [{ to: province, kind: "abolish" }] },
  });
};

beforeAll(async () => {
  world = await openPlaces("2024-06-20");
  await found(world, [
    {
      tenant: "PLATFORM0000",
      kind: "department",
      name: "Quản trị nền tảng",
      members: [{ login: "operator", name: "Người vận hành", roles: ["operator"] }],
    },
  ]);
  campaign = await launch(world, "city", cityPlan(), { number: "90", date: "2024-06-19" });
  await takeAway();
});
afterAll(() => world.close());

it("until the day the former authority answers, after it nothing is guessed: who was there, who follows, on what ground", async () => {
  expect((await accept(world, "ward")).entry).toMatchObject({ state: "accepted" });
  world.businessClock.moveTo(Day.parse("2024-07-01"));
  const late = await refusal(accept(world, "neighbour"));
  expect(late).toMatchObject({
    status: 409,
    code: "authority_gone",
    current: { was: city, successors: [province], resolution },
  });
  expect(late.detail.vi).toContain("thành phố Móng Cái không còn là cấp trên trực tiếp");
  expect(late.detail.vi).toContain("tỉnh Quảng Ninh");
  expect(late.detail.vi).toContain(resolution);
  const entry = (await world.clientFor("neighbour").call(listInbox, {})).items[0];
  expect(entry).toMatchObject({ state: "received" });
  const decline = world.clientFor("neighbour").call(answerInbox, {
    params: { envelope: entry?.id as never },
    body: { answer: "decline", reason: "Không còn cấp trên" },
  });
  expect(await refusal(decline)).toMatchObject({ code: "authority_gone" });
});

it("one's own plan can still be issued, with a warning that nobody above was told", async () => {
  await sign(world, "ward", campaign);
  const issued = await world
    .clientFor("ward")
    .call(actOnPlan, { params: { campaign }, body: { act: "issue", number: "40", date: Day.parse("2024-07-01") } });
  expect(issued.state).toBe("issued");
  expect(issued.warnings).toMatchObject([{ path: "parent" }]);
  await world.drain();
  const told = await world.clientFor("city").call(getCampaign, { params: { campaign } });
  expect(told.children.find((it) => it.tenant === ward)).toMatchObject({ state: "accepted" });
});
