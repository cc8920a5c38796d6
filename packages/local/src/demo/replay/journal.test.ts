import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileJournal } from "./journal.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thi-dua-journal-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("a journal knows after a start what was begun, what was done and gave what; a line cut off by a crash is none", async () => {
  const file = join(folder, "demo.jsonl");
  const first = await fileJournal(file);
  await first.begin("one");
  await first.finish("one", { campaign: "Hải Hòa" });
  await first.begin("two");
  await first.note("time", "2024-02-12");
  await appendFile(file, '{"done":"two","ga');

  const second = await fileJournal(file);
  expect([second.done("one"), second.gave("one")]).toEqual([true, { campaign: "Hải Hòa" }]);
  expect([second.begun("two"), second.done("two"), second.begun("three")]).toEqual([true, false, false]);
  expect(second.noted("time")).toEqual(["2024-02-12"]);
  await second.finish("two", undefined);
  expect((await fileJournal(file)).done("two")).toBe(true);
});
