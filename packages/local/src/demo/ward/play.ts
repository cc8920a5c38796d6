import {
  addMembership,
  appraiseCell,
  assignAppraisers,
  bindFunction,
  createUnit,
  finishAppraisal,
  recordImplementing,
  registerParticipant,
} from "@thidua/contract";
import {
  addDays,
  asParticipant,
  Day,
  leafCriteria,
  type CampaignId,
  type CriteriaSet,
  type Role,
  type UnitId,
} from "@thidua/domain";
import { entriesFor } from "../acts/figures.ts";
import { actorOf, loginOf, seat, type Actor, type Place } from "../acts/places.ts";
import { putPaper } from "../acts/paper.ts";
import { fillSheet, handIn, type Of } from "../acts/sheets.ts";
import { demoDay } from "../province/now.ts";
import type { As } from "../replay/lane.ts";
import { instantAt } from "../replay/timelines.ts";
import { momentOn, until, type Stage } from "../stage.ts";
import { halfFilled, notBegun, oneBack, wardFunctions, wardUnits, type WardUnit } from "./units.ts";

const day = (text: string): Day => Day.parse(text);
const begun = day("2026-04-06");
const year = 2026;

export type Ward = { place: Place; campaign: CampaignId; set: CriteriaSet };
type Seated = WardUnit & { id: UnitId; focal: string; phone: string; actor?: Actor };

const roleOf = (unit: WardUnit): Exclude<Role, "operator">[] =>
  unit.kind === "office" ? ["unitFocal", "appraiser"] : ["unitFocal"];

const titleOf = ({ kind, name }: WardUnit): string =>
  ({
    office: `Phụ trách ${name}`,
    publicService: `Phó Hiệu trưởng ${name}`,
    neighbourhood: `Trưởng ${name.toLocaleLowerCase("vi")}`,
    party: `Chuyên viên ${name}`,
    mass: `Cán bộ ${name}`,
  })[kind as "office"];

/** Another person signs in for the place. */
const enrol = async (as: As, operator: string, place: Place, actor: Omit<Actor, "login" | "unit">): Promise<Actor> => {
  const { roles, ...person } = actor;
  const { login } = await as(operator).call(addMembership, {
    params: { tenant: place.tenant },
    body: { ...person, roles: roles as Exclude<Role, "operator">[] },
  });
  return { ...actor, login };
};

/** Units, who holds which function, and the people who sign in for them. */
const furnish = async (stage: Stage, { place }: Ward): Promise<Seated[]> => {
  const { replay, operator } = stage;
  const officer = loginOf(place);
  const cast = stage.casting(`ward/${place.name}`);
  const people = wardUnits.map((unit) => ({ ...unit, focal: cast.name(), phone: cast.phone() }));
  const made = await replay.each(
    people,
    ({ key }) => `ward/unit/${key}`,
    () => instantAt(begun, "08:00"),
    async (as, unit): Promise<Seated> => {
      const { id } = await as(officer).call(createUnit, {
        body: { name: unit.name, kind: unit.kind, group: unit.group, focalName: unit.focal, focalPhone: unit.phone },
      });
      if (!unit.own) return { ...unit, id };
      const person = { name: unit.focal, title: titleOf(unit), roles: roleOf(unit), phone: unit.phone };
      const actor = await enrol(as, operator, place, person);
      await seat(as, officer, actor, id);
      return { ...unit, id, actor: { ...actor, unit: id } };
    },
  );
  const of = (key: string): UnitId => {
    const found = made.find((unit) => unit.key === key);
    if (!found) throw new Error(`the ward has no unit ${key}`);
    return found.id;
  };
  await replay.step("ward/functions", instantAt(begun, "15:00"), async (as) => {
    for (const { unit, substitute, ...binding } of wardFunctions)
      await as(officer).call(bindFunction, {
        body: { ...binding, unit: of(unit), ...(substitute ? { substitute: of(substitute) } : {}), from: begun },
      });
    await seat(as, officer, actorOf(place, "officer"), of("vanHoa"));
  });
  return made;
};

/** People beside the officer: chair, clerk, the deputy who appraises what the officer may not. */
const staff = async (stage: Stage, { place }: Ward): Promise<Record<string, Actor>> => {
  const cast = stage.casting(`ward/staff/${place.name}`);
  return stage.replay.step("ward/staff", instantAt(begun, "07:30"), async (as) => {
    const add = (title: string, roles: Role[]) =>
      enrol(as, stage.operator, place, { name: cast.name(), title, roles, phone: cast.phone() });
    return {
      chair: await add(`Chủ tịch UBND ${place.name}`, ["authority"]),
      clerk: await add("Văn thư", ["clerk"]),
      office: await add("Chánh Văn phòng HĐND và UBND", ["parFocal"]),
      front: await add("Phó Chủ tịch UBMTTQ Việt Nam phường", ["supervisor"]),
    };
  });
};

const initiatives = [
  "Nhóm Zalo trả lời thủ tục mỗi tối thứ Ba",
  "Góc máy tính công cộng ở nhà văn hóa",
  "Tủ sách pháp luật có mã QR",
  "Giáo viên hướng dẫn phụ huynh nộp hồ sơ tuyển sinh trực tuyến",
  "Đội hình thanh niên hỗ trợ định danh điện tử",
] as const;

