import { listPeople, listUnits } from "@thidua/contract";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

export const unitsQuery = (api: Api) =>
  queryOptions({ queryKey: ["units"], queryFn: () => api.call(listUnits, { query: {} }), staleTime: 60_000 });

export const peopleQuery = (api: Api) =>
  queryOptions({ queryKey: ["people"], queryFn: () => api.call(listPeople, { query: {} }), staleTime: 60_000 });
