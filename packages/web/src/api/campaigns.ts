import { getCampaign, listCampaigns } from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

/** The tenant's campaigns, newest first as the server lists them. */
export const campaignsQuery = (api: Api) =>
  queryOptions({ queryKey: ["campaigns"], queryFn: () => api.call(listCampaigns, { query: {} }) });

/** A campaign with its years, its parent and where its children stand. */
export const campaignQuery = (api: Api, campaign: CampaignId) =>
  queryOptions({ queryKey: ["campaign", campaign], queryFn: () => api.call(getCampaign, { params: { campaign } }) });
