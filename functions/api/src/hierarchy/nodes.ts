import { edgeDownItem, edgeUpItem, lineageItem, nodeItem, type Reader } from "@thidua/data";
import {
  childrenOn,
  edgeOn,
  notFound,
  type Day,
  type Edge,
  type Lineage,
  type TenantId,
  type TenantNode,
} from "@thidua/domain";

export const nodeOf = async (store: Reader, tenant: TenantId): Promise<TenantNode> => {
  const node = await store.get(nodeItem, {}, {}, { owner: tenant });
  if (!node) throw notFound("Không tìm thấy đơn vị này.", "There is no such authority.");
  return node.value;
};

export const edgesUp = async (store: Reader, tenant: TenantId): Promise<Edge[]> =>
  (await store.all(edgeUpItem, {}, { owner: tenant })).map((edge) => edge.value);

export const lineageOf = async (store: Reader, tenant: TenantId): Promise<Lineage[]> =>
  (await store.all(lineageItem, {}, { owner: tenant })).map((line) => line.value);

export const parentOf = async (store: Reader, tenant: TenantId, day: Day): Promise<TenantNode | undefined> => {
  const edge = edgeOn(await edgesUp(store, tenant), day);
  return edge && nodeOf(store, edge.parent);
};

/** The authorities above, nearest first. */
export const pathOf = async (store: Reader, tenant: TenantId, day: Day): Promise<TenantNode[]> => {
  const parent = await parentOf(store, tenant, day);
  return parent ? [parent, ...(await pathOf(store, parent.tenant, day))] : [];
};

export const childrenOf = async (store: Reader, tenant: TenantId, day: Day): Promise<TenantNode[]> => {
  const down = (await store.all(edgeDownItem, {}, { owner: tenant })).map((edge) => edge.value);
  const nodes = new Map(down.map((edge) => [edge.child, edge.node]));
  return childrenOn(down, day).flatMap((edge) => nodes.get(edge.child) ?? []);
};
