import * as z from "zod";
import { Membership, TenantId } from "@thidua/domain";
import { defineItem } from "../item.ts";

const facet = (_: object) => [] as string[];

/** What a login holds in a tenant. */
export const membershipItem = defineItem({
  name: "membership",
  namespace: "L",
  schema: Membership,
  facet,
  sort: ({ tenant }: { tenant: string }) => `MEMBER#${tenant}`,
  prefix: "MEMBER#",
  budget: 2048,
});

/** The tenant a login works in now. */
export const activeItem = defineItem({
  name: "active",
  namespace: "L",
  schema: z.object({ tenant: TenantId }),
  facet,
  sort: (_: object) => "ACTIVE",
  prefix: "ACTIVE",
  budget: 1024,
});
