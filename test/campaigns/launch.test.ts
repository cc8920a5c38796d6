import {
  actOnPlan,
  createCampaign,
  getCampaign,
  getPlan,
  listActs,
  listPlanVersions,
  savePlan,
} from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { found, type World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issue, refusal, scan, sign } from "./steps.ts";
import { cityPlan, openPlaces } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openPlaces();
  await found(world, [
    {
      tenant: "S0L00FF1CE00",
      kind: "commune",
      name: "xã Một Người",
      members: [{ login: "alone", name: "Nguyễn Văn Kiêm", roles: ["standingOffice", "authority"] }],
    },
  ]);
});
afterAll(() => world.close());

const draft = async (place = "city", title = "Thi đua"): Promise<CampaignId> =>
  (await world.clientFor(place).call(createCampaign, { body: { from: "plan", plan: cityPlan({ title }) } })).id;

const act = (place: string, campaign: CampaignId, body: Parameters<typeof bodyOf>[0]) =>
  world.clientFor(place).call(actOnPlan, { params: { campaign }, body: bodyOf(body) });
type Body = { act: keyof typeof acts } & Record<string, unknown>;
const acts = {
  submitForReview: 1,
  submitForSignature: 1,
  sign: 1,
  recordSigned: 1,
  issue: 1,
  returnToDrafter: 1,
  revoke: 1,
};
const bodyOf = (body: Body) => body as never;

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
      {
        year: 2024,
        state: "open",
        theme: "Nâng cao chất lượng đời sống nhân dân",
        registrationUntil: "2024-04-14",
      },
    ]);
    const plan = await client.call(getPlan, { params });
    expect(plan.plan.document).toMatchObject({ number: "90", date: "2024-02-12" });
    expect(plan.signer).toMatchObject({ name: "Hoàng Bá Nam", login: "city-chair" });
    expect(plan.history.map((it) => it.act)).toEqual([
      "draft",
      "submitForReview",
      "submitForSignature",
      "sign",
      "issue",
    ]);
  });

  it("says what each caller may do next, and does just that", async () => {
    const campaign = await draft();
    const allowed = async (login: string) =>
      (await world.clientFor(login).call(getPlan, { params: { campaign } })).allowed;
    expect(await allowed("city")).toEqual(["submitForReview", "recordSigned"]);
    expect(await allowed("city-chair")).toEqual([]);
    await act("city", campaign, { act: "submitForReview" });
    expect(await allowed("city-chair")).toEqual(["returnToDrafter", "submitForSignature"]);
    await act("city", campaign, { act: "submitForSignature" });
    expect(await allowed("city-chair")).toContain("sign");
    expect(await allowed("city")).not.toContain("sign");
    expect(await refusal(act("city", campaign, { act: "sign" }))).toMatchObject({ code: "forbidden", status: 403 });
    expect(await refusal(act("city", campaign, { act: "issue" }))).toMatchObject({ code: "wrong_state", status: 409 });
  });

  it("lets nobody sign what they drafted or changed, whatever roles they hold", async () => {
    const campaign = await draft("alone");
    await act("alone", campaign, { act: "submitForReview" });
    await act("alone", campaign, { act: "submitForSignature" });
    const { code, detail } = await refusal(
      act("alone", campaign, { act: "sign", signer: { name: "x", title: "Chủ tịch" } }),
    );
    expect(code).toBe("forbidden");
    expect(detail.vi).toContain("Người soạn thảo");
  });

  it("counts whoever changed a draft among its drafters", async () => {
    await found(world, [
      {
        tenant: "TVV0NGV01000",
        kind: "commune",
        name: "xã Hai Vai",
        members: [
          { login: "first", name: "Trần Thị Nhất", roles: ["standingOffice"] },
          { login: "both", name: "Lê Văn Kiêm", roles: ["standingOffice", "authority"] },
        ],
      },
    ]);
    const campaign = await draft("first");
    const params = { campaign };
    const { plan, version } = await world.clientFor("both").call(getPlan, { params });
    await world
      .clientFor("both")
      .call(savePlan, { params, ifMatch: version, body: { plan: { ...plan, slogan: "Mới" } } });
    await act("first", campaign, { act: "submitForReview" });
    await act("first", campaign, { act: "submitForSignature" });
    expect(
      await refusal(act("both", campaign, { act: "sign", signer: { name: "x", title: "Chủ tịch" } })),
    ).toMatchObject({
      code: "forbidden",
    });
  });

  it("takes number and date at issue only, and names the fields that are missing or ahead of the day", async () => {
    const campaign = await draft();
    await sign(world, "city", campaign);
    const signed = await world.clientFor("city").call(getPlan, { params: { campaign } });
    expect(signed.number).toBeUndefined();
    const missing = await refusal(act("city", campaign, { act: "issue" }));
    expect(missing.faults.map(({ path }) => path)).toEqual(["number", "date"]);
    const ahead = await refusal(act("city", campaign, { act: "issue", number: "7", date: "2024-02-21" }));
    expect(ahead.faults.map(({ path }) => path)).toEqual(["date"]);
    expect(await act("city", campaign, { act: "issue", number: "7", date: "2024-02-20" })).toMatchObject({
      state: "issued",
    });
  });

  it("gives a number once per authority, symbol and year, however it is spelt", async () => {
    const [first, second, third] = [await draft("city", "Một"), await draft("city", "Hai"), await draft("city", "Ba")];
    for (const campaign of [first, second, third]) await sign(world, "city", campaign);
    await act("city", first, { act: "issue", number: "105", date: "2024-01-05" });
    const again = await refusal(
      act("city", second, { act: "issue", number: "0105", symbol: "KH/UBND", date: "2024-02-06" }),
    );
    expect(again).toMatchObject({ code: "conflict" });
    expect(again.detail.vi).toContain("“Một”");
    expect(
      await act("city", second, { act: "issue", number: "105", symbol: "KH-UBND", date: "2023-12-29" }),
    ).toMatchObject({
      state: "issued",
    });
    expect(
      await act("city", third, { act: "issue", number: "105", symbol: "KH-SNV", date: "2024-02-06" }),
    ).toMatchObject({
      state: "issued",
    });
    const elsewhere = await draft("ward", "Bốn");
    await sign(world, "ward", elsewhere);
    expect(await act("ward", elsewhere, { act: "issue", number: "105", date: "2024-01-05" })).toMatchObject({
      state: "issued",
    });
  });

  it("gives a number to one of two who take it at the same moment, and tells the other whose it is", async () => {
    const both = [await draft("city", "Cùng lúc A"), await draft("city", "Cùng lúc B")];
    for (const campaign of both) await sign(world, "city", campaign);
    const outcomes = await Promise.allSettled(
      both.map((campaign) => act("city", campaign, { act: "issue", number: "300", date: "2024-02-19" })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((it) => it.status === "rejected");
    expect(refused?.reason).toMatchObject({ problem: { code: "conflict", faults: [{ path: "number" }] } });
  });

  it("records an act from the signed paper only with number, date, signer and scan, and marks it", async () => {
    const campaign = await draft("city", "Ghi nhận");
    const bare = await refusal(act("city", campaign, { act: "recordSigned" }));
    expect(bare.faults.map(({ path }) => path)).toEqual(["number", "date", "signer", "scan"]);
    const paper = {
      act: "recordSigned" as const,
      number: "91",
      date: "2024-02-13",
      signer: { name: "Hoàng Bá Nam", title: "Chủ tịch UBND thành phố" },
    };
    const unknown = await refusal(act("city", campaign, { ...paper, scan: "N0SVCHF11E00" }));
    expect(unknown.faults.map(({ path }) => path)).toEqual(["scan"]);
    const file = await scan(world, "city");
    const own = await refusal(
      act("city", campaign, { ...paper, signer: { name: "Đỗ văn Huỳnh", title: "Chủ tịch" }, scan: file }),
    );
    expect(own.faults.map(({ path }) => path)).toEqual(["signer.name"]);
    const recorded = await act("city", campaign, { ...paper, scan: file });
    expect(recorded).toMatchObject({ state: "signed", number: "91", signedFile: file, recordedBy: { login: "city" } });
    expect(recorded.signer).toEqual({ name: "Hoàng Bá Nam", title: "Chủ tịch UBND thành phố" });
    expect(recorded.history.at(-1)?.act).toContain("ghi nhận theo văn bản");
    const other = await refusal(act("city", campaign, { act: "issue", number: "92" }));
    expect(other.faults.map(({ path }) => path)).toEqual(["number"]);
    expect(await act("city", campaign, { act: "issue" })).toMatchObject({
      state: "issued",
      number: "91",
      date: "2024-02-13",
    });
  });

  it("returns a plan to its drafter with a reason only, also when the paper was recorded wrongly", async () => {
    const campaign = await draft("city", "Trả lại");
    await act("city", campaign, { act: "submitForReview" });
    const bare = await refusal(act("city-chair", campaign, { act: "returnToDrafter" }));
    expect(bare.faults.map(({ path }) => path)).toEqual(["reason"]);
    const returned = await act("city-chair", campaign, { act: "returnToDrafter", reason: "Bổ sung chỉ tiêu" });
    expect(returned).toMatchObject({ state: "draft" });
    expect(returned.history.at(-1)).toMatchObject({ act: "returnToDrafter", reason: "Bổ sung chỉ tiêu" });
    await act("city", campaign, {
      act: "recordSigned",
      number: "1",
      date: "2024-02-01",
      signer: { name: "Hoàng Bá Nam", title: "Chủ tịch" },
      scan: await scan(world, "city"),
    });
    const again = await act("city", campaign, { act: "returnToDrafter", reason: "Nhập nhầm số" });
    expect([again.state, again.number, again.signer, again.signedFile]).toEqual([
      "draft",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("never changes what is issued", async () => {
    const campaign = await draft("city", "Bất biến");
    await issue(world, "city", campaign, { number: "95", date: "2024-02-14" });
    const params = { campaign };
    const { plan, version } = await world.clientFor("city").call(getPlan, { params });
    const change = world
      .clientFor("city")
      .call(savePlan, { params, ifMatch: version, body: { plan: { ...plan, title: "Khác" } } });
    const { code, detail } = await refusal(change);
    expect(code).toBe("wrong_state");
    expect(detail.vi).toContain("sửa đổi, bổ sung");
    const { items } = await world.clientFor("city").call(listPlanVersions, { params });
    expect(items).toMatchObject([{ planVersion: 1, state: "issued", stateName: { vi: "Đã ban hành" } }]);
  });

  it("does a repeated issue once and answers the same", async () => {
    const campaign = await draft("city", "Hai lần");
    await sign(world, "city", campaign);
    const call = () =>
      world.clientFor("city").call(actOnPlan, {
        params: { campaign },
        body: { act: "issue", number: "96", date: "2024-02-15" },
        idempotencyKey: "issue-once-0001",
      });
    expect(await call()).toEqual(await call());
  });

  it("writes every act into the campaign's history, latest first", async () => {
    const campaign = await draft("city", "Nhật ký");
    await issue(world, "city", campaign, { number: "97", date: "2024-02-16" });
    const { items } = await world.clientFor("city").call(listActs, { params: { campaign } });
    expect(items.map((it) => it.what)).toEqual([
      "plan.issue",
      "plan.sign",
      "plan.submitForSignature",
      "plan.submitForReview",
      "campaign.create",
    ]);
    expect(items[0]).toMatchObject({ about: "97/KH-UBND", by: "Đỗ Văn Huỳnh" });
  });
});
