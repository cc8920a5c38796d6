import { createCampaign, exportPlan, getPlan, importPlan, planPage } from "@thidua/contract";
import type { CampaignId, OfficialDocument, PlanFileInput } from "@thidua/domain";
import type { World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planNames, readWritten } from "../../packages/local/src/published-texts/read.ts";
import { refusal } from "../campaigns/steps.ts";
import { openAt } from "./journey.ts";

let world: World;
beforeAll(async () => {
  world = await openAt("2024-02-20", [
    { tenant: "XA0000000000", kind: "commune", name: "xã Bình An", login: "office" },
  ]);
});
afterAll(() => world.close());

const office = () => world.clientFor("office");
const draft = async (name: string): Promise<CampaignId> =>
  (await office().call(createCampaign, { body: { from: "plan", plan: readWritten(name) as PlanFileInput } })).id;
const exported = async (campaign: CampaignId): Promise<string> =>
  ((await office().call(exportPlan, { params: { campaign }, query: {} })) as Blob).text();
const page = async (name: string): Promise<OfficialDocument> =>
  (await office().call(planPage, { params: { campaign: await draft(name) }, query: {} })).document;

describe("plan files through the API", () => {
  test.each(planNames())("%s, exported and imported again, is the same plan", async (name) => {
    const first = await draft(name);
    const read = await office().call(importPlan, { body: { text: await exported(first) } });
    const second = await office().call(createCampaign, { body: { from: "plan", plan: read.plan as PlanFileInput } });
    expect(await exported(second.id)).toBe(await exported(first));
    const of = async (campaign: CampaignId) => (await office().call(getPlan, { params: { campaign } })).plan;
    const [one, other] = [await of(first), await of(second.id)];
    const bare = (plan: typeof one) =>
      JSON.stringify(plan, (key, value: unknown) => (key === "id" || key === "parent" ? undefined : value));
    expect(bare(other)).toBe(bare(one));
  });

  test("a bad file is refused with every fault at its line, a doubtful one is read with warnings at theirs", async () => {
    const call = (text: string) => office().call(importPlan, { body: { text } });
    const { faults, status } = await refusal(
      call("format: thidua.plan/1\ntitle: x\nslogam: y\nyears:\n  - year: 24\n"),
    );
    expect(status).toBe(400);
    expect(faults.map((it) => it.path).toSorted()).toEqual(["slogam", "years.0.year"]);
    expect(faults.find((it) => it.path === "slogam")?.vi).toContain("Dòng 3, cột 1");
    const read = await call("format: thidua.plan/1\ntitle: x\npurposes:\n  - text: Xong trước ngày 31/6.\n");
    expect(read.warnings).toMatchObject([{ path: "purposes.0.text", line: 4 }]);
  });

  test("Nơi nhận is printed at the end of every plan with its marks and the file copy's letters", async () => {
    const lines = async (name: string) => (await page(name)).recipients.lines;
    expect((await lines("s0-dak-rlap-2022-2025")).at(-1)).toBe("- Lưu: VT, NV (L).");
    expect(await lines("s3-tung-anh-2025")).toEqual(
      expect.arrayContaining([expect.stringContaining("(c/đ)"), expect.stringContaining("(t/h)")]),
    );
    const ward = await lines("s4-hai-hoa-2024");
    expect(ward.map((it) => /\((.*)\)/.exec(it)?.[1] ?? "")).toEqual(["B/c", "B/c", "B/c", "P/h", "T/h", ""]);
  });

  test("what those addressed must do is printed in the order of its labels, tasks and invitations together", async () => {
    const marks = (document: OfficialDocument, from: string) => {
      const at = document.body.findIndex((it) => it.text.includes(from));
      return document.body
        .slice(at + 1)
        .filter((it) => /^\d\.$/.test(it.mark))
        .map((it) => it.mark);
    };
    expect(marks(await page("s0-dak-rlap-2022-2025"), "TỔ CHỨC THỰC HIỆN")).toEqual(["1.", "2.", "3."]);
    expect(marks(await page("s4-hai-hoa-2024"), "TỔ CHỨC THỰC HIỆN")).toEqual(["1.", "2.", "3.", "4."]);
  });

  test("a plan with other headings is printed under them, with no change of code", async () => {
    const headings = async (name: string) =>
      (await page(name)).body.filter((it) => it.kind === "heading" && it.mark !== "").map((it) => it.text);
    expect(await headings("s3-tung-anh-2025")).toEqual(
      expect.arrayContaining(["KHẨU HIỆU THI ĐUA", "CÔNG TÁC KHEN THƯỞNG"]),
    );
    const own = {
      ...(readWritten("s3-tung-anh-2025") as PlanFileInput),
      outline: [{ label: "A", title: "LỜI KÊU GỌI", sections: ["slogan"] }],
    };
    const { id } = await office().call(createCampaign, { body: { from: "plan", plan: own } });
    const { document } = await office().call(planPage, { params: { campaign: id }, query: {} });
    expect(document.body.filter((it) => it.kind === "heading").map((it) => [it.mark, it.text])).toContainEqual([
      "A.",
      "LỜI KÊU GỌI",
    ]);
  });
});
