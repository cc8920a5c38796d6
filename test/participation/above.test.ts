import {
  actOnRegistration,
  appraiseCell,
  finishAppraisal,
  getInboxEntry,
  getPublication,
  getRanking,
  getSheet,
  getSummary,
  listAppraisalCells,
  listChildren,
  listInbox,
  listParticipants,
  listTasks,
  publishYear,
  registerParticipant,
  returnSheet,
  saveCell,
  submitSheet,
  takeBackSheet,
} from "@thidua/contract";
import { asParticipant, type CriterionId, type EnvelopeId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../campaigns/steps.ts";
import { city, cityPlan, neighbour, ward } from "../campaigns/world.ts";
import { evidenceFile, openTree, year } from "./story.ts";

let tree: Awaited<ReturnType<typeof openTree>>;
const us = asParticipant(ward);
const at = () => ({ campaign: tree.campaign, year });
const params = () => ({ ...at(), participant: us });
const client = (login: string) => tree.world.clientFor(login);

const cityCampaign = () =>
  cityPlan({
    milestones: [
      { kind: "registration", name: "Đăng ký", due: { precision: "day", wording: "before", day: "2024-04-15" } },
      {
        kind: "selfAssessment",
        name: "Tự đánh giá",
        due: { precision: "day", wording: "atLatest", day: "2024-11-15" },
      },
    ],
    subjects: [
      { code: "collective", name: "Tập thể", counts: "collective", rules: [{ tenantKinds: ["commune"] }] },
      { code: "individual", name: "Cá nhân", counts: "individual" },
    ],
  } as never);

const criteria = async (login: string) =>
  Object.fromEntries(
    (await client(login).call(getSheet, { params: params() })).criteria.map(({ criterion }) => [
      criterion.label,
      criterion.id,
    ]),
  ) as Record<string, CriterionId>;

const write = async (label: string, body: object) => {
  const sheet = await client("ward").call(getSheet, { params: params() });
  const row = sheet.criteria.find(({ criterion }) => criterion.label === label);
  return client("ward").call(saveCell, {
    params: { ...params(), criterion: row?.criterion.id as CriterionId },
    ifMatch: row?.cell?.version ?? 0,
    body: body,
  });
};

beforeAll(async () => {
  tree = await openTree(cityCampaign());
});
afterAll(() => tree.world.close());

describe("a child authority takes part in the plan of the level above", () => {
  it("is asked to register, and what it registers reaches the level above", async () => {
    const { items } = await client("ward").call(listTasks, {});
    expect(items.filter(({ kind }) => kind === "register")).toMatchObject([
      { participant: ward, due: { day: "2024-04-14", text: expect.stringContaining("14/4/2024") } },
    ]);
    const registered = await client("ward").call(registerParticipant, {
      params: at(),
      body: {
        is: "tenant",
        tenant: ward,
        targets: [{ label: "b", name: "Hồ sơ đúng hạn", registered: "98 %" }],
        initiatives: ["Một cửa lưu động"],
      },
    });
    expect(registered).toMatchObject({ upward: true, subjectKind: "collective", registration: { state: "submitted" } });
    await tree.world.drain();
    const { items: list, counts } = await client("city").call(listParticipants, { params: at() });
    expect(list).toMatchObject([
      {
        participant: ward,
        is: "tenant",
        name: "phường Hải Hòa",
        registration: { state: "submitted", initiatives: ["Một cửa lưu động"] },
        version: 0,
      },
    ]);
    expect(counts).toMatchObject({ total: 1, registered: 1, accepted: 0 });
    expect((await client("city").call(listTasks, {})).items.map(({ kind, count }) => [kind, count])).toContainEqual([
      "acceptRegistrations",
      1,
    ]);
    expect((await client("ward").call(listParticipants, { params: at() })).items).toEqual([]);
  });

  it("is accepted there, and learns it here", async () => {
    const accepted = await client("city").call(actOnRegistration, { params: params(), body: { act: "accept" } });
    expect(accepted.registration.state).toBe("accepted");
    await tree.world.drain();
    const { own } = await client("ward").call(listParticipants, { params: at() });
    expect(own).toMatchObject({ upward: true, registration: { state: "accepted" } });
  });

  it("is filled in here: nothing of it is seen above before it is handed in", async () => {
    await write("b", {
      declared: { kind: "ratio", counted: 97, of: 100 },
      evidence: [{ id: "1", title: "Báo cáo", file: await evidenceFile(tree.world, "ward") }],
    });
    await write("c", { selfVerdict: "met", declared: { kind: "yesNo", met: true } });
    await tree.world.drain();
    const above = await client("city").call(getSheet, { params: params() });
    expect(above.criteria.some(({ cell }) => cell)).toBe(false);
    expect(above.state).toBe("registered");
    expect(JSON.stringify(await client("city").call(listAppraisalCells, { params: at() }))).not.toContain("97");
  });

  it("goes up when it is handed in, with its evidence, and may be taken back until it is taken up", async () => {
    await client("ward").call(submitSheet, { params: params(), body: {} });
    await tree.world.drain();
    const { cells } = await client("city").call(listAppraisalCells, { params: at() });
    expect(cells.map(({ status }) => status)).toEqual(["toAppraise", "toAppraise"]);
    expect((await client("city").call(getSummary, { params: at() })).depths[0]).toMatchObject({
      expected: 1,
      coverage: { submitted: 1 },
    });

    const back = await client("ward").call(takeBackSheet, { params: params(), body: {} });
    expect(back.state).toBe("drafting");
    await tree.world.drain();
    expect((await client("city").call(getSheet, { params: params() })).state).toBe("registered");
    await write("c", { selfVerdict: "met", explanation: "Đã áp dụng tại Một cửa" });
    await client("ward").call(submitSheet, { params: params(), body: {} });
    await tree.world.drain();
    const above = await client("city").call(getSheet, { params: params() });
    expect(above).toMatchObject({
      state: "submitted",
      receipt: { submission: 2 },
      files: [{ name: "minh-chung.pdf" }],
    });
  });

  it("comes back whole with a reason, keeps what was typed, and goes up again", async () => {
    await client("city").call(returnSheet, { params: params(), body: { reason: "Bổ sung số liệu quý IV" } });
    await tree.world.drain();
    const sheet = await client("ward").call(getSheet, { params: params() });
    expect(sheet).toMatchObject({ state: "returned", returned: { reason: "Bổ sung số liệu quý IV" } });
    expect(sheet.progress.missing).toEqual([]);
    expect((await client("ward").call(listTasks, {})).items.map(({ kind }) => kind)).toContain("fixSheet");
    await write("b", { declared: { kind: "ratio", counted: 98, of: 100 } });
    await client("ward").call(submitSheet, { params: params(), body: {} });
    await tree.world.drain();
    expect((await client("city").call(getSheet, { params: params() })).receipt?.submission).toBe(3);
    expect(await client("ward").call(getSheet, { params: params() })).toMatchObject({
      state: "submitted",
      allowed: ["takeBack"],
    });
  });

  it("locks once it is taken up: the child learns that and can't take it back", async () => {
    const ids = await criteria("city");
    const place = { ...params(), criterion: ids["b"] as CriterionId };
    await client("city").call(appraiseCell, { params: place, ifMatch: 0, body: { verdict: "met" } });
    await tree.world.drain();
    expect((await client("ward").call(getSheet, { params: params() })).state).toBe("inAppraisal");
    expect((await refusal(client("ward").call(takeBackSheet, { params: params(), body: {} }))).code).toBe(
      "wrong_state",
    );
    expect((await refusal(write("b", { declared: { kind: "ratio", counted: 99, of: 100 } }))).code).toBe("wrong_state");
  });

  it("isn't told what was decided on it when it comes back whole", async () => {
    await client("city").call(returnSheet, { params: params(), body: { reason: "Rà soát lại toàn bộ" } });
    await tree.world.drain();
    const [entry] = (await client("ward").call(listInbox, {})).items.filter(({ kind }) => kind === "return");
    const { body } = await client("ward").call(getInboxEntry, { params: { envelope: entry?.id as EnvelopeId } });
    expect(body).toMatchObject({ reason: "Rà soát lại toàn bộ", appraisals: [] });
    await client("ward").call(submitSheet, { params: params(), body: {} });
    await tree.world.drain();
    const kept = await client("city").call(getSheet, { params: params() });
    expect(kept.criteria.find(({ criterion }) => criterion.label === "b")?.appraisal).toMatchObject({ verdict: "met" });
  });

  it("gets one criterion back, and only that one opens", async () => {
    const ids = await criteria("city");
    await client("city").call(appraiseCell, {
      params: { ...params(), criterion: ids["c"] as CriterionId },
      ifMatch: 0,
      body: { verdict: "met", returned: true, reason: "Chưa có quyết định công nhận" },
    });
    await tree.world.drain();
    const sheet = await client("ward").call(getSheet, { params: params() });
    expect(sheet.openCriteria).toEqual([ids["c"]]);
    expect(sheet.criteria.filter(({ open }) => open).map(({ criterion }) => criterion.label)).toEqual(["c"]);
    expect(sheet.criteria.find(({ criterion }) => criterion.label === "c")?.appraisal).toMatchObject({
      reason: "Chưa có quyết định công nhận",
    });
    expect((await refusal(write("b", { declared: { kind: "ratio", counted: 99, of: 100 } }))).code).toBe("wrong_state");
    await write("c", { selfVerdict: "notMet", explanation: "Chưa kịp công nhận trong năm" });
    await client("ward").call(submitSheet, { params: params(), body: {} });
    await tree.world.drain();
    const above = await client("city").call(getSheet, { params: params() });
    expect(above).toMatchObject({ state: "inAppraisal", openCriteria: [] });
    const own = await client("ward").call(getSheet, { params: params() });
    expect(own).toMatchObject({ state: "inAppraisal", openCriteria: [], allowed: [] });
    const row = above.criteria.find(({ criterion }) => criterion.label === "b");
    expect(row).toMatchObject({ cell: { declared: { counted: 98 } }, final: { verdict: "met" } });
  });

  it("learns its result at the end of appraisal, and its place among siblings at publication", async () => {
    await client("city").call(finishAppraisal, { params: params(), body: { acceptRest: true } });
    await tree.world.drain();
    const done = await client("ward").call(getSheet, { params: params() });
    expect(done).toMatchObject({ state: "appraised", score: { met: 2, applicable: 3 } });
    expect(await client("ward").call(getPublication, { params: at(), query: { above: "true" } })).toMatchObject({
      state: "none",
    });

    const { depths } = await client("city").call(getSummary, { params: at() });
    expect(depths[0]).toMatchObject({ reported: 1, expected: 1, complete: true, met: 2, applicable: 3 });
    const published = await client("city").call(publishYear, { params: at(), body: { confirmation: "2024" } });
    expect(published).toMatchObject({ state: "published", edition: 1 });
    await tree.world.drain();
    const table = await client("ward").call(getPublication, { params: at(), query: { above: "true" } });
    expect(table).toMatchObject({
      state: "published",
      complete: true,
      rows: [{ participant: ward, rank: 1, of: 1, met: 2 }],
    });
    expect((await client("ward").call(getSheet, { params: params() })).state).toBe("published");
  });

  it("is one of the children the level above sees, the other one silent", async () => {
    const { items } = await client("city").call(listChildren, { params: at() });
    expect(items.map(({ tenant, answer }) => [tenant, answer])).toEqual([
      [ward, "issued"],
      [neighbour, "received"],
    ]);
    expect(items[0]).toMatchObject({ plan: { number: "12" }, participation: { sheet: "published" } });
    const { groups } = await client("city").call(getRanking, { params: at() });
    expect(groups[0]?.rows[0]).toMatchObject({ participant: ward, rank: 1 });
    expect((await refusal(client("neighbour").call(getSheet, { params: params() }))).code).toBe("not_found");
    expect(city).not.toBe(ward);
  });
});
