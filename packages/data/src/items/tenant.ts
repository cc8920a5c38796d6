import * as z from "zod";
import { FunctionBinding, Member, Person, Unit } from "@thidua/domain";
import { defineItem } from "../item.ts";

/** Settings of a tenant: how it judges, ranks and writes. */
export const TenantSettings = z.object({
  bands: z
    .array(z.object({ name: z.string().max(60), from: z.int().min(0).max(1_000_000) }))
    .max(12)
    .default([]),
  bandsVerified: z.boolean().default(false),
  standaloneParent: z
    .object({ number: z.string().max(60), date: z.string().max(10), issuer: z.string().max(200) })
    .optional(),
  helpContact: z.object({ name: z.string().max(120), phone: z.string().max(30) }).optional(),
});
export type TenantSettings = z.infer<typeof TenantSettings>;

export const tenantItem = defineItem({
  name: "tenant",
  namespace: "T",
  schema: TenantSettings,
  facet: (_: object) => ["TENANT"],
  sort: (_: object) => "SETTINGS",
  prefix: "SETTINGS",
  budget: 16_384,
});

export const memberItem = defineItem({
  name: "member",
  namespace: "T",
  schema: Member,
  facet: (_: object) => ["MEMBER"],
  sort: ({ login }: { login: string }) => login,
  budget: 4096,
});

export const unitItem = defineItem({
  name: "unit",
  namespace: "T",
  schema: Unit,
  facet: (_: object) => ["UNIT"],
  sort: ({ unit }: { unit: string }) => unit,
  budget: 2048,
});

export const personItem = defineItem({
  name: "person",
  namespace: "T",
  schema: Person,
  facet: (_: object) => ["PERSON"],
  sort: ({ person }: { person: string }) => person,
  budget: 2048,
});

export const functionItem = defineItem({
  name: "function",
  namespace: "T",
  schema: FunctionBinding,
  facet: (_: object) => ["FUNCTION"],
  sort: ({ function: fn, from }: { function: string; from: string }) => `${fn}#${from}`,
  budget: 2048,
});
