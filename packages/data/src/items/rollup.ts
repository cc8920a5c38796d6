import * as z from "zod";
import { CampaignId, Delivered, PackedOwn, PackedRow, PackedSnapshot, PackedSum, TenantId } from "@thidua/domain";
import { defineItem } from "../item.ts";
import { yearFacet } from "./campaign.ts";

type OfYear = { campaign: string; year: number };
const node = (part: OfYear): string[] => yearFacet(part);

/** Of two states of one child the later has the greater order; compared as text by the condition of the write. */
const ordered = { o: z.string().max(60) };

/** A node's own participants, summed up. */
export const ownItem = defineItem({
  name: "own",
  namespace: "R",
  schema: PackedOwn,
  facet: node,
  sort: (_: object) => "OWN",
  prefix: "OWN",
  budget: 2048,
});

const places = z.array(z.object({ tenant: TenantId, campaign: CampaignId }));

/** Where a node's summaries go, under which campaign, and the places it has left. */
export const pathItem = defineItem({
  name: "path",
  namespace: "R",
  schema: z.object({
    name: z.string(),
    ancestors: z.array(TenantId),
    trees: z.array(CampaignId),
    ...ordered,
    left: z.object({ parents: places, further: places }),
  }),
  facet: node,
  sort: (_: object) => "PATH",
  prefix: "PATH",
  budget: 4096,
});

/** The year is open here and this many children are expected. */
export const rosterItem = defineItem({
  name: "roster",
  namespace: "R",
  schema: z.object({ children: z.int().min(0) }),
  facet: node,
  sort: (_: object) => "ROSTER",
  prefix: "ROSTER",
  budget: 512,
});

/** What lies below a node, summed up by depth. From `OWN` to `SUM` a node's figures are one query. */
export const sumItem = defineItem({
  name: "sum",
  namespace: "R",
  schema: PackedSum,
  facet: node,
  sort: (_: object) => "SUM",
  prefix: "SUM",
  budget: 2048,
});

/** Histograms of the sum, where they don't fit in it. */
export const sumHistogramItem = defineItem({
  name: "sumH",
  namespace: "R",
  schema: z.object({ ...ordered, h: z.array(z.string()).max(7) }),
  facet: node,
  sort: (_: object) => "SUM#H",
  prefix: "SUM#H",
  budget: 4096,
});

/** A child's snapshot at its parent; without one the child has gone elsewhere. */
export const incomingItem = defineItem({
  name: "snap",
  namespace: "R",
  schema: z.object({ ...ordered, snapshot: PackedSnapshot.optional() }),
  facet: node,
  sort: ({ child }: { child: string }) => `IN#${child}`,
  prefix: "IN#",
  budget: 2048,
});

export const incomingHistogramItem = defineItem({
  name: "snapH",
  namespace: "R",
  schema: z.object({ ...ordered, h: z.array(z.string()).max(8) }),
  facet: node,
  sort: ({ child }: { child: string }) => `IN#${child}#H`,
  prefix: "IN#",
  budget: 4096,
});

/** The line of an authority further down. */
export const belowItem = defineItem({
  name: "below",
  namespace: "R",
  schema: z.object({ ...ordered, row: PackedRow.optional() }),
  facet: node,
  sort: ({ child }: { child: string }) => `BELOW#${child}`,
  prefix: "BELOW#",
  budget: 1024,
});

/**
 * A child tenant's newest word on its registration or sheet, small enough to be counted by; exchange writes it beside
 * the envelope, whose version it bears.
 */
export const deliveredItem = defineItem({
  name: "delivered",
  namespace: "X",
  schema: Delivered,
  facet: (part: OfYear) => [...yearFacet(part), "WORD"],
  sort: ({ participant, what }: { participant: string; what: string }) => `${participant}#${what}`,
  budget: 512,
});
