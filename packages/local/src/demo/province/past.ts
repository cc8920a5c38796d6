import { addDays, Day } from "@thidua/domain";
import type { Place } from "../acts/places.ts";
import type { Stage } from "../stage.ts";
import { closeCampaign, launchCampaign, type Launched } from "./campaign.ts";
import { entrantOf, type Entrant } from "./entrants.ts";
import { endDistricts, foundFormer, foundPresent, foundProvince, type Province } from "./map.ts";
import { assess, beginYear, decide, publish, register, type YearOf } from "./year.ts";

const day = (text: string): Day => Day.parse(text);

/** What three years leave behind: the province, who is below it today, and the campaign that runs. */
export type Past = { province: Province; departments: Place[]; communes: Place[]; former: Launched; running: Launched };

type Dates = { open: Day; registered: Day; submitted: Day; appraised: Day; published: Day; decision: string };

/** A day within the three weeks before the last one, other for each. */
const before = (stage: Stage, last: Day, word: string) => (entrant: Entrant) =>
  addDays(last, -stage.dice(`${word}/${entrant.place.name}`).whole(1, 18));

const playYear = async (it: YearOf, theme: string, places: readonly Place[], dates: Dates): Promise<void> => {
  const { stage, year } = it;
  const entrants = places.map((place) => entrantOf(place, year, stage.dice(`entrant/${year}/${place.name}`)));
  await beginYear(it, dates.open, theme, entrants);
  await register(it, entrants, { on: before(stage, dates.registered, `register/${year}`), by: dates.registered });
  await assess(it, entrants, { on: before(stage, dates.submitted, `submit/${year}`), by: dates.submitted });
  await decide(it, entrants, dates.appraised);
  await publish(it, dates.published, dates.decision);
};

/** Three years: two with districts, under a campaign of their own, and the first of the campaign that runs now. */
export const playPast = async (stage: Stage): Promise<Past> => {
  const province = await foundProvince(stage);
  const below = await foundFormer(stage, province);
  const former = await launchCampaign(stage, province, {
    file: "plan-former.yaml",
    number: "1215",
    date: day("2023-02-17"),
  });
  const then = { stage, province, ...former };
  const order = "Kỷ cương trong công vụ, đúng hẹn trong giải quyết thủ tục hành chính";
  await playYear({ ...then, year: 2023 }, order, below, {
    open: day("2023-02-21"),
    registered: day("2023-03-28"),
    submitted: day("2023-11-29"),
    appraised: day("2023-12-20"),
    published: day("2024-01-12"),
    decision: "98/QĐ-UBND",
  });
  await playYear({ ...then, year: 2024 }, "Số hóa hồ sơ, giảm giấy tờ cho người dân", below, {
    open: day("2024-01-22"),
    registered: day("2024-03-27"),
    submitted: day("2024-11-28"),
    appraised: day("2024-12-19"),
    published: day("2025-01-10"),
    decision: "77/QĐ-UBND",
  });
  await closeCampaign(stage, province, former.campaign, day("2025-06-18"));
  const present = await foundPresent(stage, province);
  const communes = present.filter(({ kind }) => kind === "commune");
  await endDistricts(stage, below, communes);
  const running = await launchCampaign(stage, province, {
    file: "plan.yaml",
    number: "4410",
    date: day("2025-07-30"),
  });
  const departments = [...below, ...present].filter(({ kind }) => kind === "department");
  const all = [...departments, ...communes];
  await playYear(
    { stage, province, ...running, year: 2025 },
    "Vận hành thông suốt chính quyền địa phương hai cấp",
    all,
    {
      open: day("2025-08-05"),
      registered: day("2025-08-29"),
      submitted: day("2025-11-28"),
      appraised: day("2025-12-18"),
      published: day("2026-01-16"),
      decision: "131/QĐ-UBND",
    },
  );
  return { province, departments, communes, former, running };
};
