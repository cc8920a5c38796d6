import { amendPlan, changeEdge, getPlan, resolveRoute, savePlanSection } from "@thidua/contract";
import type { CampaignId, Day, PlanFileInput } from "@thidua/domain";
import { found, type World } from "@thidua/local";
import { afterEach, describe, expect, test } from "vitest";
import { issue, launch, refusal } from "../campaigns/steps.ts";
import { openAt, start } from "./journey.ts";

let world: World;
afterEach(() => world.close());

const operator = () =>
  found(world, [
    {
      tenant: "PLATFORM0000",
      kind: "department",
      name: "Quản trị nền tảng",
      members: [{ login: "operator", name: "Người vận hành", roles: ["operator"] }],
    },
  ]);
const change = (tenant: string, body: { from: string; resolution: string; parent?: string; ends?: boolean }) =>
  world.clientFor("operator").call(changeEdge, { params: { tenant }, body });

const routes = (login: string, campaign: CampaignId, on?: string) =>
  world.clientFor(login).call(resolveRoute, { params: { campaign }, query: on === undefined ? {} : { on } });
/** The stop that decides on dossiers. */
const recipient = async (login: string, campaign: CampaignId, on?: string) => {
  const route = (await routes(login, campaign, on)).routes.find((it) => it.of === "dossier");
  const stop = route?.stops.find((it) => it.act === "decide");
  if (!route || !stop) throw new Error("no one decides on dossiers");
  return { route, stop };
};

describe("the recipient of xã Tùng Ảnh's dossiers, across the day its district ends", () => {
  const resolution = "Luật Tổ chức chính quyền địa phương năm 2025";
  const province = "HAT1NH000000";

  test("is the district until its last day; from the next the route stops, explains and asks; an amendment answers", async () => {
    world = await openAt("2025-02-14", [
      { tenant: province, kind: "province", name: "tỉnh Hà Tĩnh", login: "province" },
      { tenant: "S0N01VVHT000", kind: "department", name: "Sở Nội vụ", parent: province, login: "homeAffairs" },
      { tenant: "DVCTH0000000", kind: "district", name: "huyện Đức Thọ", parent: province, login: "district" },
      { tenant: "TVNGANH00000", kind: "commune", name: "xã Tùng Ảnh", parent: "DVCTH0000000", login: "commune" },
    ]);
    await operator();
    const { campaign } = await start(world, "commune", "s3-tung-anh-2025", {
      number: "15",
      date: "2025-02-14",
      year: 2025,
    });
    const before = await recipient("commune", campaign, "2025-12-15");
    expect([before.route.stopped, before.stop.authority?.name]).toEqual([false, "huyện Đức Thọ"]);

    world.businessClock.moveTo("2025-06-17" as Day);
    await change("TVNGANH00000", { from: "2025-07-01", parent: province, resolution });
    await change("DVCTH0000000", { from: "2025-07-01", ends: true, resolution });

    world.businessClock.moveTo("2025-06-30" as Day);
    const last = await recipient("commune", campaign);
    expect(last.route.stopped).toBe(false);
    expect(last.stop).toMatchObject({ is: "found", by: "huyện Đức Thọ", authority: { tenant: "DVCTH0000000" } });
    // What is known of the day of the deadline is said before that day comes.
    expect((await recipient("commune", campaign, "2025-12-15")).stop.is).toBe("gone");

    world.businessClock.moveTo("2025-07-01" as Day);
    const { route, stop } = await recipient("commune", campaign);
    expect(route.stopped).toBe(true);
    expect(route.stops.map((it) => it.is)).toEqual(["here", "here", "gone"]);
    expect(stop).toMatchObject({
      is: "gone",
      was: { tenant: "DVCTH0000000", name: "huyện Đức Thọ" },
      successors: [{ tenant: province, name: "tỉnh Hà Tĩnh" }],
      resolution,
    });
    expect(stop.authority).toBeUndefined();
    for (const word of [
      "01/7/2025",
      "huyện Đức Thọ",
      "tỉnh Hà Tĩnh",
      resolution,
      "Cơ quan nào có thẩm quyền",
      "biểu mẫu",
    ])
      expect(stop.question?.vi).toContain(word);
    expect(route.papers.map((it) => it.kind)).toEqual(["submissionLetter", "minutes", "achievementReport"]);

    const client = world.clientFor("commune");
    await client.call(amendPlan, { params: { campaign }, body: { reason: "Bỏ cấp huyện", adoptAbove: false } });
    const { plan, version } = await client.call(getPlan, { params: { campaign } });
    const amended = plan.routes.map((it) => ({
      ...it,
      steps: it.steps.map((step) =>
        step.act === "decide" ? { ...step, by: "Chủ tịch UBND tỉnh, qua Sở Nội vụ", level: "province" } : step,
      ),
    }));
    await client.call(savePlanSection, {
      params: { campaign, section: "routes" },
      ifMatch: version,
      body: { value: amended },
    });
    expect((await recipient("commune", campaign)).stop.is).toBe("gone");
    await issue(world, "commune", campaign, { number: "61", date: "2025-07-01" });
    const answered = await recipient("commune", campaign);
    expect(answered.route.stopped).toBe(false);
    expect(answered.stop).toMatchObject({ is: "found", authority: { name: "Sở Nội vụ" } });
  });

  test("what the commune asks of its routes is its own: a neighbour without the campaign finds nothing", async () => {
    world = await openAt("2025-02-14", [
      { tenant: province, kind: "province", name: "tỉnh Hà Tĩnh", login: "province" },
      { tenant: "TVNGANH00000", kind: "commune", name: "xã Tùng Ảnh", parent: province, login: "commune" },
    ]);
    const { campaign } = await start(world, "commune", "s3-tung-anh-2025", {
      number: "15",
      date: "2025-02-14",
      year: 2025,
    });
    expect((await refusal(routes("province", campaign))).status).toBe(404);
    // No district has ever stood there: it isn't made up either.
    const { route, stop } = await recipient("commune", campaign);
    expect(route.stopped).toBe(true);
    expect(stop).toMatchObject({ is: "unknown", successors: [] });
    expect(stop.question?.vi).toContain("Cơ quan nào có thẩm quyền");
  });
});

