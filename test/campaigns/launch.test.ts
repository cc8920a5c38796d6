import { actOnPlan, createCampaign, getCampaign, getPlan, listInbox } from "@thidua/contract";
import type { World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept, issue, launch, refusal, scan, sign } from "./steps.ts";
import { city, cityPlan, openPlaces, ward } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openPlaces();
});
afterAll(() => world.close());

describe("launching a campaign", () => {
  it("goes from draft over review and signature to issue, and runs only then", async () => {
    const client = world.clientFor("city");
    const created = await client.call(createCampaign, { body: { from: "plan", plan: cityPlan() } });
    expect(created).toMatchObject({ state: "planned", latest: 1, issued: 0, plan: { state: "draft" } });
    const params = { campaign: created.id };
    await issue(world, "city", created.id, { number: "90", date: "2024-02-12" });
    const { campaign, years } = await client.call(getCampaign, { params });
    expect(campaign).toMatchObject({
      state: "running",
      issued: 1,
      years: [2024],
      plan: { state: "issued", number: "90", symbol: "KH-UBND", date: "2024-02-12" },
    });
    expect(years).toMatchObject([
      { year: 2024, state: "open", theme: "Nâng cao chất lượng đời sống nhân dân", registrationUntil: "2024-04-14" },
    ]);
    const plan = await client.call(getPlan, { params });
    expect(plan.plan.document).toMatchObject({ number: "90", date: "2024-02-12" });
    expect(plan.history.map(({ act }) => act)).toEqual(["draft", "submitForReview", "submitForSignature", "sign", "issue"]);
  });
});
