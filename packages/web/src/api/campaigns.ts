import { getCampaign, listCampaigns, type ResponseOf } from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

/** The tenant's campaigns, newest first as the server lists them. */
export const campaignsQuery = (api: Api) =>
  queryOptions({ queryKey: ["campaigns"], queryFn: () => api.call(listCampaigns, { query: {} }) });

/** A campaign with its years, its parent and where its children stand. */
export const campaignQuery = (api: Api, campaign: CampaignId) =>
  queryOptions({ queryKey: ["campaign", campaign], queryFn: () => api.call(getCampaign, { params: { campaign } }) });

export type CampaignDetail = ResponseOf<typeof getCampaign>;

/** Whether the caller may write in the plan now: it is a draft, and the campaign lets them. */
export const mayWritePlan = ({ campaign, allowed }: CampaignDetail): boolean =>
  campaign.plan?.state === "draft" && allowed.includes("savePlan");
