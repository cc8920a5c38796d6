import { finishAppraisal, publishYear, returnSheet, updateMember } from "@thidua/contract";
import { grantNode, inItem, openNode } from "@thidua/data";
import {
  asParticipant,
  LoginId,
  type CampaignId,
  type EnvelopeId,
  type PersonId,
  type Role,
  type UnitId,
} from "@thidua/domain";
import { tableName, type World } from "@thidua/local";
import { mark } from "./marks.ts";
import { demoted, everyPlace, loginOf, everyRole, openPlaces, operator, tenantOf, year, type Place } from "./places.ts";
import { launch, takeUp } from "./launch.ts";
import type { Hands } from "./staff.ts";
import { stockUp, type Stock } from "./stock.ts";
import { handOver, takePart, takePartAbove } from "./take-part.ts";

/** Authorities side by side, above and below, each with its own work; those in one tree with work in that tree too. */
export type Neighbours = {
  world: World;
  /** What was logged so far. */
  notes: string[];
  tokens: ReadonlyMap<string, string>;
  hands: Hands;
  stocks: Record<Place, Stock>;
  /** Sent down by the province and answered by nobody. */
  unanswered: CampaignId;
  /** A campaign of the district whose year is over. */
  published: Pick<Stock, "campaign" | "criteria">;
  /** What lies in each inbox. */
  received: Record<Place, EnvelopeId[]>;
};

const logins = [
  ...everyPlace.flatMap((place) => [place, `${place}-chair`, `${place}-office`, `${place}-second`, `${place}-third`]),
  ...everyRole.map(loginOf),
  operator,
  demoted,
];

/** All sign in once. */
export const signIn = async (world: World): Promise<{ tokens: Map<string, string>; hands: Hands }> => {
  const tokens = new Map<string, string>();
  for (const login of logins) tokens.set(login, await world.tokenFor(login));
  return { tokens, hands: (login) => world.clientWith(tokens.get(login) ?? login) };
};

const inboxOf = async (world: World, place: Place): Promise<EnvelopeId[]> => {
  const client = world.door.service("exchange");
  const { reader } = await openNode(async () => client, { name: tableName }, grantNode(tenantOf(place)));
  return (await reader.all(inItem, {})).map(({ value }) => value.id);
};

/** One part after the other for every place. */
const forEvery = async <T>(made: (place: Place) => Promise<T>): Promise<Record<Place, T>> => {
  const all: [Place, T][] = [];
  for (const place of everyPlace) all.push([place, await made(place)]);
  return Object.fromEntries(all) as Record<Place, T>;
};

const publish = async (world: World, hands: Hands, stock: Stock): Promise<Pick<Stock, "campaign" | "criteria">> => {
  const client = hands("district");
  const campaign = await launch(world, hands, "district", "3");
  const { criteria } = await takePart(world, hands, "district", { ...stock, campaign });
  const params = { campaign, year };
  const participant = asParticipant(stock.units.second);
  await client.call(finishAppraisal, { params: { ...params, participant }, body: { acceptRest: true } });
  await client.call(publishYear, { params, body: { confirmation: String(year), incomplete: true } });
  return { campaign, criteria };
};

/** Gives the district's login of a role its unit, or says which person it is. */
const seat = (hands: Hands, role: Role, place: { unit?: UnitId; person?: PersonId }) =>
  hands("district").call(updateMember, {
    params: { login: LoginId.parse(loginOf(role)) },
    ifMatch: 1,
    body: { name: mark("district", "officer"), roles: [role], ...place },
  });

export const openNeighbours = async (): Promise<Neighbours> => {
  const { notes, ...world } = await openPlaces();
  const { tokens, hands } = await signIn(world);
  const stocks = await forEvery((place) => stockUp(world, hands, place));
  const { province, district, sibling, ward } = stocks;
  await seat(hands, "individual", { person: district.person });
  await seat(hands, "appraiser", { unit: district.units.second });
  for (const place of ["district", "sibling"] as const) {
    await takeUp(world, hands, place, province.campaign, "2");
    await takePartAbove(world, hands, place, stocks[place], province.campaign);
  }
  await hands("province").call(returnSheet, {
    params: { campaign: province.campaign, year, participant: asParticipant(tenantOf("district")) },
    body: { reason: `Hoàn thiện ${mark("province", "appraisal")}` },
  });
  await takePart(world, hands, "district", { ...district, campaign: province.campaign });
  await takePart(world, hands, "sibling", { ...sibling, campaign: province.campaign });
  await takeUp(world, hands, "ward", district.campaign, "2");
  await takePartAbove(world, hands, "ward", ward, district.campaign);
  const below = await takePart(world, hands, "ward", { ...ward, campaign: district.campaign });
  await handOver(world, hands, "ward", { ...ward, ...below, campaign: district.campaign });
  const unanswered = await launch(world, hands, "province", "2");
  const published = await publish(world, hands, district);
  await world.drain();
  const received = await forEvery((place) => inboxOf(world, place));
  return { world, notes, tokens, hands, stocks, unanswered, published, received };
};
