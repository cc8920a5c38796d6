import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, openStory, register, sheetOf, submit, type Story } from "./story.ts";

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.world.close());

describe("a sheet", () => {
  it("is filled in, says what is left, and gives a receipt when it is handed in", async () => {
    const { kp1 } = story.units;
    const registered = await register(story, "kp1", "kp1");
    expect(registered).toMatchObject({
      registration: { state: "submitted", late: false },
      sheet: { state: "registered" },
    });
    const empty = await sheetOf(story, "kp1", kp1.participant);
    expect(empty.progress).toMatchObject({ done: 0, total: 4, text: { vi: "còn 4 mục" } });
    await fill(story, "kp1", kp1.participant);
    const full = await sheetOf(story, "kp1", kp1.participant);
    expect(full.progress).toMatchObject({ done: 4, total: 4, missing: [] });
    const { receipt, state } = await submit(story, "kp1", kp1.participant);
    expect(state).toBe("submitted");
    expect(receipt).toMatchObject({ submission: 1, late: false, onBehalf: false });
  });
});
