import {
  createPerson,
  createUnit,
  finishAppraisal,
  publishYear,
  recordImplementing,
  registerParticipant,
} from "@thidua/contract";
import {
  addDays,
  asParticipant,
  type CampaignId,
  type CriteriaSet,
  type Day,
  type ParticipantId,
  type PersonCategory,
  type UnitId,
  type UnitKind,
} from "@thidua/domain";
import { entriesFor } from "../acts/figures.ts";
import { putPaper } from "../acts/paper.ts";
import { loginOf, type Place } from "../acts/places.ts";
import {
  appraise,
  fillSheet,
  handIn,
  registerSelf,
  acceptRegistration,
  type Correction,
  type Of,
} from "../acts/sheets.ts";
import type { As } from "../replay/lane.ts";
import { instantAt } from "../replay/timelines.ts";
import { setOf, until, type Stage } from "../stage.ts";

/** How far somebody has come in the year. */
export type Progress = "registered" | "typing" | "submitted" | "appraised";

/** Somebody who takes part in an authority's own campaign. */
export type Member = { key: string; subjectKind: string; progress: Progress } & (
  | { is: "unit"; name: string; kind: UnitKind }
  | { is: "person"; name: string; category: PersonCategory; head?: boolean; of?: string }
  | { is: "outside"; name: string; kind: UnitKind | PersonCategory; by?: string }
);

/** A year of an authority's own campaign. */
export type OwnYear = {
  stage: Stage;
  id: string;
  place: Place;
  campaign: CampaignId;
  sets: readonly CriteriaSet[];
  year: number;
};

const ofYear = ({ campaign, year }: OwnYear): Of => ({ campaign, year });
type Entered = Member & { participant: ParticipantId };

const enterOne = async (as: As, it: OwnYear, member: Member, units: ReadonlyMap<string, UnitId>) => {
  const officer = as(loginOf(it.place));
  const base = { subjectKind: member.subjectKind, state: "accepted" as const, enteredFor: true };
  const idOf = (key: string | undefined) => (key === undefined ? undefined : units.get(key));
  switch (member.is) {
    case "unit": {
      const unit = units.get(member.key);
      if (!unit) throw new Error(`${member.key} is no unit`);
      return officer.call(registerParticipant, {
        params: ofYear(it),
        body: { is: "unit", unit, ...base, initiatives: ["Mô hình đăng ký trong năm (minh họa)"] },
      });
    }
    case "person": {
      const unit = idOf(member.of);
      const person = await officer.call(createPerson, {
        body: {
          name: member.name,
          category: member.category,
          isHead: member.head ?? false,
          directWorker: member.head !== true,
          ...(unit ? { unit } : {}),
        },
      });
      return officer.call(registerParticipant, {
        params: ofYear(it),
        body: { is: "person", person: person.id, ...base },
      });
    }
    case "outside": {
      const mobilisedBy = idOf(member.by);
      return officer.call(registerParticipant, {
        params: ofYear(it),
        body: { is: "outside", name: member.name, kind: member.kind, ...base, ...(mobilisedBy ? { mobilisedBy } : {}) },
      });
    }
  }
};

/** Units are put down, everyone is registered by the officer, units' implementing documents are recorded. */
export const enterCrew = async (it: OwnYear, on: Day, members: readonly Member[]): Promise<Entered[]> => {
  const { stage, id, place, campaign, year } = it;
  await until(stage, on);
  const held = await stage.replay.step(`${id}/${year}/units`, instantAt(on, "08:00"), async (as) => {
    const units: [string, UnitId][] = [];
    const officer = as(loginOf(place));
    for (const member of members)
      if (member.is === "unit") {
        const { id: unit } = await officer.call(createUnit, { body: { name: member.name, kind: member.kind } });
        units.push([member.key, unit]);
        await officer.call(recordImplementing, {
          params: { campaign },
          body: { unit, number: `${units.length + 2}/KH`, date: on },
        });
      }
    return units;
  });
  const units = new Map(held);
  return stage.replay.each(
    members,
    ({ key }) => `${id}/${year}/enter/${key}`,
    () => instantAt(on, "13:00"),
    async (as, member) => ({ ...member, participant: (await enterOne(as, it, member, units)).participant }),
  );
};

const proof = (title: string, on: Day) => [{ id: "bc", title, docNumber: "Báo cáo năm", date: on }];

