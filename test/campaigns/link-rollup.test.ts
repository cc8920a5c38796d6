import { createUnit, getSummary, linkParent, listInbox, registerParticipant } from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { createRollupPorts, refold } from "@thidua/data";
import { tableName, type World } from "@thidua/local";
import { afterEach, beforeEach, expect, it } from "vitest";
import { accept, issue, launch } from "./steps.ts";
import { cityPlan, openPlaces } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await openPlaces();
});
afterEach(() => world.close());

const registerUnits = async (place: string, campaign: CampaignId, names: readonly string[]) => {
  const client = world.clientFor(place);
  for (const name of names) {
    const unit = await client.call(createUnit, { body: { name, kind: "neighbourhood" } });
    await client.call(registerParticipant, {
      params: { campaign, year: 2024 },
      body: { is: "unit", unit: unit.id, subjectKind: "collective" },
    });
  }
  await world.drain();
};
/** Registered and expected, by depth, as a place sees them. */
const seen = async (place: string, campaign: CampaignId) =>
  (await world.clientFor(place).call(getSummary, { params: { campaign, year: 2024 } })).depths.map(
    ({ coverage, expected }) => [coverage.registered, expected],
  );

it("what a tenant did before it was linked counts above afterwards, and so does what it does later", async () => {
  const alone = await launch(world, "ward", cityPlan({ title: "Phường tự phát động" }), {
    number: "12",
    date: "2024-02-19",
  });
  await registerUnits("ward", alone, ["Khu phố 1", "Khu phố 2"]);
  const above = await launch(world, "province", cityPlan({ title: "Phong trào của tỉnh" }), {
    number: "300",
    date: "2024-02-10",
  });
  await accept(world, "city");
  await issue(world, "city", above, { number: "90", date: "2024-02-12" });
  const before = await seen("city", above);
  expect(before[1] ?? [0, 0]).toEqual([0, 0]);

  const entry = (await world.clientFor("ward").call(listInbox, {})).items.find((it) => it.campaign === above);
  await world
    .clientFor("ward")
    .call(linkParent, { params: { campaign: alone }, body: { envelope: entry?.id as never } });
  await world.drain();
  expect((await seen("city", above))[1]).toEqual([2, 2]);
  expect((await seen("province", above))[2]).toEqual([2, 2]);
  expect((await seen("ward", alone))[0]).toEqual([2, 2]);

  await registerUnits("ward", alone, ["Khu phố 3"]);
  expect((await seen("city", above))[1]).toEqual([3, 3]);
  expect((await seen("province", above))[2]).toEqual([3, 3]);

  const ports = createRollupPorts(world.door.service("sweep"), tableName, { businessClock: world.businessClock.now });
  expect(await refold(ports)).toMatchObject({ drift: [], moved: [] });
});

it("a level that started alone with levels below it brings them along", async () => {
  const alone = await launch(world, "city", cityPlan({ title: "Thành phố tự phát động" }), {
    number: "90",
    date: "2024-02-12",
  });
  await accept(world, "ward");
  await issue(world, "ward", alone, { number: "12", date: "2024-02-19" });
  await registerUnits("ward", alone, ["Khu phố 1"]);
  const above = await launch(world, "province", cityPlan({ title: "Phong trào của tỉnh" }), {
    number: "300",
    date: "2024-02-10",
  });
  const entry = (await world.clientFor("city").call(listInbox, {})).items.find((it) => it.campaign === above);
  await world
    .clientFor("city")
    .call(linkParent, { params: { campaign: alone }, body: { envelope: entry?.id as never } });
  await world.drain();
  expect((await seen("province", above))[2]).toEqual([1, 1]);
  await registerUnits("ward", alone, ["Khu phố 2", "Khu phố 3"]);
  expect((await seen("city", alone))[1]).toEqual([3, 3]);
  expect((await seen("province", above))[2]).toEqual([3, 3]);
  const ports = createRollupPorts(world.door.service("sweep"), tableName, { businessClock: world.businessClock.now });
  expect(await refold(ports)).toMatchObject({ drift: [], moved: [] });
});
