import { getSummary, listChildren } from "@thidua/contract";
import { expect, it } from "vitest";
import { refusal } from "../campaigns/steps.ts";
import { city, elsewhere, province, ward } from "../campaigns/world.ts";
import { fill, openStory, register, submit, year } from "./story.ts";

it("an authority above without a plan sees how far those below are, down to the ward, and no result", async () => {
  const story = await openStory();
  const { world } = story;
  const params = { campaign: story.campaign, year };
  await register(story, "kp1", "kp1");
  await fill(story, "kp1", story.units.kp1.participant);
  await submit(story, "kp1", story.units.kp1.participant);
  await world.drain();
  const fromCity = await world.clientFor("city").call(listChildren, { params });
  expect(fromCity.items).toMatchObject([
    { tenant: ward, answer: "issued", coverage: { registered: 1, submitted: 1, appraised: 0, expected: 1 } },
  ]);
  expect(fromCity.items[0]).not.toHaveProperty("comparable");
  const fromProvince = world.clientFor("province");
  expect((await fromProvince.call(listChildren, { params })).items).toMatchObject([
    { tenant: city, coverage: { submitted: 1 } },
  ]);
  expect((await fromProvince.call(listChildren, { params, query: { under: city } })).items).toMatchObject([
    { tenant: ward, name: "phường Hải Hòa", coverage: { submitted: 1, expected: 1 } },
  ]);
  expect((await world.clientFor("city").call(listChildren, { params, query: { under: ward } })).items).toEqual([]);
  const stranger = fromProvince.call(listChildren, { params, query: { under: elsewhere } });
  expect((await refusal(stranger)).code).toBe("not_found");
  const [line] = (await fromProvince.call(listChildren, { params, query: { under: city } })).items;
  expect(line).not.toHaveProperty("comparable");
  const { depths } = await fromProvince.call(getSummary, { params });
  expect(depths.at(-1)).toMatchObject({ coverage: { submitted: 1 } });
  expect((await refusal(world.clientFor("neighbour").call(listChildren, { params }))).code).toBe("not_found");
  expect((await refusal(world.clientFor("elsewhere").call(getSummary, { params }))).code).toBe("not_found");
  expect(province).not.toBe(city);
  await world.close();
});
