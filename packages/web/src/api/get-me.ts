import { getMe } from "@thidua/contract";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

/** Who is signed in, where, with what permissions, and which day it is for deadlines. */
export const meQuery = (api: Api) =>
  queryOptions({ queryKey: ["me"], queryFn: () => api.call(getMe, {}), staleTime: 60_000 });
