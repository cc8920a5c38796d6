import { Day } from "@thidua/domain";
import type { Chapter } from "./chapter.ts";
import { playNow } from "./province/now.ts";
import { playPast } from "./province/past.ts";
import { provinceTold } from "./province/told.ts";
import { instantAt } from "./replay/timelines.ts";

const from = (day: string) => instantAt(Day.parse(day), "00:00");

const province: Chapter = {
  id: "province",
  title: { vi: "Tỉnh Khánh Hòa: ba năm đã qua và năm 2026", en: "Khánh Hòa: three years past, and 2026" },
  from: from("2023-01-01"),
  steps: 1090,
  async play(stage) {
    const past = await playPast(stage);
    await playNow(stage, past);
    return provinceTold(past);
  },
};

/** The chapters in the order in which they are played: what a visitor opens first comes first. */
export const chapters: readonly Chapter[] = [province];
