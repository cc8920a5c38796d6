import { createCampaign, distribute, getCampaign, listInbox, registerTenant } from "@thidua/contract";
import { Day } from "@thidua/domain";
import { found, type World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issue } from "./steps.ts";
import { cityPlan, elsewhere, openPlaces } from "./world.ts";

let world: World;
const count = 120;
beforeAll(async () => {
  world = await openPlaces();
  await found(
    world,
    Array.from({ length: count }, (_, index) => ({
      tenant: `C0MMVNE${String(index).padStart(5, "0")}`,
      kind: "commune" as const,
      name: `xã Số ${index + 1}`,
      parent: elsewhere,
      members: [{ login: `commune-${index}`, name: `Cán bộ ${index + 1}`, roles: ["standingOffice" as const] }],
    })),
  );
  await found(world, [
    {
      tenant: "PLATFORM0000",
      kind: "department",
      name: "Quản trị nền tảng",
      members: [{ login: "operator", name: "Người vận hành", roles: ["operator"] }],
    },
  ]);
});
afterAll(() => world.close());

const received = async (index: number) => (await world.clientFor(`commune-${index}`).call(listInbox, {})).items;

describe("sending down to many children", () => {
  it("sends page by page, resumes where it stopped, and sends nothing twice", async () => {
    const client = world.clientFor("elsewhere");
    const { id: campaign } = await client.call(createCampaign, { body: { from: "plan", plan: cityPlan() } });
    const { distribution: first } = await issue(world, "elsewhere", campaign, { number: "1", date: "2024-02-10" });
    expect(first).toMatchObject({ sent: 50, of: count });
    const page = (cursor?: string) =>
      client.call(distribute, { params: { campaign }, body: cursor === undefined ? {} : { cursor } });
    const second = await page(first?.next);
    expect(second).toMatchObject({ sent: 100, of: count });
    // The client stops here and starts over from the beginning.
    let again = await page();
    while (again.next !== undefined) again = await page(again.next);
    expect(again).toEqual({ edition: 1, sent: count, of: count });
    await world.drain();
    for (const index of [0, 49, 50, 99, 100, 119]) expect(await received(index)).toHaveLength(1);
    const { counts, children } = await client.call(getCampaign, { params: { campaign } });
    expect(counts).toMatchObject({ children: count, sent: count, waiting: count });
    expect(children[1]?.name).toBe("xã Số 2");

    const { node } = await world.clientFor("operator").call(registerTenant, {
      body: {
        kind: "commune",
        name: "xã Mới Lập",
        from: Day.parse("2024-02-15"),
        parent: elsewhere,
        members: [{ name: "Người mới" }],
      },
    });
    let late = await page();
    while (late.next !== undefined) late = await page(late.next);
    expect(late).toMatchObject({ sent: count + 1, of: count + 1 });
    await world.drain();
    const after = await client.call(getCampaign, { params: { campaign } });
    expect(after.children.find((it) => it.tenant === node.tenant)).toMatchObject({ state: "waiting" });
    expect(await received(3)).toHaveLength(1);
  });
});
