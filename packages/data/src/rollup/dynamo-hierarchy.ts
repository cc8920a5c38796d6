import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dayOf, type CampaignId, type Clock } from "@thidua/domain";
import { campaignItem, linkItem } from "../items/campaign.ts";
import { edgeDownItem, edgeUpItem, nodeItem, openCampaignItem, openCampaigns } from "../items/hierarchy.ts";
import { createReader } from "../reader.ts";
import type { OpenYear, RollupHierarchy } from "./ports.ts";

/** The hierarchy as roll-up reads it. `businessClock` says which edges hold. */
export const createRollupHierarchy = (
  client: DynamoDBDocumentClient,
  tableName: string,
  businessClock: Clock,
): RollupHierarchy => {
  const reader = createReader(client, tableName, (kind, owner) => {
    if (owner === undefined) throw new Error(`${kind.name}: say whose`);
    return owner;
  });
  const strong = true;
  return {
    async placeOf(tenant) {
      const [self, up] = await Promise.all([
        reader.get(nodeItem, {}, {}, { owner: tenant, strong }),
        reader.all(edgeUpItem, {}, { owner: tenant, strong }),
      ]);
      return { name: self?.value.name ?? "", up: up.map(({ value }) => value) };
    },
    childrenOf: async (tenant) =>
      (await reader.all(edgeDownItem, {}, { owner: tenant, strong })).map(({ value }) => value),
    async linkTo(parent, { tenant, campaign }) {
      const link = await reader.get(linkItem, {}, { campaign }, { owner: tenant, strong });
      return link?.value.parent === parent ? link.value.campaign : undefined;
    },
    async dayFor({ tenant, campaign }) {
      const held = await reader.get(campaignItem, {}, { campaign }, { owner: tenant, strong });
      const pinned = held?.value.tree === "pinned" ? held.value.issueDate : undefined;
      return pinned ?? dayOf(businessClock());
    },
    async openYears() {
      const open = await reader.all(openCampaignItem, {}, { owner: openCampaigns, strong });
      return open.flatMap(({ value }): OpenYear[] =>
        value.open
          ? value.years.map((year) => ({
              tenant: value.tenant as OpenYear["tenant"],
              campaign: value.campaign as CampaignId,
              year,
            }))
          : [],
      );
    },
  };
};
