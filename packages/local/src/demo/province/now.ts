import { putFacts, registerParticipant } from "@thidua/contract";
import { addDays, Day, leafCriteria } from "@thidua/domain";
import { acceptFromAbove, declineFromAbove, issueOnPaper, nameContact, redraft } from "../acts/launch.ts";
import { localise } from "../acts/localise.ts";
import { actorOf, loginOf, type Place } from "../acts/places.ts";
import { participantOf, sendBack, type Correction } from "../acts/sheets.ts";
import { instantAt } from "../replay/timelines.ts";
import { momentOn, setOf, until, type Stage } from "../stage.ts";
import { entrantOf, fallen, notIndexed, type Entrant } from "./entrants.ts";
import { localOf } from "./local.ts";
import type { Past } from "./past.ts";
import { clusters } from "./units.ts";
import { assess, beginYear, decide, ofYear, register, type YearOf } from "./year.ts";

const day = (text: string): Day => Day.parse(text);
/** The day on which a visitor finds the province: two days before sheets are due. */
export const demoDay = day("2026-11-28");
export const theme2026 = "Dịch vụ công trực tuyến thực chất, cán bộ cơ sở thạo việc";

/** Who plays which part in 2026, by name. */
export const parts = {
  /** Nothing has been heard from them. */
  silent: ["xã Phước Dinh", "xã Cà Ná"],
  /** Its plan is still a draft. */
  drafting: "xã Tây Khánh Sơn",
  /** Carries the movement out within another plan, and said so. */
  declined: "xã Bác Ái Tây",
  /** Issued and registered, and nothing since. */
  stalled: ["xã Công Hải", "xã Vạn Thắng", "xã Anh Dũng"],
  /** Its sheet came back. */
  returned: "xã Diên Lâm",
  /** Issued after the day the plan sets. */
  late: ["xã Xuân Hải", "xã Suối Dầu"],
} as const;

const isIn = (names: readonly string[], { name }: Place): boolean => names.includes(name);

/** Those that issue a plan of their own in 2026. */
export const launches = (place: Place): boolean => !isIn([...parts.silent, parts.drafting, parts.declined], place);

const issueDay = (stage: Stage, place: Place): Day => {
  const dice = stage.dice(`launch/${place.name}`);
  if (isIn(parts.late, place)) return addDays(day("2026-04-07"), dice.whole(0, 6));
  return addDays(day("2026-03-04"), dice.whole(0, 22));
};

const titled = (place: Place): string =>
  `Phong trào thi đua “Đẩy mạnh cải cách hành chính, phục vụ Nhân dân” của ${place.name} năm 2026`;

/** Takes up the province's plan, makes it its own for the year and issues it. */
const launch = async (stage: Stage, { running: { campaign } }: Past, places: readonly Place[]): Promise<void> => {
  const { replay } = stage;
  await replay.each(
    places,
    ({ name }) => `province/2026/launch/${name}`,
    (place) => instantAt(issueDay(stage, place), "09:00"),
    async (as, place) => {
      const dice = stage.dice(`plan/${place.name}`);
      const officer = actorOf(place, "officer");
      const { login, name, phone = "" } = officer;
      const cast = stage.casting(`chair/${place.name}`);
      const department = place.kind === "department";
      await nameContact(as, login, { name, phone, office: officer.title.replace(/^Công chức /, "") });
      await acceptFromAbove(as, login, campaign);
      await redraft(as, login, campaign, (plan) => ({
        ...plan,
        title: titled(place),
        titleEn: undefined,
        period: { from: { rule: "issue" }, to: { rule: "yearEnd", year: 2026 } },
        years: plan.years.filter(({ year }) => year === 2026),
        milestones: plan.milestones.filter(({ due }) => due?.precision === "day" && due.day.startsWith("2026-1")),
        signature: department
          ? { title: "GIÁM ĐỐC", mode: "none" }
          : { title: "CHỦ TỊCH", mode: "TM", onBehalfOf: "ỦY BAN NHÂN DÂN" },
      }));
      const local = localOf[place.name];
      if (local) await localise(as, login, campaign, local);
      await issueOnPaper(
        as,
        login,
        campaign,
        { number: String(dice.whole(18, 240)), date: issueDay(stage, place) },
        {
          name: cast.name(),
          title: department ? "Giám đốc" : `Chủ tịch Ủy ban nhân dân ${place.name}`,
        },
        titled(place),
      );
    },
  );
};

/** The one that is still drafting, and the one that said no. */
const answerOtherwise = async (stage: Stage, { running: { campaign }, communes }: Past): Promise<void> => {
  const of = (name: string): Place => {
    const found = communes.find((place) => place.name === name);
    if (!found) throw new Error(`${name} isn't among the communes`);
    return found;
  };
  await stage.replay.step("province/2026/answers", instantAt(day("2026-04-02"), "09:00"), async (as) => {
    const drafting = of(parts.drafting);
    const { login, name, phone = "" } = actorOf(drafting, "officer");
    await nameContact(as, login, { name, phone, office: "Phòng Văn hóa - Xã hội" });
    await acceptFromAbove(as, login, campaign);
    const reason =
      "Xã lồng ghép nội dung vào phong trào thi đua xây dựng nông thôn mới đã phát động tháng 02/2026, không ban hành kế hoạch riêng.";
    await declineFromAbove(as, loginOf(of(parts.declined)), campaign, reason);
  });
};

