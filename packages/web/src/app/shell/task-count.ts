import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { useMay } from "../../session/me.tsx";
import { tasksQuery } from "../../api/list-tasks.ts";

/** How many things wait for the caller. */
export const useTaskCount = (): number => {
  const may = useMay();
  return useQuery({ ...tasksQuery(useApi()), enabled: may("tenant.read") }).data?.items.length ?? 0;
};
