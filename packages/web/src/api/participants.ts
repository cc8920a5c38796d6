import { listParticipants, type ParticipantView, type ResponseOf } from "@thidua/contract";
import type { CampaignId } from "@thidua/domain";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

export type YearPlace = { campaign: CampaignId; year: number };
type Page = ResponseOf<typeof listParticipants>;

/** All participants of a year, page after page: lists of a province have some two hundred lines. */
export const participantsQuery = (api: Api, place: YearPlace) =>
  queryOptions({
    queryKey: ["participants", place.campaign, place.year],
    queryFn: async (): Promise<Omit<Page, "next">> => {
      const items: ParticipantView[] = [];
      let page = await api.call(listParticipants, { params: place, query: {} });
      items.push(...page.items);
      while (page.next !== undefined) {
        page = await api.call(listParticipants, { params: place, query: { cursor: page.next } });
        items.push(...page.items);
      }
      return { ...page, items };
    },
    refetchInterval: 15_000,
  });
