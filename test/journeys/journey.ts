import {
  appraiseCell,
  createCampaign,
  createPerson,
  createUnit,
  finishAppraisal,
  getCampaign,
  getFacts,
  getPlan,
  getSheet,
  openYear,
  putFacts,
  registerParticipant,
  saveCell,
  submitSheet,
  type ParticipantView,
  type RequestOf,
  type SheetView,
} from "@thidua/contract";
import type {
  CampaignId,
  Criterion,
  CriterionId,
  Day,
  Facts,
  ParticipantId,
  PersonCategory,
  PersonId,
  Plan,
  PlanFileInput,
  Role,
  UnitId,
  UnitKind,
} from "@thidua/domain";
import { found, openWorld, type World } from "@thidua/local";
import { readWritten } from "../../packages/local/src/published-texts/read.ts";
import { issue, scan } from "../campaigns/steps.ts";

type Place = {
  tenant: string;
  kind: "province" | "department" | "district" | "commune";
  name: string;
  parent?: string;
  symbol?: string;
  login: string;
  to?: string;
};

const office: Role[] = ["standingOffice", "clerk", "tenantAdmin"];

/** Places with an office and a chair each, on a day. */
export const openAt = async (today: string, places: readonly Place[]): Promise<World> => {
  const world = await openWorld({ today: today as Day });
  await found(
    world,
    places.map(({ login, ...place }) => ({
      from: "2000-01-01",
      ...place,
      members: [
        { login, name: `Văn phòng ${place.name}`, roles: office },
        { login: `${login}-chair`, name: `Chủ tịch ${place.name}`, roles: ["authority"] as Role[] },
      ],
    })),
  );
  return world;
};

/** A campaign of one place, in one of its years. */
export type Journey = { world: World; office: string; campaign: CampaignId; year: number; plan: Plan };

type ParentDocument = { number: string; date: Day; issuer: string };

export type Start = {
  number: string;
  date: string;
  year: number;
  parentDocument?: ParentDocument;
  change?: (file: PlanFileInput) => PlanFileInput;
};

/** Imports a plan file as it stands and issues it. */
export const start = async (
  world: World,
  login: string,
  name: string,
  { number, date, year, parentDocument, change = (it) => it }: Start,
): Promise<Journey> => {
  const client = world.clientFor(login);
  const plan = change(readWritten(name) as PlanFileInput);
  const { id: campaign } = await client.call(createCampaign, {
    body: { from: "plan", plan, ...(parentDocument ? { parentDocument } : {}) },
  });
  await issue(world, login, campaign, { number, date });
  const { years } = await client.call(getCampaign, { params: { campaign } });
  if (!years.some((it) => it.year === year)) await client.call(openYear, { params: { campaign }, body: { year } });
  await world.drain();
  return { world, office: login, campaign, year, plan: (await client.call(getPlan, { params: { campaign } })).plan };
};

const client = ({ world, office: login }: Journey) => world.clientFor(login);

export const unit = async (journey: Journey, name: string, kind: UnitKind): Promise<UnitId> =>
  (await client(journey).call(createUnit, { body: { name, kind } })).id;

export const person = async (
  journey: Journey,
  name: string,
  category: PersonCategory,
  over: { unit?: UnitId; isHead?: boolean } = {},
): Promise<PersonId> => (await client(journey).call(createPerson, { body: { name, category, ...over } })).id;

type Who = RequestOf<typeof registerParticipant>["body"];

/** The office registers somebody and takes the registration up at once. */
export const enrol = (journey: Journey, who: Who): Promise<ParticipantView> =>
  client(journey).call(registerParticipant, {
    params: { campaign: journey.campaign, year: journey.year },
    body: { state: "accepted", ...who },
  });

export const sheet = (journey: Journey, participant: ParticipantId, login = journey.office): Promise<SheetView> =>
  journey.world
    .clientFor(login)
    .call(getSheet, { params: { campaign: journey.campaign, year: journey.year, participant } });

export type Entry = Omit<RequestOf<typeof saveCell>["body"], "onBehalf">;

const save = (
  journey: Journey,
  participant: ParticipantId,
  id: CriterionId,
  version: number,
  entry: Entry,
  by = journey.office,
) =>
  journey.world.clientFor(by).call(saveCell, {
    params: { campaign: journey.campaign, year: journey.year, participant, criterion: id },
    ifMatch: version,
    body: { ...entry, onBehalf: by === journey.office },
  });

/** The office types one criterion for a participant, or it does so itself, over whatever stands there. */
export const type = async (
  journey: Journey,
  participant: ParticipantId,
  id: CriterionId,
  entry: Entry,
  by = journey.office,
) => {
  const before = (await sheet(journey, participant, by)).criteria.find((it) => it.criterion.id === id);
  return save(journey, participant, id, before?.cell?.version ?? 0, entry, by);
};

