import type { CampaignId, TenantId } from "@thidua/domain";

const id = (text: string): TenantId => text as TenantId;

/** Two roots, two provinces below the first, four wards. */
export const roots = [id("ROOT00000001"), id("ROOT00000002")] as const;
export const provinces = [id("PROV00000001"), id("PROV00000002")] as const;
export const wards = [id("WARD00000001"), id("WARD00000002"), id("WARD00000003"), id("WARD00000004")] as const;
export const everyone: readonly TenantId[] = [...roots, ...provinces, ...wards];
export const firstParents: Readonly<Record<string, TenantId>> = {
  [provinces[0]]: roots[0],
  [provinces[1]]: roots[0],
  [wards[0]]: provinces[0],
  [wards[1]]: provinces[0],
  [wards[2]]: provinces[1],
  [wards[3]]: provinces[1],
};
export const year = { campaign: "CAMPAIGN0001" as CampaignId, year: 2024 };
export const participantsOf = (tenant: TenantId): string[] =>
  [1, 2, 3, 4].map((n) => `${tenant.slice(0, 4)}U${tenant.slice(9)}000${n}`);
