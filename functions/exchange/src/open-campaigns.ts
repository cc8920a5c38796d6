import {
  campaignItem,
  grantNode,
  keyOf,
  makeRow,
  openCampaignItem,
  openCampaigns,
  openNode,
  readImage,
} from "@thidua/data";
import type { TenantId } from "@thidua/domain";
import type { ExchangePorts } from "./ports.ts";
import { putNewer } from "./put.ts";

const open = ["running", "intakeClosed"];

/** Keeps the list of campaigns that the sweeper looks after. A campaign that was never issued isn't in it. */
export const listOpen = async (ports: ExchangePorts, owner: TenantId, row: Record<string, unknown>): Promise<void> => {
  const { value: campaign, version, at } = readImage(campaignItem, row);
  if (campaign.issued === 0) return;
  const { client, table } = await openNode(ports.connect, ports.table, grantNode(owner));
  const entry = { campaign: campaign.id, tenant: owner, years: campaign.years, open: open.includes(campaign.state) };
  const key = keyOf(openCampaignItem, openCampaigns, {}, { campaign: campaign.id, tenant: owner });
  await putNewer({ client, table }, makeRow(openCampaignItem, key, entry, version, at));
};
