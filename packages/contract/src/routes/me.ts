import * as z from "zod";
import { Day, Membership, Permission, Role, TenantId, TenantNode, UnitId } from "@thidua/domain";
import { defineRoute } from "../route.ts";

export const Me = z.object({
  login: z.string(),
  name: z.string(),
  tenant: TenantNode,
  parent: TenantNode.optional(),
  roles: z.array(Role),
  permissions: z.array(Permission),
  unit: UnitId.optional(),
  title: z.string().optional(),
  /** The day it is for deadlines; differs from the calendar only in a demo. */
  today: Day,
  version: z.string(),
});
export type Me = z.infer<typeof Me>;

export const getMe = defineRoute({
  name: "getMe",
  method: "GET",
  path: "/api/me",
  function: "api",
  permission: null,
  noun: "session",
  summary: {
    vi: "Người đăng nhập, đơn vị đang làm việc và quyền",
    en: "Who is signed in, in which tenant, with what permissions",
  },
  response: Me,
});

export const listMemberships = defineRoute({
  name: "listMemberships",
  method: "GET",
  path: "/api/session/memberships",
  function: "identity",
  permission: null,
  noun: "session",
  summary: { vi: "Các đơn vị mà người đăng nhập có vai trò", en: "The tenants in which the login holds roles" },
  response: z.object({ active: TenantId.optional(), memberships: z.array(Membership) }),
});

export const switchTenant = defineRoute({
  name: "switchTenant",
  method: "PUT",
  path: "/api/session/tenant",
  function: "identity",
  permission: null,
  noun: "session",
  summary: { vi: "Chuyển đơn vị làm việc", en: "Switch the tenant one works in" },
  body: z.object({ tenant: TenantId }),
  response: z.object({ active: TenantId }),
});
