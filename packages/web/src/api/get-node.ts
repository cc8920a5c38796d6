import { getNode } from "@thidua/contract";
import type { TenantId } from "@thidua/domain";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./client.ts";

/** Public facts of an authority: how it is named and how it signs. */
export const getHierarchyNode = (api: Api, tenant: TenantId) =>
  queryOptions({
    queryKey: ["node", tenant],
    queryFn: () => api.call(getNode, { params: { tenant }, query: {} }),
    staleTime: 300_000,
  });
