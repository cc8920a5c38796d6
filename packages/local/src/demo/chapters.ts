import { Day } from "@thidua/domain";
import { getPlan } from "@thidua/contract";
import { loginOf } from "./acts/places.ts";
import type { Chapter } from "./chapter.ts";
import { shownWard } from "./province/local.ts";
import { playNow } from "./province/now.ts";
import { playPast, type Past } from "./province/past.ts";
import { provinceTold } from "./province/told.ts";
import { instantAt } from "./replay/timelines.ts";
import { seedChapters } from "./seeds/index.ts";
import { playMongCai } from "./seeds/mong-cai.ts";
import { setOf } from "./stage.ts";
import { playWard } from "./ward/play.ts";
import { wardTold } from "./ward/told.ts";

const from = (day: string) => instantAt(Day.parse(day), "00:00");

const province: Chapter = {
  id: "province",
  title: { vi: "Tỉnh Khánh Hòa: ba năm đã qua và năm 2026", en: "Khánh Hòa: three years past, and 2026" },
  from: from("2023-01-01"),
  steps: 1089,
  async play(stage) {
    const past = await playPast(stage);
    await playNow(stage, past);
    return provinceTold(await stage.replay.step("province/past", stage.timeline.clock(), async () => past));
  },
};

const ward: Chapter = {
  id: "ward",
  title: { vi: "Phường Nha Trang, dựng đầy đủ", en: "Nha Trang ward in full" },
  from: from("2026-04-01"),
  steps: 160,
  async play(stage) {
    const past = await stage.replay.step<Past>("province/past", stage.timeline.clock(), () =>
      Promise.reject(new Error("the ward's chapter comes after the province's")),
    );
    const place = past.communes.find(({ name }) => name === shownWard);
    if (!place) throw new Error(`${shownWard} isn't among the communes`);
    const { campaign } = past.running;
    const sets = await stage.replay.step("ward/criteria", stage.timeline.clock(), async (as) => {
      const { plan } = await as(loginOf(place)).call(getPlan, { params: { campaign } });
      return plan.criteria;
    });
    const shown = { place, campaign, set: setOf(sets, "grassroots") };
    return wardTold(shown, await playWard(stage, shown));
  },
};

const mongCai: Chapter = {
  id: "mongCai",
  title: { vi: "Móng Cái và phường Hải Hòa năm 2024", en: "Móng Cái and Hải Hòa ward in 2024" },
  from: from("2024-01-01"),
  steps: 60,
  play: playMongCai,
};

/** The chapters in the order in which they are played: what a visitor opens first comes first. */
export const chapters: readonly Chapter[] = [province, ward, mongCai, ...seedChapters];
