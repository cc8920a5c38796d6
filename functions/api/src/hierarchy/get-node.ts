import { getNode } from "@thidua/contract";
import { dayOf } from "@thidua/domain";
import { handle } from "../handle.ts";
import { childrenOf, edgesUp, lineageOf, nodeOf, pathOf } from "./nodes.ts";

export const hierarchy = [
  handle(getNode, async ({ params, query, store, businessClock }) => {
    const on = query.on ?? dayOf(businessClock());
    const node = await nodeOf(store, params.tenant);
    const path = await pathOf(store, params.tenant, on);
    return {
      node,
      on,
      ...(path[0] ? { parent: path[0] } : {}),
      path,
      children: await childrenOf(store, params.tenant, on),
      edges: await edgesUp(store, params.tenant),
      lineage: await lineageOf(store, params.tenant),
    };
  }),
];