/** Agencies of ministries take part without being ranked; the officer enters them. */
const inviteCentral = async (it: YearOf, { province }: Past): Promise<void> => {
  await it.stage.replay.step("province/2026/central", instantAt(day("2026-01-22"), "09:00"), async (as) => {
    for (const { unit } of province.central)
      await as(loginOf(province)).call(registerParticipant, {
        params: ofYear(it),
        body: { is: "unit", unit, subjectKind: "central", ranked: false, state: "accepted", enteredFor: true },
      });
  });
};

/** The index of 2025 wasn't worked out for the islands: on record with its source, so the condition doesn't apply. */
const recordNotIndexed = async (it: YearOf, { province, communes }: Past): Promise<void> => {
  const place = communes.find(({ name }) => name === notIndexed);
  if (!place) throw new Error(`${notIndexed} isn't among the communes`);
  await it.stage.replay.step("province/2026/not-indexed", instantAt(day("2026-04-20"), "09:00"), async (as) => {
    await as(loginOf(province)).put(putFacts, {
      params: { ...ofYear(it), participant: participantOf(place.tenant) },
      ifMatch: 0,
      body: {
        facts: { indexBand: { "2025": { applies: false } } },
        source: "Quyết định 131/QĐ-UBND ngày 16/01/2026: đặc khu không xác định chỉ số năm 2025",
      },
    });
  });
};

export const submits = (place: Place): boolean => launches(place) && !isIn(parts.stalled, place);
const decided = (stage: Stage, { place }: Entrant): boolean =>
  place.name !== parts.returned &&
  (place.group === clusters.urban || stage.dice(`decided/${place.name}`).roll() < 0.28);

/** Where the appraisers see it otherwise than the commune that fell. */
const corrections = (it: YearOf) => {
  const set = setOf(it.sets, "commune");
  const criterion = leafCriteria(set).find(({ label }) => label === "11");
  return ({ place }: Entrant): readonly Correction[] =>
    place.name === fallen && criterion
      ? [
          {
            criterion: criterion.id,
            verdict: "notMet",
            points: 80_000,
            reason: "Đối chiếu kho dữ liệu số: một số hồ sơ khai đã số hóa bị tính trùng nên không được tính.",
          },
        ]
      : [];
};

/** The year that runs: launched in spring, registered, and its sheets handed in until two days before the last. */
export const playNow = async (stage: Stage, past: Past): Promise<void> => {
  const { province, departments, communes, running } = past;
  const it: YearOf = { stage, province, ...running, year: 2026 };
  const entrants = [...departments, ...communes].map((place) =>
    entrantOf(place, 2026, stage.dice(`entrant/2026/${place.name}`)),
  );
  const out = (places: readonly Entrant[], test: (place: Place) => boolean) =>
    places.filter(({ place }) => test(place));
  await beginYear(it, day("2026-01-20"), theme2026, entrants);
  await inviteCentral(it, past);
  await until(stage, day("2026-03-30"));
  await launch(
    stage,
    past,
    out(entrants, (place) => launches(place) && !isIn(parts.late, place)).map(({ place }) => place),
  );
  const inTime = out(entrants, launches);
  await register(it, inTime, {
    on: ({ place }) => addDays(issueDay(stage, isIn(parts.late, place) ? province : place), 2),
    by: day("2026-03-30"),
  });
  await until(stage, day("2026-04-20"));
  await launch(
    stage,
    past,
    communes.filter((place) => isIn(parts.late, place)),
  );
  await answerOtherwise(stage, past);
  await recordNotIndexed(it, past);
  await assess(it, out(entrants, submits), {
    on: ({ place }) => addDays(demoDay, -stage.dice(`submit/2026/${place.name}`).whole(1, 17)),
    by: addDays(demoDay, -1),
  });
  const handedIn = out(entrants, submits);
  await decide(
    it,
    handedIn.filter((one) => decided(stage, one)),
    addDays(demoDay, -1),
    corrections(it),
  );
  const back = communes.find(({ name }) => name === parts.returned);
  if (!back) throw new Error(`${parts.returned} isn't among the communes`);
  await stage.replay.step("province/2026/return", momentOn(addDays(demoDay, -1), stage.dice("return")), (as) =>
    sendBack(
      as,
      loginOf(province),
      ofYear(it),
      participantOf(back.tenant),
      "Số hồ sơ số hóa khai vượt số hồ sơ đã giải quyết; đề nghị đối chiếu và nộp lại trước ngày 30/11.",
    ),
  );
  await until(stage, addDays(demoDay, -1));
};
