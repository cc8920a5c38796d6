import { getSheet } from "@thidua/contract";
import type { CampaignId, ParticipantId } from "@thidua/domain";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../../api/client.ts";

export type SheetPlace = { campaign: CampaignId; year: number; participant: ParticipantId };

export const sheetQuery = (api: Api, place: SheetPlace) =>
  queryOptions({
    queryKey: ["sheet", place.campaign, place.year, place.participant],
    queryFn: () => api.call(getSheet, { params: place }),
    // What is being typed must not be replaced under the typist's hands.
    refetchOnWindowFocus: false,
  });
