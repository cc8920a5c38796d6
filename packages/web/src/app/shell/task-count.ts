import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { tasksQuery } from "../../api/list-tasks.ts";

/** How many things wait for the caller. */
export const useTaskCount = (): number => useQuery(tasksQuery(useApi())).data?.items.length ?? 0;
