import { createCampaign, exportPlan, getPlan, importPlan } from "@thidua/contract";
import type { CampaignId, PlanFileInput } from "@thidua/domain";
import type { World } from "@thidua/local";
import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "./steps.ts";
import { openPlaces } from "./world.ts";

const folder = new URL("../../packages/local/plans/", import.meta.url);
const files = (await readdir(folder)).filter((it) => /^s\d.*\.yaml$/.test(it));

let world: World;
beforeAll(async () => {
  world = await openPlaces();
});
afterAll(() => world.close());

const client = () => world.clientFor("city");
const read = (text: string) => client().call(importPlan, { body: { text } });
const start = async (text: string): Promise<CampaignId> => {
  const { plan } = await read(text);
  return (await client().call(createCampaign, { body: { from: "plan", plan: plan as unknown as PlanFileInput } })).id;
};
const write = async (campaign: CampaignId): Promise<string> =>
  ((await client().call(exportPlan, { params: { campaign } })) as Blob).text();

describe("a plan file over HTTP", () => {
  it.each(files)("%s becomes a draft, and its export becomes the same draft again", async (name) => {
    const first = await write(await start(await readFile(new URL(name, folder), "utf8")));
    expect(first.startsWith("format: thidua.plan/1")).toBe(true);
    expect(await write(await start(first))).toBe(first);
  });

  it("is refused with every fault by line and field", async () => {
    const text = [
      "format: thidua.plan/1",
      "title: Thi đua",
      "milestones:",
      "  - kind: report",
      "    name: Báo cáo",
      "    due: { precision: day, day: 2024-06-31 }",
      "  - kind: nonsense",
      "    name: Khác",
    ].join("\n");
    const { status, faults } = await refusal(read(text));
    expect(status).toBe(400);
    expect(faults.map(({ path }) => path)).toEqual(["milestones.0.due.day", "milestones.1.kind"]);
    expect(faults[0]?.vi).toMatch(/^Dòng 6, cột \d+/);
    expect(faults[1]?.vi).toMatch(/^Dòng 7, cột \d+/);
  });

  it("loads with warnings at the place where a person should look", async () => {
    const text = [
      "format: thidua.plan/1",
      "title: Thi đua",
      "contents:",
      "  - { label: a, text: Nội dung một }",
      "  - { label: a, text: Báo cáo trước ngày 31/6/2024 }",
    ].join("\n");
    const { warnings } = await read(text);
    expect(warnings.map(({ path, line }) => [path, line])).toEqual(
      expect.arrayContaining([
        ["contents.1.text", 5],
        ["contents.1.label", 5],
      ]),
    );
  });

  it("is refused where it names what it doesn't have, also when it comes as data", async () => {
    const plan = {
      format: "thidua.plan/1" as const,
      title: "Thi đua",
      criteria: [{ subjectKind: "nobody", criteria: [] }],
    };
    const made = client().call(createCampaign, { body: { from: "plan", plan } });
    expect((await refusal(made)).faults[0]?.path).toMatch(/^plan\.criteria\.0/);
  });

  it("never comes out of a plan of somebody else", async () => {
    const campaign = await start("format: thidua.plan/1\ntitle: Của riêng");
    const { plan } = await client().call(getPlan, { params: { campaign } });
    expect(plan.title).toBe("Của riêng");
    expect((await refusal(world.clientFor("ward").call(exportPlan, { params: { campaign } }))).status).toBe(404);
  });
});
