import * as z from "zod";
import { Campaign, CampaignId, CampaignYearState, CriteriaSet, Instant, PlanVersion, TenantId } from "@thidua/domain";
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
  schema: z.object({
    number: z.string(),
    symbol: z.string(),
    campaign: z.string(),
    version: z.int(),
    title: z.string().max(500),
  }),
  facet: (_: object) => ["NUMBER"],
  sort: ({ year, symbol, number }: { year: number; symbol: string; number: string }) => `${year}#${symbol}#${number}`,
  budget: 4096,
});

/** To whom the current edition of a campaign has gone; an edition is whatever is new to tell. */
export const distributionItem = defineItem({
  name: "distribution",
  namespace: "T",
  schema: z.object({
    edition: z.int().positive(),
    what: z.enum(["issued", "amended", "yearOpened", "revoked"]),
    reason: z.string().max(2000).optional(),
    /** Child → the edition and the plan's text it was last sent. */
    sent: z.record(TenantId, z.object({ edition: z.int().positive(), planVersion: z.int().positive(), at: Instant })),
  }),
  facet: ({ campaign }: OfCampaign) => [`C#${campaign}`, "SENT"],
  sort: (_: object) => "CURRENT",
  budget: 65_536,
});

/**
 * Where a campaign that had started alone belongs in the tree of the parent it was linked to later.
 * Absent: the id is the tree's own. Roll-up asks it for each step upward.
 */
export const linkItem = defineItem({
  name: "link",
  namespace: "T",
  schema: z.object({ parent: TenantId, campaign: CampaignId }),
  facet: (_: object) => ["LINK"],
  sort: ({ campaign }: OfCampaign) => campaign,
  budget: 512,
});
