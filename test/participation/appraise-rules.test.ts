import {
  answerHandover,
  appraiseCell,
  assignAppraisers,
  finishAppraisal,
  getAppraisers,
  handOverCell,
  listAppraisalCells,
  listHandovers,
  listTasks,
  putFacts,
  returnSheet,
} from "@thidua/contract";
import { leafItem, plainImage, sheetItem } from "@thidua/data";
import type { CriterionId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../campaigns/steps.ts";
import {
  evidenceFile,
  fill,
  of,
  openStory,
  register,
  sheetOf,
  submit,
  type as enter,
  year,
  type Story,
} from "./story.ts";

let story: Story;
const client = (login: string) => story.world.clientFor(login);
const at = () => ({ campaign: story.campaign, year });
const cell = (unit: keyof Story["units"], label: string) => ({
  ...of(story, story.units[unit].participant),
  criterion: story.ids[label] as CriterionId,
});
const appraise = (login: string, unit: keyof Story["units"], label: string, body: object, ifMatch = 0) =>
  client(login).call(appraiseCell, { params: cell(unit, label), ifMatch, body: body as never });

beforeAll(async () => {
  story = await openStory();
  for (const unit of ["kp1", "kp2", "oneStop"] as const) {
    await register(story, unit, unit);
    const evidence =
      unit === "oneStop" ? [{ id: "1", title: "Sổ theo dõi", file: await evidenceFile(story.world, unit) }] : [];
    await fill(story, unit, story.units[unit].participant, {
      c: { declared: { kind: "ratio", counted: 120, of: 120 }, explanation: "Cổng dịch vụ công", evidence },
    });
    await submit(story, unit, story.units[unit].participant);
  }
});
afterAll(() => story.world.close());

describe("appraising", () => {
  it("by several at one sheet at once loses nothing: both decisions stand, and the totals say so", async () => {
    const both = await Promise.all([
      appraise("culture", "kp1", "b", { verdict: "met" }),
      appraise("oneStop", "kp1", "c", { verdict: "met" }),
      appraise("ward", "kp1", "d", { verdict: "notMet", reason: "Mô hình chưa áp dụng" }),
    ]);
    expect(both.map(({ cell: { status } }) => status)).toEqual(["appraised", "appraised", "appraised"]);
    const sheet = await sheetOf(story, "ward", story.units.kp1.participant);
    expect(sheet.score).toMatchObject({ met: 3, applicable: 5 });
    expect(sheet.version).toBe(1 + 1 + 3);
  });

  it("isn't told to the participant before it has ended, save what comes back", async () => {
    const own = await sheetOf(story, "kp1", story.units.kp1.participant);
    expect(own.state).toBe("inAppraisal");
    expect(own.criteria.filter(({ appraisal }) => appraisal)).toEqual([]);
    expect(own.score).toBeUndefined();
    expect(own.selfScore).toMatchObject({ met: 4 });
    const [left] = (await client("ward").call(listTasks, {})).items.filter(({ kind }) => kind === "appraise");
    expect(left).toMatchObject({ count: 12 - 3 });
  });

  it("of one cell by two asks the second to look at the first", async () => {
    const second = await refusal(appraise("ward", "kp1", "b", { verdict: "notMet", reason: "Khác" }));
    expect(second).toMatchObject({ code: "stale", current: { value: { verdict: "met" }, version: 1 } });
    await appraise("ward", "kp1", "b", { verdict: "notMet", reason: "Thiếu văn bản" }, 1);
  });

  it("takes “không áp dụng” out of the denominator only by a decision, with a reason", async () => {
    const agreed = await refusal(appraise("ward", "kp2", "d", { verdict: "notApplicable" }));
    expect(agreed.faults).toMatchObject([{ path: "reason" }]);
    const { cell: out } = await appraise("ward", "kp2", "d", {
      verdict: "notApplicable",
      reason: "Không có mô hình nào trong năm",
    });
    expect(out.final).toMatchObject({ verdict: "notApplicable", max: 0 });
    expect((await sheetOf(story, "ward", story.units.kp2.participant)).score).toMatchObject({ applicable: 4 });
  });

  it("agrees to no “không áp dụng” in passing", async () => {
    const { participant } = story.units.kp3;
    await register(story, "ward", "kp3", { state: "accepted" });
    for (const label of ["b", "c", "d", "đ"])
      await enter(story, "ward", participant, label, {
        selfVerdict: "notApplicable",
        explanation: "Không có",
        onBehalf: true,
      });
    const scan = await evidenceFile(story.world, "ward");
    await submit(story, "ward", participant, { onBehalf: { scan, signer: "Đỗ Văn Thắng", signedOn: "2024-11-01" } });
    const params = of(story, participant);
    const left = await refusal(client("ward").call(finishAppraisal, { params, body: { acceptRest: true } }));
    expect(left.faults).toHaveLength(4);
    expect((await sheetOf(story, "ward", participant)).selfScore).toMatchObject({ met: 0, applicable: 5 });
    const stale = await refusal(
      client("ward").call(returnSheet, { params, body: { reason: "Chưa đúng", version: 1 } }),
    );
    expect(stale.code).toBe("stale");
    await client("ward").call(returnSheet, { params, body: { reason: "Chưa đúng" } });
  });

  it("gives no points in a set without points", async () => {
    const wrong = await refusal(appraise("ward", "kp2", "b", { verdict: "met", points: 10_000 }));
    expect(wrong.faults).toMatchObject([{ path: "points" }]);
  });

  it("takes what is known of a participant before what it declares: an index that doesn't apply leaves the count", async () => {
    const params = of(story, story.units.kp2.participant);
    const facts = { indexBand: { "2023": { applies: false as const } } };
    await client("ward").call(putFacts, { params, ifMatch: 0, body: { facts, source: "Công văn 15/SNV" } });
    const sheet = await sheetOf(story, "ward", story.units.kp2.participant);
    const gate = sheet.criteria.find(({ criterion }) => criterion.label === "đ");
    expect(gate?.final).toMatchObject({ verdict: "notApplicable" });
    expect(gate?.final?.trace[0]?.vi).toContain("không thuộc diện đánh giá");
    expect(sheet.score).toMatchObject({ applicable: 3 });
  });

  it("by a single office doesn't return a whole sheet, only its own criteria", async () => {
    const params = of(story, story.units.kp2.participant);
    expect((await refusal(client("culture").call(returnSheet, { params, body: { reason: "Sai mẫu" } }))).code).toBe(
      "forbidden",
    );
    const back = await appraise("oneStop", "kp2", "c", {
      verdict: "met",
      returned: true,
      reason: "Thiếu số liệu quý IV",
    });
    expect(back.cell.status).toBe("returned");
    expect((await client("kp2").call(listTasks, {})).items).toMatchObject([{ kind: "fixSheet", count: 1 }]);
    const waits = await refusal(appraise("oneStop", "kp2", "c", { verdict: "met" }, 1));
    expect(waits.code).toBe("wrong_state");
    const early = await refusal(client("ward").call(finishAppraisal, { params, body: { acceptRest: true } }));
    expect(early.faults).toHaveLength(1);
    await enter(story, "kp2", story.units.kp2.participant, "c", {
      declared: { kind: "ratio", counted: 119, of: 120 },
      explanation: "Quý IV 1 hồ sơ trễ",
    });
    await submit(story, "kp2", story.units.kp2.participant);
    const { cell: again } = await appraise("oneStop", "kp2", "c", { verdict: "notMet" }, 1);
    expect(again).toMatchObject({ cell: { declared: { counted: 119 } }, final: { verdict: "notMet" } });
  });

  it("assigns only what there is, and a substitute that is another office", async () => {
    const put = (items: object[], ifMatch = 0) =>
      client("ward").call(assignAppraisers, { params: at(), ifMatch, body: { items: items as never } });
    const b = story.ids["b"];
    const culture = story.units.culture.id;
    const wrong = await refusal(
      put([{ criterion: b, unit: culture, substitute: culture }, { criterion: b }, { criterion: "N0SVCHCR1T00" }]),
    );
    expect(wrong.faults.map(({ path }) => path)).toEqual([
      "items.0.substitute",
      "items.1.criterion",
      "items.2.criterion",
    ]);
    const set = await put([
      { criterion: b, unit: culture },
      { criterion: story.ids["c"], unit: story.units.oneStop.id },
    ]);
    expect(set.items.find(({ criterion }) => criterion === b)).toMatchObject({
      own: true,
      unitName: "Công chức Văn hóa - Xã hội",
    });
    expect((await refusal(put([], 0))).code).toBe("stale");
  });

  it("shows each office its own turn", async () => {
    const mine = await client("culture").call(listAppraisalCells, {
      params: at(),
      query: { mine: "true", criterion: story.ids["b"] },
    });
    expect(mine.cells.map(({ participant }) => participant)).toEqual(
      expect.arrayContaining([story.units.kp2.participant, story.units.oneStop.participant]),
    );
    const other = await client("oneStop").call(listAppraisalCells, {
      params: at(),
      query: { mine: "true", criterion: story.ids["b"] },
    });
    expect(other.cells).toEqual([]);
  });

  it("hands a cell that is nobody's to the level above, which decides it", async () => {
    const params = cell("oneStop", "c");
    expect((await refusal(client("ward").call(handOverCell, { params: cell("kp1", "c"), body: {} }))).code).toBe(
      "wrong_state",
    );
    const { cell: handed } = await client("ward").call(handOverCell, {
      params,
      body: { reason: "Không có người thay" },
    });
    expect(handed.status).toBe("handedOver");
    expect((await client("ward").call(getAppraisers, { params: at() })).withoutSubstitute).toMatchObject([
      { handedOver: true },
    ]);
    await story.world.drain();
    const [asked] = (await client("city").call(listHandovers, { params: at() })).items;
    expect(asked).toMatchObject({
      participantName: "Bộ phận Một cửa",
      label: "c",
      answered: false,
      self: { verdict: "met" },
    });
    const answer = (body: object) =>
      client("city").call(answerHandover, {
        params: { ...at(), envelope: asked?.envelope as never },
        body: body as never,
      });
    expect((await refusal(answer({ verdict: "notMet" }))).faults).toMatchObject([{ path: "reason" }]);
    expect(await answer({ verdict: "notMet", reason: "Sổ theo dõi có 3 hồ sơ trễ" })).toMatchObject({ answered: true });
    await story.world.drain();
    await appraise("culture", "oneStop", "b", { verdict: "met" });
    const done = await client("ward").call(finishAppraisal, {
      params: of(story, story.units.oneStop.participant),
      body: { acceptRest: true },
    });
    expect(done.state).toBe("appraised");
    const sheet = await sheetOf(story, "oneStop", story.units.oneStop.participant);
    expect(sheet.criteria.find(({ criterion }) => criterion.label === "c")).toMatchObject({
      appraisal: { reason: "Sổ theo dõi có 3 hồ sơ trễ" },
      final: { verdict: "notMet" },
    });
  });

  it("keeps a sheet's head and its leaf at one version, and the leaf small", async () => {
    const { table } = story.world;
    const rows = (await readAll(table)).filter(({ pk }) => pk.includes(story.campaign));
    const heads = new Map(rows.filter(({ k }) => k === sheetItem.name).map(({ sk, v }) => [sk, v]));
    const leaves = rows.filter(({ k }) => k === leafItem.name);
    expect(leaves).toHaveLength(4);
    for (const { sk, v, d } of leaves) {
      expect(heads.get(sk)).toBe(v);
      expect(new TextEncoder().encode(JSON.stringify(d)).length).toBeLessThanOrEqual(400);
    }
  });
});

type Row = { pk: string; sk: string; k: string; v: number; d: unknown };
const readAll = async (table: Story["world"]["table"]): Promise<Row[]> => {
  const { body } = await table.handle("DynamoDB_20120810.Scan", { TableName: "thi-dua" });
  return (body as { Items: Parameters<typeof plainImage>[0][] }).Items.map((item) => plainImage(item) as Row);
};