describe("an abolition nobody has heard of, given only as edges and a resolution", () => {
  const resolution = "Nghị quyết số 7 của Hội đồng Liên đảo";
  const plan: PlanFileInput = {
    format: "thidua.plan/1",
    title: "Thi đua giữ hải đăng",
    document: { symbol: "KH-HD" },
    period: { from: { rule: "issue" }, to: { rule: "yearEnd", year: 2041 } },
    years: [{ year: 2041 }],
    routes: [
      {
        of: "dossier",
        steps: [
          { act: "submit", by: "trạm hải đăng" },
          { act: "appraise", by: "Phủ vùng vịnh", level: "district" },
          { act: "decide", by: "Liên đảo", level: "province" },
        ],
      },
    ],
  };

  test("stops at the level that is gone and at no other, whichever level that is", async () => {
    world = await openAt("2041-03-08", [
      { tenant: "11ENDA0BAC00", kind: "province", name: "Liên đảo Bắc", login: "north" },
      { tenant: "11ENDA0NAM00", kind: "province", name: "Liên đảo Nam", login: "south" },
      { tenant: "PHVV1NH00000", kind: "district", name: "phủ Vịnh Xanh", parent: "11ENDA0BAC00", login: "bay" },
      { tenant: "DA0C0NRVA000", kind: "commune", name: "đảo Con Rùa", parent: "PHVV1NH00000", login: "turtle" },
    ]);
    await operator();
    const campaign = await launch(world, "turtle", plan, { number: "1", date: "2041-03-08" });
    const stops = async (on: string) =>
      (await routes("turtle", campaign, on)).routes[0]?.stops.map((it) => [it.is, (it.authority ?? it.was)?.name]);
    const whole = [
      ["here", "đảo Con Rùa"],
      ["found", "phủ Vịnh Xanh"],
      ["found", "Liên đảo Bắc"],
    ];
    expect(await stops("2041-09-30")).toEqual(whole);

    await change("PHVV1NH00000", { from: "2041-09-09", parent: "11ENDA0NAM00", resolution });
    expect(await stops("2041-09-08")).toEqual(whole);
    expect(await stops("2041-09-09")).toEqual([
      ["here", "đảo Con Rùa"],
      ["found", "phủ Vịnh Xanh"],
      ["gone", "Liên đảo Bắc"],
    ]);
    const { stop } = await recipient("turtle", campaign, "2041-09-09");
    expect(stop).toMatchObject({ successors: [{ name: "Liên đảo Nam" }], resolution });

    await change("DA0C0NRVA000", { from: "2041-11-20", parent: "11ENDA0NAM00", resolution: "Nghị quyết số 8" });
    expect(await stops("2041-11-20")).toEqual([
      ["here", "đảo Con Rùa"],
      ["gone", "phủ Vịnh Xanh"],
      ["gone", "Liên đảo Bắc"],
    ]);
    world.businessClock.moveTo("2041-11-20" as Day);
    const today = await routes("turtle", campaign);
    expect([today.on, today.meantOn]).toEqual(["2041-11-20", "2041-03-08"]);
    expect(today.routes[0]?.stops[1]).toMatchObject({
      successors: [{ name: "Liên đảo Nam" }],
      resolution: "Nghị quyết số 8",
      question: { en: expect.stringContaining("Which authority is competent, and which form applies?") },
    });
  });
});
