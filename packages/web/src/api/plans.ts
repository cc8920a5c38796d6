import { getPlan, listCriteria } from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

/** The plan as it stands: the latest version, or a given one. */
export const planQuery = (api: Api, campaign: CampaignId, version?: number) =>
  queryOptions({
    queryKey: ["plan", campaign, version ?? "latest"],
    queryFn: () => api.call(getPlan, { params: { campaign }, query: version === undefined ? {} : { version } }),
  });

/** The criteria of a plan by kind of subject, with what is inherited and what may be changed. */
export const criteriaQuery = (api: Api, campaign: CampaignId) =>
  queryOptions({
    queryKey: ["criteria", campaign],
    queryFn: () => api.call(listCriteria, { params: { campaign }, query: {} }),
  });
