import * as z from "zod";
import { Edge, Lineage, TenantNode } from "@thidua/domain";
import { defineItem } from "../item.ts";

const facet = (_: object) => ["NODE"] as const;

/** Public facts on one authority, in its own partition `H#<tenant>|NODE`: itself, edges up, edges down, lineage. */
export const nodeItem = defineItem({
  name: "node",
  namespace: "H",
  schema: TenantNode,
  facet,
  sort: (_: object) => "A#SELF",
  prefix: "A#",
  budget: 4096,
});

export const edgeUpItem = defineItem({
  name: "edgeUp",
  namespace: "H",
  schema: Edge,
  facet,
  sort: ({ from }: { from: string }) => `B#UP#${from}`,
  prefix: "B#UP#",
  budget: 2048,
});

/** Name and kind of the child stand in the edge, so that 168 children are one query. */
export const edgeDownItem = defineItem({
  name: "edgeDown",
  namespace: "H",
  schema: Edge.extend({ node: TenantNode }),
  facet,
  sort: ({ child, from }: { child: string; from: string }) => `C#DOWN#${child}#${from}`,
  prefix: "C#DOWN#",
  budget: 4096,
});

export const lineageItem = defineItem({
  name: "lineage",
  namespace: "H",
  schema: Lineage,
  facet,
  sort: ({ on, to }: { on: string; to: string }) => `D#LINEAGE#${on}#${to}`,
  prefix: "D#LINEAGE#",
  budget: 2048,
});

/** Campaigns that are running, for the sweeper: written by exchange when a plan is issued or closed. */
export const openCampaignItem = defineItem({
  name: "openCampaign",
  namespace: "H",
  schema: z.object({ campaign: z.string(), tenant: z.string(), years: z.array(z.int()), open: z.boolean() }),
  facet: (_: object) => [] as string[],
  sort: ({ campaign, tenant }: { campaign: string; tenant: string }) => `${campaign}#${tenant}`,
  budget: 1024,
});
/** The owner under which open campaigns are listed. */
export const openCampaigns = "OPEN";

/** Every registered authority in one list, for the operator. */
export const catalogueItem = defineItem({
  name: "catalogue",
  namespace: "H",
  schema: TenantNode.extend({ parent: TenantNode.shape.tenant.optional() }),
  facet: (_: object) => ["LIST"],
  sort: ({ tenant }: { tenant: string }) => tenant,
  budget: 4096,
});
/** The owner under which the catalogue is listed. */
export const catalogue = "CATALOGUE";