const full: (criterion: Criterion) => Entry["declared"] = ({ rule }) => {
  switch (rule.type) {
    case "ratio":
      return { kind: "ratio", counted: 10, of: 10 };
    case "choice":
      return { kind: "choice", option: 0 };
    case "rankOrMovement":
      return { kind: "rank", rank: 1, of: 10 };
    case "gate":
      return rule.fact === "indexBand" || rule.fact === "staffClass"
        ? { kind: "band", name: rule.atLeast ?? "" }
        : { kind: "yesNo", met: true };
    default:
      return { kind: "yesNo", met: true };
  }
};

const proof = { id: "1", title: "Báo cáo của đơn vị", docNumber: "15/BC", page: "2" };

/** Answers every criterion as well met, with proof, but for those named by words of their name. */
export const answer = async (
  journey: Journey,
  participant: ParticipantId,
  over: Record<string, Entry> = {},
  by = journey.office,
) => {
  const { criteria } = await sheet(journey, participant, by);
  const used = new Set<string>();
  for (const { criterion: it, answers, cell } of criteria) {
    if (!answers) continue;
    const words = Object.keys(over).find((key) => it.name.includes(key));
    if (words !== undefined) used.add(words);
    const declared = full(it);
    const entry =
      words === undefined ? { ...(declared ? { declared } : {}), evidence: [proof] } : (over[words] as Entry);
    await save(journey, participant, it.id, cell?.version ?? 0, entry, by);
  }
  const unused = Object.keys(over).filter((it) => !used.has(it));
  if (unused.length > 0) throw new Error(`no criterion holds “${unused.join("”, “")}”`);
};

/** Hands the sheet in from its signed paper. */
export const handIn = async (journey: Journey, participant: ParticipantId) =>
  client(journey).call(submitSheet, {
    params: { campaign: journey.campaign, year: journey.year, participant },
    body: {
      onBehalf: {
        scan: await scan(journey.world, journey.office),
        signer: "Người đứng đầu",
        signedOn: "2024-11-01",
      },
    },
  });

/** What the office puts on record for a participant, beside what stands there. */
export const record = async (journey: Journey, participant: ParticipantId, facts: Facts) => {
  const params = { campaign: journey.campaign, year: journey.year, participant };
  const { facts: known, version } = await client(journey).call(getFacts, { params });
  return client(journey).call(putFacts, { params, ifMatch: version, body: { facts: { ...known, ...facts } } });
};

/** The line of the one criterion that is judged and whose name holds these words. */
export const line = async (journey: Journey, participant: ParticipantId, words: string, by = journey.office) => {
  const held = (await sheet(journey, participant, by)).criteria.filter(
    (it) => it.leaf && it.criterion.name.includes(words),
  );
  if (held.length !== 1 || !held[0]) throw new Error(`${held.length} criteria hold “${words}”`);
  return held[0];
};

/** What a criterion comes to now: as appraised, or else by the participant's own figures. */
export const verdict = async (journey: Journey, participant: ParticipantId, words: string) => {
  const { final, self } = await line(journey, participant, words);
  return (final ?? self)?.verdict ?? "noData";
};

/** Declares a criterion and says what it comes to. */
export const declare = async (
  journey: Journey,
  participant: ParticipantId,
  words: string,
  declared: NonNullable<Entry["declared"]>,
) => {
  const { criterion: it } = await line(journey, participant, words);
  return (await type(journey, participant, it.id, { declared, evidence: [proof] })).self.verdict;
};

export const share = (counted: number, of: number, excluded = 0) => ({ kind: "ratio" as const, counted, of, excluded });
export const yes = { kind: "yesNo" as const, met: true };
export const no = { kind: "yesNo" as const, met: false };

/** The office decides a criterion, over whatever was decided before. */
export const appraise = async (
  journey: Journey,
  participant: ParticipantId,
  words: string,
  body: Pick<RequestOf<typeof appraiseCell>["body"], "verdict" | "reason">,
  login = journey.office,
) => {
  const { criterion: it, appraisal } = await line(journey, participant, words);
  return journey.world.clientFor(login).call(appraiseCell, {
    params: { campaign: journey.campaign, year: journey.year, participant, criterion: it.id },
    ifMatch: appraisal?.version ?? 0,
    body,
  });
};

/** Ends the appraisal, taking over what nobody decided otherwise; gives the result in words. */
export const finish = async (journey: Journey, participant: ParticipantId): Promise<string | undefined> => {
  await client(journey).call(finishAppraisal, {
    params: { campaign: journey.campaign, year: journey.year, participant },
    body: { acceptRest: true },
  });
  return (await sheet(journey, participant)).score?.text.vi;
};

/** From registration to result: answered, handed in, appraised. */
export const through = async (journey: Journey, who: Who, over: Record<string, Entry> = {}, facts: Facts = {}) => {
  const { participant } = await enrol(journey, who);
  if (Object.keys(facts).length > 0) await record(journey, participant, facts);
  await answer(journey, participant, over);
  await handIn(journey, participant);
  return { participant, result: await finish(journey, participant) };
};

/** The places of the plan that carry a warning. */
export const warned = async ({
  world,
  office: login,
  campaign,
}: Pick<Journey, "world" | "office" | "campaign">): Promise<string[]> =>
  (await world.clientFor(login).call(getPlan, { params: { campaign } })).warnings.map((it) => it.path);
