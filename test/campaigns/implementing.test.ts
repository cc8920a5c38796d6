import { getCampaign, listImplementing, recordImplementing, savePlanSection } from "@thidua/contract";
import { Day, type CampaignId, type UnitId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept, issue, launch, refusal, scan } from "./steps.ts";
import { cityPlan, neighbourhood, openPlaces } from "./world.ts";

let world: World;
let campaign: CampaignId;
let units: UnitId[];
beforeAll(async () => {
  world = await openPlaces();
  const sentTo = [{ to: "UBND phường Hải Hòa" }, { to: "UBND thành phố Móng Cái", through: "Phòng Nội vụ" }];
  campaign = await launch(
    world,
    "ward",
    cityPlan({
      milestones: [
        {
          kind: "childPlan",
          name: "Gửi kế hoạch triển khai",
          due: { precision: "quarter", wording: "within", year: 2024, quarter: 1 },
          sentTo,
        },
      ],
    }),
    { number: "14", date: "2024-02-15" },
  );
  units = [
    await neighbourhood(world.clientFor("ward"), "Khu phố 1"),
    await neighbourhood(world.clientFor("ward"), "Khu phố 2"),
  ];
});
afterAll(() => world.close());

const record = async (over: Record<string, unknown> = {}) =>
  world.clientFor("ward").call(recordImplementing, {
    params: { campaign },
    body: { unit: units[0] as UnitId, number: "01/KH-KP1", date: Day.parse("2024-02-18"), ...over },
  });

describe("units that are no tenants", () => {
  it("record the document they carry the campaign out by, once each, with its file", async () => {
    const file = await scan(world, "ward");
    const recorded = await record({ file });
    expect(recorded).toMatchObject({ name: "Khu phố 1", number: "01/KH-KP1", late: false, file, version: 1 });
    expect(await refusal(record())).toMatchObject({ status: 412 });
    expect(await record({ number: "02/KH-KP1", version: 1 })).toMatchObject({ version: 2 });
    const { items, waiting } = await world.clientFor("ward").call(listImplementing, { params: { campaign } });
    expect(items).toMatchObject([{ name: "Khu phố 1", number: "02/KH-KP1" }]);
    expect(waiting).toMatchObject([{ name: "Khu phố 2" }]);
    const view = await world.clientFor("ward").call(getCampaign, { params: { campaign } });
    expect(view.implementing).toEqual({ recorded: 1, of: 2 });
  });

  it("are late after the last day of the quarter the plan names, not on it", async () => {
    world.businessClock.moveTo(Day.parse("2024-04-02"));
    const unit = units[1];
    expect(await record({ unit, date: "2024-03-31", number: "9" })).toMatchObject({ late: false });
    expect(await record({ unit, date: "2024-04-01", number: "9", version: 1 })).toMatchObject({ late: true });
  });

  it("are refused at the field: no such unit, a date ahead, a file that isn't there", async () => {
    const place = async (over: Record<string, unknown>) => (await refusal(record(over))).faults.map(({ path }) => path);
    expect(await place({ unit: "N0SVCHVN1T00" })).toEqual(["unit"]);
    expect(await place({ date: "2024-04-03" })).toEqual(["date"]);
    expect(await place({ file: "N0SVCHF11E00" })).toEqual(["file"]);
  });
});

describe("one submission, two recipients", () => {
  it("an issued plan, and a unit's document, go to the parent and to whoever above the plan names", async () => {
    const provincial = await launch(world, "province", cityPlan(), { number: "356", date: "2024-03-20" });
    await accept(world, "city");
    const sentTo = [{ to: "UBND thành phố Móng Cái" }, { to: "UBND tỉnh Quảng Ninh", through: "Sở Nội vụ" }];
    const due = { precision: "day", wording: "before", day: "2024-04-15" };
    const milestones = [{ kind: "childPlan", name: "Gửi kế hoạch", due, sentTo }];
    await world.clientFor("city").call(savePlanSection, {
      params: { campaign: provincial, section: "milestones" },
      ifMatch: 1,
      body: { value: milestones },
    });
    await issue(world, "city", provincial, { number: "90", date: "2024-03-25" });
    await accept(world, "ward");
    await issue(world, "ward", provincial, { number: "33", date: "2024-04-01" });
    await world.clientFor("ward").call(recordImplementing, {
      params: { campaign: provincial },
      body: { unit: units[0] as UnitId, number: "02/KH-KP1", date: Day.parse("2024-04-01") },
    });
    await world.drain();
    const at = (login: string) => world.clientFor(login).call(getCampaign, { params: { campaign: provincial } });
    const city = await at("city");
    expect(city.children.find(({ name }) => name === "phường Hải Hòa")).toMatchObject({
      state: "issued",
      issued: { number: "33" },
      late: false,
    });
    expect(city.further).toMatchObject([{ name: "phường Hải Hòa", unit: "Khu phố 1", number: "02/KH-KP1" }]);
    const province = await at("province");
    expect(province.children.map(({ name, state }) => [name, state])).toEqual([["thành phố Móng Cái", "issued"]]);
    expect(province.further).toMatchObject([
      { name: "phường Hải Hòa", number: "33", symbol: "KH-UBND" },
      { name: "phường Hải Hòa", unit: "Khu phố 1", number: "02/KH-KP1" },
    ]);
    expect(
      (await refusal(world.clientFor("elsewhere").call(getCampaign, { params: { campaign: provincial } }))).status,
    ).toBe(404);
  });
});