/** Sheets entered from signed paper, as far as each has come; then what is decided. */
export const playCrew = async (
  it: OwnYear,
  entered: readonly Entered[],
  on: Day,
  corrections: (member: Member) => readonly Correction[] = () => [],
): Promise<void> => {
  const { stage, id, place, year, sets } = it;
  const officer = loginOf(place);
  await until(stage, on);
  await stage.replay.each(
    entered.filter(({ progress }) => progress !== "registered"),
    ({ key }) => `${id}/${year}/sheet/${key}`,
    () => instantAt(addDays(on, -4), "09:00"),
    async (as, { key, name, subjectKind, participant, progress }) => {
      const dice = stage.dice(`${id}/${year}/${key}`);
      const profile = { quality: 0.6 + 0.4 * dice.roll(), size: dice.whole(20, 300) };
      const entries = [...entriesFor(setOf(sets, subjectKind), profile, dice, () => proof(`Báo cáo của ${name}`, on))];
      const typed = progress === "typing" ? entries.slice(0, Math.ceil(entries.length / 2)) : entries;
      await fillSheet(as, officer, ofYear(it), participant, new Map(typed), true);
      if (progress === "typing") return;
      const scan = await putPaper(as(officer), {
        name: `Phieu ${key} ${year}.pdf`,
        lines: [`PHIEU TU DANH GIA NAM ${year}`, name],
        purpose: "evidence",
      });
      await handIn(as, officer, ofYear(it), participant, { scan, signer: name, signedOn: addDays(on, -5) });
    },
  );
  await stage.replay.each(
    entered.filter(({ progress }) => progress === "appraised"),
    ({ key }) => `${id}/${year}/appraise/${key}`,
    () => instantAt(on, "15:00"),
    (as, member) => appraise(as, officer, ofYear(it), member.participant, corrections(member)),
  );
};

/** Children take part in their parent's year: registered by themselves, taken up, assessed, appraised. */
export const playChildren = async (
  it: OwnYear,
  children: readonly { place: Place; campaign?: CampaignId; subjectKind: string; appraised: boolean }[],
  { registered, submitted }: { registered: Day; submitted: Day },
): Promise<void> => {
  const { stage, id, place, year, sets } = it;
  const key = (what: string) => (child: { place: Place }) => `${id}/${year}/${what}/${child.place.name}`;
  const theirs = (campaign: CampaignId | undefined): Of => ({ campaign: campaign ?? it.campaign, year });
  await until(stage, registered);
  await stage.replay.each(
    children,
    key("register"),
    () => instantAt(registered, "09:00"),
    async (as, child) => {
      await registerSelf(as, loginOf(child.place), theirs(child.campaign), child.place.tenant, {
        subjectKind: child.subjectKind,
        initiatives: ["Mô hình đăng ký trong năm (minh họa)"],
      });
    },
  );
  await until(stage, registered);
  await stage.replay.each(
    children,
    key("accept"),
    () => instantAt(registered, "16:00"),
    (as, child) => acceptRegistration(as, loginOf(place), ofYear(it), asParticipant(child.place.tenant)),
  );
  await until(stage, submitted);
  await stage.replay.each(
    children,
    key("sheet"),
    () => instantAt(submitted, "09:00"),
    async (as, child) => {
      const dice = stage.dice(key("figures")(child));
      const profile = { quality: 0.6 + 0.4 * dice.roll(), size: dice.whole(100, 500) };
      const set = setOf(sets, child.subjectKind);
      const entries = entriesFor(set, profile, dice, () => proof(`Báo cáo của ${child.place.name}`, submitted));
      const participant = asParticipant(child.place.tenant);
      await fillSheet(as, loginOf(child.place), theirs(child.campaign), participant, entries);
      await handIn(as, loginOf(child.place), theirs(child.campaign), participant);
    },
  );
  await until(stage, submitted);
  await stage.replay.each(
    children.filter(({ appraised }) => appraised),
    key("appraise"),
    () => instantAt(submitted, "17:00"),
    async (as, child) => {
      await as(loginOf(place)).call(finishAppraisal, {
        params: { ...ofYear(it), participant: asParticipant(child.place.tenant) },
        body: { acceptRest: true },
      });
    },
  );
};

/** The year's table is published. */
export const publishOwn = async (it: OwnYear, on: Day, number: string): Promise<void> => {
  const { stage, id, place, year } = it;
  await until(stage, on);
  await stage.replay.step(`${id}/${year}/publish`, instantAt(on, "10:00"), async (as) => {
    for (let done = false; !done;) {
      const { state } = await as(loginOf(place)).call(publishYear, {
        params: ofYear(it),
        body: { confirmation: String(year), decision: { number, date: on }, incomplete: true },
      });
      done = state === "published";
    }
  });
};
