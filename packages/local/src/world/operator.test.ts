import { listCampaigns, registerTenant } from "@thidua/contract";
import { expect, it } from "vitest";
import { ensureOperator, openWorld, operatorLogin } from "./index.ts";

it("starts with an operator and nothing else, who puts the first province on the map and sees none of its work", async () => {
  const world = await openWorld();
  const first = await ensureOperator(world);
  expect(first).toMatchObject({ login: operatorLogin });
  expect(await ensureOperator(world)).toBeUndefined();
  const operator = world.clientFor(operatorLogin);
  const body = {
    kind: "province" as const,
    name: "tỉnh Hòa An",
    from: "2025-07-01",
    members: [{ name: "Trịnh Hữu Phước" }],
  };
  const { node, logins } = await operator.call(registerTenant, { body: body });
  expect(node).toMatchObject({ name: "tỉnh Hòa An" });
  await world.drain();
  expect((await world.clientFor(logins[0]?.login ?? "").call(listCampaigns, {})).items).toEqual([]);
  await expect(operator.call(listCampaigns, {})).rejects.toMatchObject({ problem: { code: "forbidden" } });
  await world.close();
});
