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

/** The hash of a login's first secret; the secret itself is told once, to whoever registered it. */
export const secretItem = defineItem({
  name: "secret",
  namespace: "L",
  schema: z.object({
    algorithm: z.literal("scrypt"),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  facet,
  sort: (_: object) => "SECRET",
  prefix: "SECRET",
  budget: 1024,
});
