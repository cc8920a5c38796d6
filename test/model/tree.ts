import type { CampaignId, TenantId } from "@thidua/domain";
import type { Node } from "@thidua/data";

const id = (text: string): TenantId => text as TenantId;

/** Two roots, two provinces, three wards: enough for two levels of delivery and for both kinds of moves. */
export const roots = [id("ROOT00000001"), id("ROOT00000002")] as const;
export const provinces = [id("PROV00000001"), id("PROV00000002")] as const;
export const wards = [id("WARD00000001"), id("WARD00000002"), id("WARD00000003")] as const;
export const tenants: readonly TenantId[] = [...roots, ...provinces, ...wards];
export const year: Omit<Node, "tenant"> = { campaign: "CAMPAIGN0001" as CampaignId, year: 2024 };
export const firstEdges: readonly (readonly [child: TenantId, parent: TenantId])[] = [
  [provinces[0], roots[0]],
  [provinces[1], roots[0]],
  [wards[0], provinces[0]],
  [wards[1], provinces[0]],
  [wards[2], provinces[1]],
];
