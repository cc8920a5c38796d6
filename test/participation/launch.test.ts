import { actOnPlan, bindFunction, createCampaign, createUnit } from "@thidua/contract";
import { expect, it } from "vitest";
import { sign } from "../campaigns/steps.ts";
import { openPlaces } from "../campaigns/world.ts";
import { wardPlan } from "./story.ts";

it("launching warns of an office that both appraises and takes part without a substitute, and goes on", async () => {
  const world = await openPlaces();
  const office = world.clientFor("ward");
  const { id: culture } = await office.call(createUnit, { body: { name: "Phòng Văn hóa - Xã hội", kind: "office" } });
  const { id: oneStop } = await office.call(createUnit, { body: { name: "Bộ phận Một cửa", kind: "office" } });
  const bind = (body: object) =>
    office.call(bindFunction, { body: { title: "Cơ quan chủ trì", from: "2024-01-01", ...body } as never });
  await bind({ function: "culture", unit: culture });
  await bind({ function: "oneStop", unit: oneStop, substitute: culture });
  const { id: campaign } = await office.call(createCampaign, { body: { from: "plan", plan: wardPlan() } });
  await sign(world, "ward", campaign);
  const { state, warnings } = await office.call(actOnPlan, {
    params: { campaign },
    body: { act: "issue", number: "12", date: "2024-02-20" },
  });
  expect(state).toBe("issued");
  const about = warnings.filter(({ path }) => path.endsWith(".appraiser"));
  expect(about.map(({ vi }) => vi)).toEqual([
    expect.stringMatching(/^Tiêu chí b: Phòng Văn hóa - Xã hội .*chưa có người thẩm định thay/),
  ]);
  await world.close();
});
