import {
  actOnRegistration,
  appraiseCell,
  createUnit,
  finishAppraisal,
  getPlan,
  getRanking,
  getSummary,
  listCriteria,
  putCriteria,
  recordImplementing,
  registerParticipant,
  savePlanSection,
  submitSheet,
  updateMember,
  type CriterionInput,
} from "@thidua/contract";
import {
  asParticipant,
  type CampaignId,
  type Facts,
  type ParticipantId,
  type Role,
  type UnitId,
  type UnitKind,
} from "@thidua/domain";
import { found, type World } from "@thidua/local";
import { answer, appraise, enrol, handIn, line, record, sheet, type, type Entry, type Journey } from "./journey.ts";

/** A whole criterion of a set without points, as roll-up counts it. */
export const one = 10_000;

/** [met, applicable] as a pair of points in a set without points. */
export const pair = (met: number, applicable: number): [number, number] => [met * one, applicable * one];

export type Place = { tenant: string; name: string; parent: string; kind?: "commune" | "district" };

/** Gives a unit of a place its own login. */
export const focal = async (
  world: World,
  office: string,
  { kind = "commune", ...place }: Place,
  login: string,
  name: string,
  unit: UnitId,
  roles: Role[] = ["unitFocal"],
): Promise<void> => {
  await found(world, [{ ...place, kind, from: "2000-01-01", members: [{ login, name, roles }] }]);
  await world.clientFor(office).call(updateMember, { params: { login }, ifMatch: 1, body: { name, roles, unit } });
};

/** A unit in a group of those it is compared with. */
export const grouped = async (
  world: World,
  office: string,
  name: string,
  kind: UnitKind,
  group: string,
  over: { focalName?: string; focalPhone?: string } = {},
): Promise<UnitId> => (await world.clientFor(office).call(createUnit, { body: { name, kind, group, ...over } })).id;

/** Adds milestones to a draft. */
export const addDeadlines = async (world: World, login: string, campaign: CampaignId, more: readonly object[]) => {
  const client = world.clientFor(login);
  const { plan, version } = await client.call(getPlan, { params: { campaign } });
  await client.call(savePlanSection, {
    params: { campaign, section: "milestones" },
    ifMatch: version,
    body: { value: [...plan.milestones, ...more] },
  });
};

/** Adds criteria of one's own behind those that came from above. */
export const addLocal = async (
  world: World,
  login: string,
  campaign: CampaignId,
  subjectKind: string,
  own: readonly CriterionInput[],
) => {
  const client = world.clientFor(login);
  const { sets, version } = await client.call(listCriteria, { params: { campaign } });
  const inherited = sets.find((it) => it.subjectKind === subjectKind)?.criteria ?? [];
  return client.call(putCriteria, {
    params: { campaign, subjectKind },
    ifMatch: version,
    body: { criteria: [...inherited, ...own] },
  });
};

/** A unit registers itself, by its own login; the office takes the registration up. */
export const register = async (journey: Journey, login: string, unit: UnitId) => {
  const { world, office, campaign, year } = journey;
  const registered = await world
    .clientFor(login)
    .call(registerParticipant, { params: { campaign, year }, body: { is: "unit", unit } });
  const participant = asParticipant(unit);
  await world
    .clientFor(office)
    .call(actOnRegistration, { params: { campaign, year, participant }, body: { act: "accept" } });
  return registered;
};

/** A unit hands its own sheet in; gives the receipt. */
export const submit = async ({ world, campaign, year }: Journey, login: string, participant: ParticipantId) =>
  (await world.clientFor(login).call(submitSheet, { params: { campaign, year, participant }, body: {} })).receipt;

/** The appraisal ends; what nobody decided otherwise is taken over. */
export const close = ({ world, office, campaign, year }: Journey, participant: ParticipantId) =>
  world
    .clientFor(office)
    .call(finishAppraisal, { params: { campaign, year, participant }, body: { acceptRest: true } });

export const summaryOf = async ({ world, campaign, year }: Journey, login: string) => {
  await world.drain();
  return world.clientFor(login).call(getSummary, { params: { campaign, year } });
};

/** Name, rank, share and met of applicable of each line, group by group. */
export const rankingOf = async (
  { world, campaign, year }: Journey,
  login: string,
  by: "local" | "comparable" = "local",
) => {
  const { groups } = await world.clientFor(login).call(getRanking, { params: { campaign, year }, query: { by } });
  return Object.fromEntries(
    groups.map((it) => [
      it.group ?? it.subjectKind ?? "",
      it.rows
        .map(({ name, rank, percent, met, applicable }) => [name, rank, percent, `${met}/${applicable}`] as const)
        .toSorted((a, b) => (a[1] ?? 99) - (b[1] ?? 99) || a[0].localeCompare(b[0], "vi")),
    ]),
  );
};

/** The office has a unit's implementing document on record. */
export const implemented = ({ world, office, campaign }: Journey, unit: UnitId, date: string) =>
  world
    .clientFor(office)
    .call(recordImplementing, { params: { campaign }, body: { unit, number: "01/KH", date, version: 0 } });

/** Registered, answered as well met but for what is said, and handed in. */
export const handedIn = async (
  journey: Journey,
  who: Parameters<typeof enrol>[1],
  over: Record<string, Entry> = {},
  facts: Facts = {},
): Promise<ParticipantId> => {
  const { participant } = await enrol(journey, who);
  if (Object.keys(facts).length > 0) await record(journey, participant, facts);
  await answer(journey, participant, over);
  await handIn(journey, participant);
  return participant;
};

/** Sends one criterion back, has it answered anew and takes that over. */
export const returned = async (journey: Journey, participant: ParticipantId, words: string, entry: Entry) => {
  const { criterion: it } = await line(journey, participant, words);
  const { world, office, campaign, year } = journey;
  await world.clientFor(office).call(appraiseCell, {
    params: { campaign, year, participant, criterion: it.id },
    ifMatch: 0,
    body: { verdict: "notMet", returned: true, reason: "Đề nghị làm rõ và bổ sung tài liệu" },
  });
  await type(journey, participant, it.id, entry);
  await handIn(journey, participant);
  await appraise(journey, participant, words, { verdict: entryVerdict(entry) });
};

const entryVerdict = ({ declared }: Entry) => (declared?.kind === "yesNo" && !declared.met ? "notMet" : "met");

export const resultOf = async (journey: Journey, participant: ParticipantId) =>
  (await sheet(journey, participant)).score?.text.vi;
