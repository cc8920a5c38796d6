import * as z from "zod";
import { LoginId, PersonId, TenantId, UnitId } from "../ids.ts";
import { Line } from "../text.ts";
import { Role } from "./permissions.ts";

/** A login with roles in one tenant. `unit` is the unit it speaks for and may not appraise. */
export const Member = z.object({
  login: LoginId,
  name: Line(120),
  roles: z.array(Role).min(1),
  unit: UnitId.optional(),
  /** The person this login is, where it takes part as an individual: its only sheet. */
  person: PersonId.optional(),
  title: Line(200).optional(),
  phone: Line(30).optional(),
  email: z.email().optional(),
});
export type Member = z.infer<typeof Member>;

/** What a login holds in one tenant, as the token trigger reads it. */
export const Membership = z.object({
  login: LoginId,
  tenant: TenantId,
  tenantName: Line(200),
  name: Line(120),
  roles: z.array(Role).min(1),
});
export type Membership = z.infer<typeof Membership>;
