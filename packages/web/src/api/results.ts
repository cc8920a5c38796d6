import { getLate, getPublication, getRanking, getSummary, listChildren } from "@thidua/contract";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";
import type { YearPlace } from "./participants.ts";

/** Figures move while others work: whoever looks on sees it without reloading. */
const live = { refetchInterval: 5000 } as const;

export const summaryQuery = (api: Api, place: YearPlace) =>
  queryOptions({
    queryKey: ["summary", place.campaign, place.year],
    queryFn: () => api.call(getSummary, { params: place }),
    ...live,
  });

export const rankingQuery = (api: Api, place: YearPlace, by: "local" | "comparable") =>
  queryOptions({
    queryKey: ["ranking", place.campaign, place.year, by],
    queryFn: () => api.call(getRanking, { params: place, query: { by } }),
    ...live,
  });

export const childrenQuery = (api: Api, place: YearPlace) =>
  queryOptions({
    queryKey: ["children", place.campaign, place.year],
    queryFn: () => api.call(listChildren, { params: place }),
    ...live,
  });

export const lateQuery = (api: Api, place: YearPlace) =>
  queryOptions({ queryKey: ["late", place.campaign, place.year], queryFn: () => api.call(getLate, { params: place }) });

export const publicationQuery = (api: Api, place: YearPlace) =>
  queryOptions({
    queryKey: ["publication", place.campaign, place.year],
    queryFn: () => api.call(getPublication, { params: place }),
  });
