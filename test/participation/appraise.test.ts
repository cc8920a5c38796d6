import { appraiseCell, assignAppraisers, finishAppraisal, getAppraisers, listAppraisalCells } from "@thidua/contract";
import type { CriterionId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../campaigns/steps.ts";
import { fill, of, openStory, register, sheetOf, submit, year, type Story } from "./story.ts";

let story: Story;
const params = () => ({ campaign: story.campaign, year });
const cell = (unit: keyof Story["units"], label: string) => ({
  ...of(story, story.units[unit].participant),
  criterion: story.ids[label] as CriterionId,
});
const appraise = (login: string, unit: keyof Story["units"], label: string, body: object, ifMatch = 0) =>
  story.world.clientFor(login).call(appraiseCell, { params: cell(unit, label), ifMatch, body: body as never });

beforeAll(async () => {
  story = await openStory();
  await story.world.clientFor("ward").call(assignAppraisers, {
    params: params(),
    ifMatch: 0,
    body: {
      items: [
        { criterion: story.ids["b"] as CriterionId, unit: story.units.culture.id, substitute: story.units.oneStop.id },
        { criterion: story.ids["c"] as CriterionId, unit: story.units.oneStop.id },
      ],
    },
  });
  for (const unit of ["kp1", "culture", "oneStop"] as const) {
    await register(story, unit, unit);
    await fill(story, unit, story.units[unit].participant);
    await submit(story, unit, story.units[unit].participant);
  }
});
afterAll(() => story.world.close());

describe("appraisal", () => {
  it("is by criterion: only the office it was assigned to may decide", async () => {
    const refused = await refusal(appraise("oneStop", "kp1", "b", { verdict: "met" }));
    expect(refused).toMatchObject({ code: "forbidden", detail: { vi: expect.stringContaining("Văn hóa - Xã hội") } });
    const { cell: done, state } = await appraise("culture", "kp1", "b", { verdict: "met" });
    expect(done).toMatchObject({ status: "appraised", final: { verdict: "met" }, version: 1 });
    expect(state).toBe("inAppraisal");
  });

  it("asks for a reason where the decision differs from the self-assessment", async () => {
    const refused = await refusal(appraise("oneStop", "kp1", "c", { verdict: "notMet" }));
    expect(refused).toMatchObject({ code: "invalid", faults: [{ path: "reason" }] });
    await appraise("oneStop", "kp1", "c", { verdict: "notMet", reason: "Có 3 hồ sơ quá hạn" });
  });

  it("gives a cell of the appraiser's own office to the substitute", async () => {
    const refused = await refusal(appraise("culture", "culture", "b", { verdict: "met" }));
    expect(refused.code).toBe("forbidden");
    const unassigned = await refusal(appraise("culture", "culture", "d", { verdict: "met" }));
    expect(unassigned).toMatchObject({
      code: "forbidden",
      detail: { vi: expect.stringContaining("không tham gia chấm") },
    });
    const { cell: done } = await appraise("oneStop", "culture", "b", { verdict: "met" });
    expect(done.appraisal).toMatchObject({ substitute: true });
  });

  it("leaves a cell without a substitute in the list, and the others go on", async () => {
    const office = story.world.clientFor("ward");
    const { withoutSubstitute } = await office.call(getAppraisers, { params: params() });
    expect(withoutSubstitute).toMatchObject([
      { participantName: "Bộ phận Một cửa", label: "c", unitName: "Bộ phận Một cửa", handedOver: false },
    ]);
    const { cells } = await office.call(listAppraisalCells, {
      params: params(),
      query: { participant: story.units.oneStop.participant },
    });
    expect(cells.map(({ status }) => status)).toEqual(["toAppraise", "noSubstitute", "toAppraise", "toAppraise"]);
    expect((await refusal(appraise("ward", "oneStop", "c", { verdict: "met" }))).code).toBe("forbidden");
    await appraise("culture", "oneStop", "b", { verdict: "met" });
    const left = await refusal(
      office.call(finishAppraisal, { params: of(story, story.units.oneStop.participant), body: { acceptRest: true } }),
    );
    expect(left.faults).toMatchObject([{ vi: expect.stringContaining("chưa có người thẩm định thay") }]);
    const kp1 = await office.call(finishAppraisal, {
      params: of(story, story.units.kp1.participant),
      body: { acceptRest: true },
    });
    expect(kp1.state).toBe("appraised");
    const sheet = await sheetOf(story, "kp1", story.units.kp1.participant);
    expect(sheet.score).toMatchObject({ met: 3, applicable: 5, text: { vi: "Đạt 3/5 tiêu chí" } });
  });
});
