import { ProblemError, type Problem } from "@thidua/contract";
import { describe, expect, test, vi } from "vitest";
import { createAutosave, type Saving } from "./autosave.ts";
import type { Drafts } from "./drafts.ts";

const drafts = (kept = new Map<string, unknown>()): Drafts & { kept: Map<string, unknown> } => ({
  kept,
  read: <T>(what: string) => kept.get(what) as T | undefined,
  write: (what, value) => void kept.set(what, value),
  drop: (what) => void kept.delete(what),
  count: () => kept.size,
  clear: () => kept.clear(),
});

const problem = (code: Problem["code"]): ProblemError =>
  new ProblemError({ type: "", title: "", status: 400, code, detail: { vi: "", en: "" }, faults: [] });

/** A text that saves itself to a server that answers as told; time passes when the test says so. */
const stage = (answers: (() => Promise<number>)[], kept?: Map<string, unknown>) => {
  let pending: (() => void) | undefined;
  const sent: [string, number][] = [];
  const store = drafts(kept);
  const it = createAutosave<string, number>(
    { drafts: store, what: "text", open: true, initial: "", version: 0, state: "idle" },
    { set: (run) => (pending = run), clear: () => (pending = undefined) },
  );
  const saving: Saving<string, number> = {
    save: async (value, version) => {
      sent.push([value, version]);
      const answer = await (answers.shift() ?? (() => Promise.resolve(version + 1)))();
      return { version: answer, answer };
    },
    onSaved: () => undefined,
    onStale: () => Promise.resolve({ version: 7, theirs: { value: "theirs", by: "Lan" } }),
  };
  it.connect(saving);
  const tick = async () => {
    const run = pending;
    pending = undefined;
    run?.();
    await vi.waitFor(() => expect(it.snapshot().state).not.toBe("saving"));
  };
  return { it, sent, store, saving, tick, waits: () => pending !== undefined };
};
const refuse = (code: Problem["code"]) => () => Promise.reject(problem(code));

describe("a text that saves itself", () => {
  test("is kept on this machine at the first letter, sent when the typing pauses, and dropped once it has arrived", async () => {
    const { it, sent, store, tick } = stage([]);
    it.change(() => "a");
    it.change((before) => `${before}b`);
    expect(store.kept.get("text")).toEqual({ value: "ab", base: 0 });
    expect(sent).toEqual([]);
    await tick();
    expect(sent).toEqual([["ab", 0]]);
    expect(it.snapshot().state).toBe("saved");
    expect(store.kept.size).toBe(0);
  });

  test("what is typed while a save is under way goes after it, on the version it gave", async () => {
    let arrive: (version: number) => void = () => undefined;
    const { it, sent, tick } = stage([() => new Promise((resolve) => (arrive = resolve))]);
    it.change(() => "a");
    const saved = tick();
    it.change(() => "ab");
    arrive(1);
    await saved;
    await vi.waitFor(() => expect(it.snapshot().state).toBe("saved"));
    expect(sent).toEqual([
      ["a", 0],
      ["ab", 1],
    ]);
  });

  test("without a line it waits, says so, and is sent again", async () => {
    const { it, sent, store, tick } = stage([() => Promise.reject(new TypeError("Failed to fetch"))]);
    it.change(() => "a");
    await tick();
    expect(it.snapshot().state).toBe("offline");
    expect(store.kept.size).toBe(1);
    it.online();
    await vi.waitFor(() => expect(it.snapshot().state).toBe("saved"));
    expect(sent).toHaveLength(2);
  });

  test("after a reload it is there and is sent on the version it was typed over", async () => {
    const kept = new Map<string, unknown>([["text", { value: "typed before", base: 3 }]]);
    const { it, sent, tick } = stage([], kept);
    expect(it.snapshot()).toMatchObject({ value: "typed before", state: "unsent" });
    await tick();
    expect(sent).toEqual([["typed before", 3]]);
  });

  test("an ended session keeps it unsent; a refusal is told and not repeated", async () => {
    const ended = stage([refuse("unauthenticated")]);
    ended.it.change(() => "a");
    await ended.tick();
    expect(ended.it.snapshot().state).toBe("unsent");
    expect(ended.store.kept.size).toBe(1);

    const bad = stage([refuse("invalid")]);
    bad.it.change(() => "a");
    await bad.tick();
    expect(bad.it.snapshot().state).toBe("refused");
    expect(bad.waits()).toBe(false);
  });

  test("where someone saved first nothing is written over: a person decides", async () => {
    const { it, sent, store, tick } = stage([refuse("stale")]);
    it.change(() => "mine");
    await tick();
    expect(it.snapshot()).toMatchObject({ state: "conflict", value: "mine", theirs: { value: "theirs", by: "Lan" } });
    it.online();
    it.change(() => "mine still");
    expect(sent).toHaveLength(1);
    it.settle("mine");
    await vi.waitFor(() => expect(it.snapshot().state).toBe("saved"));
    expect(sent[1]).toEqual(["mine still", 7]);
    expect(store.kept.size).toBe(0);
  });

  test("taking theirs drops mine", async () => {
    const { it, sent, store, tick } = stage([refuse("stale")]);
    it.change(() => "mine");
    await tick();
    it.settle("theirs");
    expect(it.snapshot()).toMatchObject({ state: "saved", value: "theirs" });
    expect(store.kept.size).toBe(0);
    expect(sent).toHaveLength(1);
  });

  test("where nothing collides mine is sent again by itself", async () => {
    const { it, sent, saving, tick } = stage([refuse("stale")]);
    it.connect({ ...saving, onStale: () => Promise.resolve({ version: 9 }) });
    it.change(() => "mine");
    await tick();
    await vi.waitFor(() => expect(it.snapshot().state).toBe("saved"));
    expect(sent[1]).toEqual(["mine", 9]);
  });
});
