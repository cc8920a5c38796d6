import {
  appraiseCell,
  approveSheet,
  correctResult,
  finishAppraisal,
  getLate,
  getPublication,
  getRanking,
  getSummary,
  listTasks,
  publishYear,
  putFacts,
  returnSheet,
} from "@thidua/contract";
import type { CriterionId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../campaigns/steps.ts";
import { fill, of, openStory, register, sheetOf, submit, year, type Entry, type Story } from "./story.ts";

let story: Story;
const client = (login: string) => story.world.clientFor(login);
const at = () => ({ campaign: story.campaign, year });
const finish = (unit: keyof Story["units"]) =>
  client("ward").call(finishAppraisal, {
    params: of(story, story.units[unit].participant),
    body: { acceptRest: true },
  });
const publish = (login: string, body: object) => client(login).call(publishYear, { params: at(), body: body as never });
const kinds = async (login: string) =>
  (await client(login).call(listTasks, {})).items.map(({ kind, count }) => [kind, count] as const);

const weak: Record<string, Entry> = { d: { declared: { kind: "ratio", counted: 0, of: 7 } } };

beforeAll(async () => {
  story = await openStory();
  for (const unit of ["kp1", "kp2", "culture", "oneStop"] as const) await register(story, unit, unit, {});
  await register(story, "ward", "kp3", { state: "draft" });
});
afterAll(() => story.world.close());

describe("from sheets to a published result", () => {
  it("tells each what to do next, by when in the plan's words", async () => {
    const [own] = (await client("kp1").call(listTasks, {})).items;
    expect(own).toMatchObject({
      kind: "fillSheet",
      count: 4,
      detail: { vi: "còn 4 mục" },
      due: { day: "2024-11-15", text: "chậm nhất ngày 15/11/2024" },
      overdue: false,
    });
    const { items, waiting } = await client("kp1").call(listTasks, {});
    expect(items).toHaveLength(1);
    expect(waiting).toMatchObject([{ kind: "acceptance" }]);
    expect(await kinds("ward")).toContainEqual(["acceptRegistrations", 4]);
    expect(await kinds("front")).toEqual([]);
    const [unregistered] = (await client("teacher").call(listTasks, {})).items;
    expect(unregistered).toBeUndefined();
  });

  it("asks the appraising office for its cells, and the participant to wait", async () => {
    await fill(story, "kp1", story.units.kp1.participant);
    await submit(story, "kp1", story.units.kp1.participant);
    await fill(story, "kp2", story.units.kp2.participant, weak);
    await submit(story, "kp2", story.units.kp2.participant);
    await fill(story, "culture", story.units.culture.participant);
    await submit(story, "culture", story.units.culture.participant);
    expect((await client("kp1").call(listTasks, {})).waiting).toMatchObject([{ kind: "appraisal" }]);
    expect(Object.fromEntries(await kinds("ward"))).toMatchObject({ appraise: 12 });
  });

  it("keeps results from siblings until they are published", async () => {
    for (const unit of ["kp1", "kp2", "culture"] as const) await finish(unit);
    await client("ward-chair").call(approveSheet, { params: of(story, story.units.kp1.participant), body: {} });
    const own = await client("kp1").call(getRanking, { params: at() });
    expect(own).toMatchObject({ limited: true, published: false });
    expect(own.groups.flatMap(({ rows }) => rows.map(({ name, rank }) => [name, rank]))).toEqual([
      ["Khu phố 1", undefined],
    ]);
    const all = await client("ward").call(getRanking, { params: at() });
    expect(all.groups[0]).toMatchObject({ reported: 3, expected: 5 });
    expect(all.provisional).toBe(true);
    expect(all.groups[0]?.rows.map(({ name, rank, tied }) => [name, rank, tied])).toEqual([
      ["Công chức Văn hóa - Xã hội", 1, true],
      ["Khu phố 1", 1, true],
      ["Khu phố 2", 3, false],
      ["Bộ phận Một cửa", undefined, false],
      ["Khu phố 3", undefined, false],
    ]);
    await story.world.drain();
    const { depths } = await client("kp1").call(getSummary, { params: at() });
    expect(depths[0]).toMatchObject({ reported: 3, expected: 5, complete: false, bands: [] });
    expect(depths[0]).not.toHaveProperty("averagePercent");
    expect((await client("ward").call(getSummary, { params: at() })).depths[0]).toMatchObject({
      met: 11,
      applicable: 15,
    });
  });

  it("knows who is late and whom to ring, with a message ready to paste", async () => {
    story.world.businessClock.moveTo("2024-11-20" as never);
    const { items, message } = await client("ward").call(getLate, { params: at() });
    expect(items.map(({ name, missing, daysLate }) => [name, missing, daysLate])).toEqual([
      ["Khu phố 3", "registration", 220],
      ["Bộ phận Một cửa", "sheet", 5],
    ]);
    expect(items[1]?.message).toContain("chưa nộp phiếu tự đánh giá, hạn cuối 15/11/2024 (đã quá 5 ngày)");
    expect(items[1]?.message).toContain("{link}");
    expect(message).toContain("còn 2 đơn vị, cá nhân chậm");
    expect(await kinds("ward")).toContainEqual(["remindLate", 2]);
    expect((await refusal(client("kp1").call(getLate, { params: at() }))).code).toBe("forbidden");
  });

  it("is published only on a typed confirmation, and incomplete only if that is said", async () => {
    expect((await refusal(publish("ward", { confirmation: "có" }))).faults).toMatchObject([{ path: "confirmation" }]);
    const missing = await refusal(publish("ward", { confirmation: "2024" }));
    expect(missing).toMatchObject({ code: "wrong_state" });
    expect(missing.faults.map(({ vi }) => vi.slice(0, vi.indexOf(":"))).toSorted()).toEqual([
      "Bộ phận Một cửa",
      "Khu phố 3",
    ]);
    expect((await client("kp1").call(getPublication, { params: at() })).state).toBe("none");
    expect((await refusal(publish("kp1", { confirmation: "2024" }))).code).toBe("forbidden");
    const done = await publish("ward", {
      confirmation: "thi dua cai cach hanh chinh phuong hai hoa nam 2024",
      incomplete: true,
      decision: { number: "88/QĐ-UBND", date: "2024-12-20" },
    });
    expect(done).toMatchObject({ state: "published", edition: 1, of: 3 });
  });

  it("is then open to siblings, as k of n, with its decision, and closed to changes", async () => {
    const table = await client("kp2").call(getPublication, { params: at() });
    expect(table).toMatchObject({
      state: "published",
      reported: 3,
      expected: 5,
      complete: false,
      decision: { number: "88/QĐ-UBND" },
    });
    expect(table.rows.map(({ name, rank, met }) => [name, rank, met])).toEqual([
      ["Công chức Văn hóa - Xã hội", 1, 4],
      ["Khu phố 1", 1, 4],
      ["Khu phố 2", 3, 3],
    ]);
    expect(table.missing.map(({ name }) => name).toSorted()).toEqual(["Bộ phận Một cửa", "Khu phố 3"]);
    const ranked = await client("kp2").call(getRanking, { params: at() });
    expect(ranked).toMatchObject({ published: true, limited: false });
    const params = { ...of(story, story.units.kp1.participant), criterion: story.ids["b"] as CriterionId };
    const late = await refusal(
      client("ward").call(appraiseCell, { params, ifMatch: 1, body: { verdict: "notMet", reason: "Muộn" } }),
    );
    expect(late).toMatchObject({ code: "wrong_state", detail: { vi: expect.stringContaining("Đính chính") } });
    const back = client("ward").call(returnSheet, {
      params: of(story, story.units.kp1.participant),
      body: { reason: "Muộn" },
    });
    expect((await refusal(back)).code).toBe("wrong_state");
    expect((await refusal(submit(story, "oneStop", story.units.oneStop.participant))).code).toBe("wrong_state");
    const facts = client("ward").call(putFacts, {
      params: of(story, story.units.kp1.participant),
      ifMatch: 0,
      body: { facts: {} },
    });
    expect((await refusal(facts)).code).toBe("wrong_state");
  });

  it("is corrected as a new edition with a reason, ranks worked out again", async () => {
    const params = of(story, story.units.kp1.participant);
    const body = {
      criterion: story.ids["c"] as CriterionId,
      verdict: "notMet" as const,
      reason: "Phúc tra: 02 hồ sơ quá hạn",
    };
    expect((await refusal(client("kp1").call(correctResult, { params, body }))).code).toBe("forbidden");
    const noReason = await refusal(client("ward").call(correctResult, { params, body: { ...body, reason: "" } }));
    expect(noReason.faults).toMatchObject([{ path: "reason" }]);
    const corrected = await client("ward").call(correctResult, { params, body });
    expect(corrected).toMatchObject({
      edition: 2,
      corrections: [{ edition: 2, name: "Khu phố 1", reason: body.reason }],
    });
    expect(corrected.rows.map(({ name, rank }) => [name, rank])).toEqual([
      ["Công chức Văn hóa - Xã hội", 1],
      ["Khu phố 1", 2],
      ["Khu phố 2", 2],
    ]);
    const sheet = await sheetOf(story, "kp1", story.units.kp1.participant);
    expect(sheet).toMatchObject({ state: "published", score: { met: 3 } });
  });
});
