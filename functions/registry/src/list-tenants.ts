import { listTenants } from "@thidua/contract";
import { catalogue, catalogueItem } from "@thidua/data";
import { compareVi } from "@thidua/domain";
import { handle, openMap } from "./handle.ts";

export const listing = [
  handle(listTenants, async ({ me, query }, ports) => {
    const map = await openMap(ports, me);
    const page = await map.query(
      catalogueItem,
      {},
      { owner: catalogue, limit: query.limit, ...(query.cursor ? { cursor: query.cursor } : {}) },
    );
    const items = page.items
      .map(({ value: { tenant, name, kind, demo, parent, from }, version }) => ({
        tenant,
        name,
        kind,
        demo,
        ...(parent === undefined ? {} : { parent }),
        ...(from === undefined ? {} : { from }),
        version,
      }))
      .toSorted((a, b) => compareVi(a.name, b.name));
    return page.next ? { items, next: page.next } : { items };
  }),
];
