import { getRanking, getSummary, listTasks, saveCell } from "@thidua/contract";
import type { CriterionId } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, of, openStory, register, submit, year, type Story } from "./story.ts";

let story: Story;
const tokens = new Map<string, string>();
const client = (login: string) => story.world.clientWith(tokens.get(login) as string);

/** What the table has been asked so far; the worlds of tests always keep count. */
const usage = () => {
  const { usage: read } = story.world.table;
  if (!read) throw new Error("this table keeps no count");
  return read();
};

/** Requests and capacity units that a call takes. */
const costOf = async (call: () => Promise<unknown>) => {
  await call();
  await story.world.drain();
  const before = usage();
  await call();
  const after = usage();
  return {
    requests: after.requests - before.requests,
    read: after.read - before.read,
    write: after.write - before.write,
  };
};

beforeAll(async () => {
  story = await openStory();
  for (const unit of ["kp1", "kp2", "culture"] as const) await register(story, unit, unit);
  for (const login of ["ward", "kp1"]) tokens.set(login, await story.world.tokenFor(login));
});
afterAll(() => story.world.close());

describe("what a call costs", () => {
  it("typing a cell writes one item and wakes nothing above", async () => {
    let version = 0;
    const params = { ...of(story, story.units.kp1.participant), criterion: story.ids["b"] as CriterionId };
    const type = async () => {
      const body = { selfVerdict: "met" as const, explanation: `Lần ${version}` };
      version = (await client("kp1").call(saveCell, { params, ifMatch: version, body })).version;
    };
    const { write } = await costOf(type);
    expect(write).toBeLessThanOrEqual(2);
    await story.world.drain();
    const settled = usage();
    await type();
    const typed = usage().write;
    await story.world.drain();
    expect(usage().write).toBe(typed);
    expect(typed - settled.write).toBeLessThanOrEqual(2);
  });

  it("figures are one query beside who asks and which year, the ranking one more", async () => {
    const params = { campaign: story.campaign, year };
    const figures = await costOf(() => client("ward").call(getSummary, { params }));
    // The login's member, the campaign, its year; then the one query.
    expect(figures.requests).toBe(4);
    const ranking = await costOf(() => client("ward").call(getRanking, { params }));
    // The same three; leaves, and the tables of this year and the one before.
    expect(ranking.requests).toBe(6);
  });

  it("the list of work doesn't grow with those who take part", async () => {
    const list = () => client("ward").call(listTasks, {});
    const few = await costOf(list);
    await register(story, "ward", "kp3");
    await register(story, "ward", "oneStop");
    const more = await costOf(list);
    expect(more.requests).toBe(few.requests);
    expect(few.requests).toBeLessThanOrEqual(10);
    const own = await costOf(() => client("kp1").call(listTasks, {}));
    expect(own.requests).toBeLessThanOrEqual(8);
    expect(own.write).toBe(0);
    await fill(story, "kp2", story.units.kp2.participant);
    await submit(story, "kp2", story.units.kp2.participant);
    const appraising = await costOf(list);
    expect(appraising.requests).toBeLessThanOrEqual(few.requests + 4);
  });
});
