import { campaignItem, envelopePrefix, factsItem, implementingItem, inItem, publicationItem } from "@thidua/data";
import type { Reader } from "@thidua/data";
import { IssuedPlanUp, isThe, type CriteriaSet, type Facts, type Registration, type SheetHead } from "@thidua/domain";
import type { Place } from "./place.ts";
import { unitOf } from "./rights.ts";

const uses = (set: CriteriaSet, fact: "childPlanIssued" | "initiativeRegistered"): boolean =>
  set.criteria.some(({ rule }) => rule.type === "auto" && rule.fact === fact);

const planIssued = async (store: Reader, place: Place, head: SheetHead): Promise<boolean> => {
  if (place.above) return (await store.get(campaignItem, {}, { campaign: place.campaign }))?.value.answer === "issued";
  if (head.is === "tenant") {
    const { items } = await store.query(
      inItem,
      {},
      { begins: envelopePrefix({ kind: "issuedPlan", campaign: place.campaign }), limit: 1000 },
    );
    const plans = items
      .filter(({ value }) => isThe(head.participant, value.from))
      .map(({ value }) => ({ version: value.version, told: IssuedPlanUp.parse(value.body) }))
      .filter(({ told }) => told.is === "plan");
    const newest = plans.toSorted((a, b) => a.version - b.version).at(-1);
    return newest !== undefined && !newest.told.revoked;
  }
  const unit = unitOf(head);
  return unit !== undefined && (await store.get(implementingItem, place, { unit })) !== undefined;
};

const ranksBefore = async (store: Reader, place: Place, participant: string): Promise<Facts["ranks"]> => {
  const found = await Promise.all(
    [place.year - 1, place.year].map(async (year) => {
      const { items } = await store.query(
        publicationItem,
        { campaign: place.campaign, year },
        { descending: true, limit: 1 },
      );
      const row = items[0]?.value.rows.find((it) => it.participant === participant);
      return row?.rank !== undefined && row.of !== undefined ? [String(year), { rank: row.rank, of: row.of }] : [];
    }),
  );
  return Object.fromEntries(found.filter((it) => it.length > 0)) as Facts["ranks"];
};

/** What the system has seen happen for a participant; only what its criteria ask for is looked up. */
export const observedFacts = async (
  store: Reader,
  place: Place,
  head: SheetHead,
  set: CriteriaSet,
  registration: Registration | undefined,
): Promise<Facts> => {
  const facts: Facts = {};
  if (uses(set, "childPlanIssued")) facts.childPlanIssued = await planIssued(store, place, head);
  if (uses(set, "initiativeRegistered")) facts.initiativeRegistered = (registration?.initiatives.length ?? 0) > 0;
  if (!place.above && set.criteria.some(({ rule }) => rule.type === "rankOrMovement")) {
    const ranks = await ranksBefore(store, place, head.participant);
    if (ranks && Object.keys(ranks).length > 0) facts.ranks = ranks;
  }
  return facts;
};

/** What an officer has put on record for a participant, with its version. */
export const recordedFacts = async (
  store: Reader,
  place: Place,
  participant: string,
): Promise<{ facts: Facts; source?: string | undefined; version: number }> => {
  const found = place.above ? undefined : await store.get(factsItem, place, { participant });
  return found
    ? { facts: found.value.facts, source: found.value.source, version: found.version }
    : { facts: {}, version: 0 };
};

/** Recorded goes before observed: a person has looked at it. */
export const mergeFacts = (observed: Facts, recorded: Facts): Facts => {
  const merged: Facts = { ...observed, ...recorded };
  for (const key of ["indexBand", "staffClass", "headNotDisciplined", "ranks"] as const) {
    if (observed[key] && recorded[key]) Object.assign(merged, { [key]: { ...observed[key], ...recorded[key] } });
  }
  return merged;
};
