import { edgeDownItem, edgeUpItem, lineageItem, nodeItem, type Reader, type Stored } from "@thidua/data";
import { edgeOn, notFound, type Day, type Edge, type Lineage, type TenantId, type TenantNode } from "@thidua/domain";

export const nodeAt = async (map: Reader, tenant: TenantId): Promise<Stored<TenantNode>> => {
  const node = await map.get(nodeItem, {}, {}, { owner: tenant, strong: true });
  if (!node) throw notFound("Không tìm thấy đơn vị này.", "There is no such authority.");
  return node;
};

export const edgesAbove = (map: Reader, tenant: TenantId): Promise<Stored<Edge>[]> =>
  map.all(edgeUpItem, {}, { owner: tenant, strong: true });

/** The row of an edge that the parent holds. */
export const edgeBelow = (map: Reader, { child, parent, from }: Edge) =>
  map.get(edgeDownItem, {}, { child, from }, { owner: parent, strong: true });

export const lineageFrom = async (map: Reader, tenant: TenantId): Promise<Lineage[]> =>
  (await map.all(lineageItem, {}, { owner: tenant, strong: true })).map(({ value }) => value);

/** Whether `tenant` stands above `of`, or is it, on a day. */
export const isAbove = async (map: Reader, tenant: TenantId, of: TenantId, day: Day): Promise<boolean> => {
  for (let at: TenantId | undefined = of, steps = 0; at !== undefined && steps < 12; steps++) {
    if (at === tenant) return true;
    const edges: Edge[] = (await edgesAbove(map, at)).map(({ value }) => value);
    at = edgeOn(edges, day)?.parent;
  }
  return false;
};
