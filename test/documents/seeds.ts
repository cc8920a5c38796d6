import { documentOf, TenantNode, type Day, type OfficialDocument } from "@thidua/domain";
import { storedPlan } from "../plans/seed-plan.ts";

type Seed = { plan: string; node: object; today: string };

/** The five plans and who issues them. The department's province isn't named in its text: nothing stands above it. */
const seeds = {
  s0: {
    plan: "s0-dak-rlap-2022-2025",
    node: { kind: "district", name: "huyện Đắk R'Lấp", issuer: "ỦY BAN NHÂN DÂN HUYỆN ĐẮK R'LẤP", place: "Đắk R'Lấp" },
    today: "2022-03-01",
  },
  s1: {
    plan: "s1-so-noi-vu-2022-2025",
    node: { kind: "department", name: "Sở Nội vụ", issuer: "SỞ NỘI VỤ", symbol: "SNV", demo: true },
    today: "2022-03-01",
  },
  s2: {
    plan: "s2-tp-ho-chi-minh-2022",
    node: {
      kind: "province",
      name: "Thành phố Hồ Chí Minh",
      issuer: "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
      place: "Thành phố Hồ Chí Minh",
    },
    today: "2022-03-01",
  },
  s3: {
    plan: "s3-tung-anh-2025",
    node: { kind: "commune", name: "xã Tùng Ảnh", issuer: "ỦY BAN NHÂN DÂN XÃ TÙNG ẢNH", place: "Tùng Ảnh" },
    today: "2025-02-01",
  },
  s4: {
    plan: "s4-hai-hoa-2024",
    node: { kind: "commune", name: "phường Hải Hòa", issuer: "ỦY BAN NHÂN DÂN PHƯỜNG HẢI HÒA", place: "Hải Hòa" },
    today: "2024-02-20",
  },
} satisfies Record<string, Seed>;
export type SeedName = keyof typeof seeds;
export const seedNames = Object.keys(seeds) as SeedName[];

/** The first draft of one of the five plans, as it would be printed. */
export const draftOf = (name: SeedName): OfficialDocument => {
  const { plan, node, today } = seeds[name];
  const issuer = TenantNode.parse({ tenant: "0000000000AA", symbol: "UBND", ...node });
  return documentOf({ plan: storedPlan(plan), state: "draft" }, issuer, { today: today as Day });
};
