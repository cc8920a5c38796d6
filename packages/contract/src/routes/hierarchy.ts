import * as z from "zod";
import { Day, Edge, Lineage, TenantId, TenantNode } from "@thidua/domain";
import { defineRoute } from "../route.ts";

const at = z.object({ on: Day.optional() });

/** The hierarchy holds public facts only; a tenant that doesn't exist there is 404. */
export const getNode = defineRoute({
  name: "getNode",
  method: "GET",
  path: "/api/hierarchy/{tenant}",
  function: "api",
  permission: "tenant.read",
  noun: "hierarchy",
  summary: { vi: "Đơn vị, cấp trên, cấp dưới tại một ngày", en: "An authority, its parent and children on a day" },
  params: z.object({ tenant: TenantId }),
  query: at,
  response: z.object({
    node: TenantNode,
    on: Day,
    parent: TenantNode.optional(),
    path: z.array(TenantNode),
    children: z.array(TenantNode),
    edges: z.array(Edge),
    lineage: z.array(Lineage),
  }),
});
