import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getMe, getNode, getPlan, getSummary, listCampaigns, listInbox, listParticipants } from "@thidua/contract";
import { Day, type CampaignId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCatalogue, placeKey } from "../../packages/local/src/catalogue/index.ts";
import { readStories, seedChapters } from "../../packages/local/src/demo/seeds/index.ts";
import { openDemo, type Opened } from "./open-demo.ts";

let folder = "";
let opened: Opened;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thi-dua-seeds-"));
  opened = await openDemo(folder, seedChapters);
}, 300_000);
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

const accountAt = (place: string, title = "") => {
  const found = opened.demo
    .view(opened.world)
    .accounts.find((one) => one.place === place && (one.title ?? "").includes(title) && one.roles.length > 1);
  return found?.sub ?? expect.fail(`nobody signs in at ${place}`);
};
const at = (place: string) => opened.world.clientFor(accountAt(place));
const own = async (client: ReturnType<typeof at>) => (await client.call(getMe, {})).tenant.tenant;
const onlyCampaign = async (place: string): Promise<{ id: CampaignId; title: string }> => {
  const { items } = await at(place).call(listCampaigns, {});
  expect(items).toHaveLength(1);
  return items[0] ?? expect.fail(`${place} has no campaign`);
};

describe("the places of the plans told as data", () => {
  it("bear each plan as it was issued: number, symbol, day", async () => {
    const issued: Record<string, string | undefined> = {};
    for (const place of ["huyện Đắk R'Lấp", "Sở Nội vụ tỉnh Yên Hải", "Thành phố Hồ Chí Minh", "xã Tùng Ảnh"]) {
      const { id } = await onlyCampaign(place);
      const { plan } = await at(place).call(getPlan, { params: { campaign: id } });
      issued[place] = `${plan.document.number}/${plan.document.symbol} ${plan.document.date}`;
    }
    expect(issued).toEqual({
      "huyện Đắk R'Lấp": "51/KH-UBND 2022-04-20",
      "Sở Nội vụ tỉnh Yên Hải": "412/KH-SNV 2022-03-09",
      "Thành phố Hồ Chí Minh": "1018/KH-UBND 2022-04-05",
      "xã Tùng Ảnh": "15/KH/UBND 2025-02-14",
    });
  });

  it("count a commune beside its district's divisions, and see who launched two levels further down", async () => {
    const counted = async (place: string) => {
      const { id } = await onlyCampaign(place);
      const params = { campaign: id, year: 2022 };
      const { depths } = await at(place).call(getSummary, { params });
      const { items } = await at(place).call(listParticipants, { params, query: {} });
      return {
        depths: depths.map(({ reported, expected, coverage }) => [reported, expected, coverage.launched]),
        names: items.filter(({ upward }) => !upward).map(({ name, sheet }) => `${name}: ${sheet.state}`),
      };
    };
    expect(await counted("huyện Đắk R'Lấp")).toEqual({
      depths: [
        [4, 4, 1],
        [0, 0, 2],
      ],
      names: [
        "Phòng Tài chính - Kế hoạch: published",
        "Phòng Tư pháp: published",
        "Văn phòng HĐND và UBND huyện: published",
        "xã Nhân Cơ: published",
      ],
    });
    expect(await counted("Thành phố Hồ Chí Minh")).toEqual({
      depths: [
        [4, 4, 1],
        [0, 0, 2],
        [0, 0, 1],
      ],
      names: [
        "Cục Thuế Thành phố: published",
        "quận 1: published",
        "thành phố Thủ Đức: published",
        "Tổng công ty Cấp nước Sài Gòn: published",
      ],
    });
  });

  it("stood in three levels on 30/6/2025 and stand in two since, every old unit continued as the catalogue says", async () => {
    const catalogue = await openCatalogue();
    for (const { places, script } of readStories())
      for (const act of script) {
        if (act.do !== "end") continue;
        for (const key of act.places) {
          const { name, kind, note } = places[key] ?? expect.fail(key);
          const before = Day.parse("2025-06-30");
          const sub = opened.demo
            .view(opened.world)
            .accounts.find((one) => one.place === name && one.placeNote === note);
          const client = opened.world.clientFor(sub?.sub ?? expect.fail(name));
          const { tenant } = (await client.call(getNode, { params: { tenant: await own(client) }, query: {} })).node;
          const seen = await client.call(getNode, { params: { tenant }, query: { on: before } });
          expect(seen.node.to).toBe(before);
          expect(seen.parent === undefined).toBe(kind === "province");
          expect(seen.lineage.map(({ resolution }) => resolution)).toEqual(act.into.map(() => act.resolution));
          const after = await client.call(getNode, { params: { tenant }, query: { on: Day.parse("2025-07-01") } });
          expect(after.parent).toBeUndefined();
          if (kind !== "commune") continue;
          const district = places[places[key]?.parent ?? ""];
          const former = district && places[district.parent ?? ""];
          const known = catalogue
            .formerUnitsOf(district?.name ?? "", former?.name ?? "")
            .find((unit) => placeKey(unit.name) === placeKey(name));
          expect(act.into.map((into) => places[into]?.code)).toEqual(known?.into.map(({ code }) => code));
        }
      }
  });

  it("say what is invented: everything is marked as demo, the province without a name in its own words", async () => {
    const { accounts, situations, progress } = opened.demo.view(opened.world);
    expect(progress.chapters.map(({ state }) => state)).toEqual(seedChapters.map(() => "done"));
    for (const { sub } of accounts) {
      const client = opened.world.clientFor(sub);
      const { node } = await client.call(getNode, { params: { tenant: await own(client) }, query: {} });
      expect(node.demo).toBe(true);
    }
    const invented = accounts.filter(({ place }) => place.includes("Yên Hải"));
    expect(invented).toHaveLength(4);
    expect(invented.every(({ placeNote }) => placeNote === "tỉnh dựng để minh họa")).toBe(true);
    expect(situations).toHaveLength(4);
  });

  it("that adopted nothing have the letter still before them", async () => {
    const { items } = await at("xã Đắk Wer").call(listInbox, {});
    expect(items.map(({ kind }) => kind)).toContain("campaign");
    expect((await at("xã Đắk Wer").call(listCampaigns, {})).items).toEqual([]);
  });
});
