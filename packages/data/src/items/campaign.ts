import * as z from "zod";
import { Campaign, CampaignYearState, CriteriaSet, PlanVersion } from "@thidua/domain";
import { defineItem } from "../item.ts";

type OfCampaign = { campaign: string };
type OfYear = OfCampaign & { year: number };

/** The facet under which all of a campaign's year lies: every yearly key carries the year. */
export const yearFacet = ({ campaign, year }: OfYear): string[] => [`C#${campaign}`, `Y#${year}`];

export const campaignItem = defineItem({
  name: "campaign",
  namespace: "T",
  schema: Campaign,
  facet: (_: object) => ["CAMP"],
  sort: ({ campaign }: OfCampaign) => campaign,
  budget: 8192,
});

export const planItem = defineItem({
  name: "plan",
  namespace: "T",
  schema: PlanVersion,
  facet: ({ campaign }: OfCampaign) => [`C#${campaign}`, "PLAN"],
  sort: ({ version }: { version: number }) => `V#${String(version).padStart(4, "0")}`,
  prefix: "V#",
  budget: 350_000,
});

export const yearItem = defineItem({
  name: "campaignYear",
  namespace: "T",
  schema: CampaignYearState,
  facet: ({ campaign }: OfCampaign) => [`C#${campaign}`, "YEAR"],
  sort: ({ year }: { year: number }) => String(year),
  budget: 16_384,
});

/** The criteria that hold in a year for one kind of subject; written when the year is opened or amended. */
export const criteriaItem = defineItem({
  name: "criteria",
  namespace: "T",
  schema: CriteriaSet.extend({ planVersion: z.int().positive() }),
  facet: (part: OfYear) => [...yearFacet(part), "SET"],
  sort: ({ subjectKind }: { subjectKind: string }) => subjectKind,
  budget: 200_000,
});

/** A number once given to a document of an authority in a year; a second one is refused. */
export const numberItem = defineItem({
  name: "documentNumber",
  namespace: "T",
  schema: z.object({ number: z.string(), symbol: z.string(), campaign: z.string(), version: z.int() }),
  facet: (_: object) => ["NUMBER"],
  sort: ({ year, symbol, number }: { year: number; symbol: string; number: string }) => `${year}#${symbol}#${number}`,
  budget: 1024,
});
