import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Day } from "@thidua/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Chapter } from "../../packages/local/src/demo/index.ts";
import { instantAt } from "../../packages/local/src/demo/replay/timelines.ts";
import { openDemo } from "./open-demo.ts";

const nothing: Chapter = {
  id: "nothing",
  title: { vi: "Không có gì", en: "Nothing" },
  from: instantAt(Day.parse("2026-01-05"), "00:00"),
  steps: 0,
  play: async () => ({ accounts: [], figures: [], situations: [] }),
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thi-dua-date-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("the demo's date moves by days or to a day, what counts on it is put together anew, and a restart finds it", async () => {
  const first = await openDemo(folder, [nothing]);
  const { today } = (await first.ask("")).body as { today: string };
  expect(today).toBe("2026-11-28");
  let sweeps = 0;
  const { sweep } = first.world;
  first.world.sweep = () => {
    sweeps += 1;
    return sweep();
  };
  expect((await first.ask("/today", { days: 1 })).body).toEqual({ today: "2026-11-29" });
  expect((await first.ask("/today", { day: "2025-07-01" })).body).toEqual({ today: "2025-07-01" });
  expect((await first.ask("/today", { days: 1, day: "2025-07-01" })).status).toBe(400);
  expect(sweeps).toBe(2);
  await first.close();

  const second = await openDemo(folder, [nothing]);
  expect((await second.ask("")).body).toMatchObject({ today: "2025-07-01" });
  await second.close();
});
