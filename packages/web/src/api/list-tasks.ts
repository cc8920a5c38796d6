import { listTasks } from "@thidua/contract";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

/** What needs the caller and what the caller waits for; fetched again while it is looked at. */
export const tasksQuery = (api: Api) =>
  queryOptions({ queryKey: ["tasks"], queryFn: () => api.call(listTasks, {}), refetchInterval: 20_000 });
