import { campaignItem, edgeUpItem, nodeItem, planItem, type Reader } from "@thidua/data";
import {
  documentOf,
  edgeOn,
  notFound,
  type CampaignId,
  type Day,
  type OfficialDocument,
  type PlanVersion,
  type TenantId,
  type TenantNode,
} from "@thidua/domain";

const nodeOf = async (store: Reader, tenant: TenantId): Promise<TenantNode | undefined> =>
  (await store.get(nodeItem, {}, {}, { owner: tenant }))?.value;

/** A department is headed by the authority it stands under on that day. */
const aboveOf = async (store: Reader, node: TenantNode, day: Day): Promise<TenantNode | undefined> => {
  if (node.kind !== "department") return undefined;
  const up = await store.all(edgeUpItem, {}, { owner: node.tenant });
  const edge = edgeOn(
    up.map((it) => it.value),
    day,
  );
  return edge && nodeOf(store, edge.parent);
};

/** A version of the tenant's plan; the latest where none is named. */
export const versionOf = async (store: Reader, campaign: CampaignId, wanted?: number): Promise<PlanVersion> => {
  const held = await store.get(campaignItem, {}, { campaign });
  if (!held) throw notFound("Không tìm thấy phong trào này.", "There is no such campaign.");
  const found = await store.get(planItem, { campaign }, { version: wanted ?? held.value.latest });
  if (!found) throw notFound("Không có phiên bản kế hoạch này.", "There is no such version of the plan.");
  return found.value;
};

/** The version as its authority's official document. */
export const paperOf = async (
  store: Reader,
  tenant: TenantId,
  version: PlanVersion,
  today: Day,
): Promise<OfficialDocument> => {
  const node = await nodeOf(store, tenant);
  if (!node) throw notFound("Không tìm thấy đơn vị này.", "There is no such authority.");
  const above = await aboveOf(store, node, version.date ?? today);
  return documentOf(version, node, { today, above });
};