/** Everyone takes part; the officer enters them from what they handed in, most with their own document. */
const enter = async (stage: Stage, ward: Ward, units: readonly Seated[]): Promise<void> => {
  const { place, campaign } = ward;
  const officer = loginOf(place);
  await stage.replay.each(
    units,
    ({ key }) => `ward/enter/${key}`,
    () => instantAt(addDays(begun, 4), "09:00"),
    async (as, unit) => {
      const dice = stage.dice(`ward/enter/${unit.key}`);
      if (dice.roll() < 0.85)
        await as(officer).call(recordImplementing, {
          params: { campaign },
          body: { unit: unit.id, number: `${dice.whole(2, 60)}/KH`, date: addDays(begun, dice.whole(-3, 3)) },
        });
      await as(officer).call(registerParticipant, {
        params: { campaign, year },
        body: {
          is: "unit",
          unit: unit.id,
          subjectKind: "grassroots",
          group: unit.group,
          state: "accepted",
          enteredFor: !unit.own,
          initiatives: dice.roll() < 0.8 ? [dice.pick(initiatives)] : [],
        },
      });
    },
  );
};

/** Sheets: by the focal points themselves, or entered for those who handed in paper, with the scan. */
const assess = async (stage: Stage, ward: Ward, units: readonly Seated[]): Promise<void> => {
  const { place, campaign, set } = ward;
  const of: Of = { campaign, year };
  await until(stage, addDays(demoDay, -2));
  await stage.replay.each(
    units.filter(({ key }) => !notBegun.includes(key)),
    ({ key }) => `ward/sheet/${key}`,
    ({ key }) => momentOn(addDays(demoDay, -stage.dice(`ward/day/${key}`).whole(3, 16)), stage.dice(`ward/at/${key}`)),
    async (as, unit) => {
      const dice = stage.dice(`ward/figures/${unit.key}`);
      const profile = { quality: 0.55 + 0.45 * dice.roll(), size: dice.whole(30, 260), noise: 0.2 };
      const participant = asParticipant(unit.id);
      const entries = entriesFor(set, profile, dice, ({ label, evidence }) =>
        evidence === "required"
          ? [
              {
                id: `${unit.key}-${label}`,
                title: "Sổ theo dõi ý kiến năm 2026",
                docNumber: "Sổ theo dõi",
                page: "trang 3",
              },
            ]
          : [],
      );
      const login = unit.actor?.login ?? loginOf(place);
      if (unit.key === halfFilled) {
        await fillSheet(as, login, of, participant, new Map([...entries].slice(0, Math.floor(entries.size / 2))));
        return;
      }
      await fillSheet(as, login, of, participant, entries, !unit.own);
      if (unit.own) return handIn(as, login, of, participant);
      const signedOn = addDays(demoDay, -18);
      const scan = await putPaper(as(login), {
        name: `Phieu tu danh gia ${unit.key}.pdf`,
        lines: ["PHIEU TU DANH GIA NAM 2026", unit.name, unit.focal],
        purpose: "evidence",
      });
      await handIn(as, login, of, participant, { scan, signer: unit.focal, signedOn });
    },
  );
};

/** Those that are decided; the officer's own office waits for its substitute, or for one to be named. */
const decide = async (stage: Stage, ward: Ward, units: readonly Seated[], deputy: string): Promise<string[]> => {
  const { place, campaign, set } = ward;
  const of: Of = { campaign, year };
  const waiting = new Set([...notBegun, halfFilled]);
  const handed = units.filter(({ key }) => !waiting.has(key));
  const decided = handed.filter(
    ({ key }) => key !== "vanHoa" && key !== oneBack && stage.dice(`ward/done/${key}`).roll() < 0.7,
  );
  const guidance = leafCriteria(set).find(({ label }) => label === "c");
  const office = units.find(({ key }) => key === "vanHoa");
  await stage.replay.step("ward/assign", instantAt(addDays(demoDay, -2), "08:00"), async (as) => {
    if (guidance && office)
      await as(loginOf(place)).put(assignAppraisers, {
        params: of,
        ifMatch: 0,
        body: { items: [{ criterion: guidance.id, unit: office.id }] },
      });
  });
  await stage.replay.each(
    decided,
    ({ key }) => `ward/appraise/${key}`,
    ({ key }) => momentOn(addDays(demoDay, -2), stage.dice(`ward/decide/${key}`)),
    async (as, unit) => {
      await as(deputy).call(finishAppraisal, {
        params: { ...of, participant: asParticipant(unit.id) },
        body: { acceptRest: true },
      });
    },
  );
  const back = units.find(({ key }) => key === oneBack);
  const answered = leafCriteria(set).find(({ label }) => label === "h");
  await stage.replay.step("ward/one-back", instantAt(addDays(demoDay, -2), "16:00"), async (as) => {
    if (back && answered)
      await as(loginOf(place)).put(appraiseCell, {
        params: { ...of, participant: asParticipant(back.id), criterion: answered.id },
        ifMatch: 0,
        body: {
          verdict: "noData",
          returned: true,
          reason: "Sổ theo dõi chỉ có đến tháng 9; đề nghị bổ sung ba tháng cuối năm.",
        },
      });
  });
  return decided.map(({ key }) => key);
};

export type Played = { units: Seated[]; staff: Record<string, Actor>; decided: string[] };

/** One ward in full: its plan's local criteria at work, from the first paper to the appraisal. */
export const playWard = async (stage: Stage, ward: Ward): Promise<Played> => {
  stage.timeline.take(ward.place.tenant);
  await until(stage, addDays(begun, 6));
  const people = await staff(stage, ward);
  const units = await furnish(stage, ward);
  await enter(stage, ward, units);
  await assess(stage, ward, units);
  const deputy = people["office"]?.login ?? loginOf(ward.place);
  const decided = await decide(stage, ward, units, deputy);
  return { units, staff: people, decided };
};
