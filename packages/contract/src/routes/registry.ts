import * as z from "zod";
import { Day, Edge, Lineage, Line, LoginId, Role, TenantId, TenantNode } from "@thidua/domain";
import { defineRoute } from "../route.ts";

/** A login made for a member. Its secret is told once, absent when the same request comes twice, and kept as a hash. */
export const NewLogin = z.object({ login: LoginId, name: z.string(), secret: z.string().optional() });

const firstMember = z.object({
  name: Line(120),
  title: Line(200).optional(),
  phone: Line(30).optional(),
  roles: z
    .array(Role.exclude(["operator"]))
    .min(1)
    .default(["standingOffice", "clerk", "tenantAdmin"]),
});

export const NewTenant = TenantNode.omit({ tenant: true, issuer: true }).extend({
  issuer: TenantNode.shape.issuer.optional().meta({ description: "ỦY BAN NHÂN DÂN …; made from the name if absent" }),
  from: Day,
  parent: TenantId.optional(),
  resolution: Line(500).optional(),
  members: z.array(firstMember).min(1).max(20),
});
export type NewTenant = z.infer<typeof NewTenant>;

export const registerTenant = defineRoute({
  name: "registerTenant",
  method: "POST",
  path: "/api/registry/tenants",
  function: "registry",
  permission: "platform.operate",
  noun: "registry",
  status: 201,
  summary: {
    vi: "Đăng ký đơn vị: tên, cấp trên, người dùng đầu tiên kèm mật khẩu dùng một lần",
    en: "Register a tenant: node, edge, first members with one-time secrets",
  },
  body: NewTenant,
  response: z.object({ node: TenantNode, edge: Edge.optional(), logins: z.array(NewLogin) }),
});

export const addMembership = defineRoute({
  name: "addMembership",
  method: "POST",
  path: "/api/registry/tenants/{tenant}/members",
  function: "registry",
  permission: "platform.operate",
  noun: "registry",
  status: 201,
  summary: {
    vi: "Thêm người dùng cho đơn vị: tài khoản mới hoặc tài khoản đã có",
    en: "Add a member to a tenant: a new login, or one that exists",
  },
  params: z.object({ tenant: TenantId }),
  body: firstMember.extend({ login: LoginId.optional() }),
  response: z.object({ login: LoginId, created: NewLogin.optional() }),
});

export const changeEdge = defineRoute({
  name: "changeEdge",
  method: "POST",
  path: "/api/registry/tenants/{tenant}/edges",
  function: "registry",
  permission: "platform.operate",
  noun: "registry",
  status: 201,
  summary: {
    vi: "Thay đổi cấp trên kể từ ngày, theo nghị quyết; giữ lịch sử và quan hệ kế tục",
    en: "Change a tenant's parent from a day, on a resolution; history and lineage are kept",
  },
  params: z.object({ tenant: TenantId }),
  body: z.object({
    from: Day,
    /** Absent: the tenant ends or stands alone from that day. */
    parent: TenantId.optional(),
    resolution: Line(500),
    /** The tenant itself ends on the day before. */
    ends: z.boolean().default(false),
    lineage: z
      .array(z.object({ to: TenantId, kind: Lineage.shape.kind }))
      .max(20)
      .default([]),
  }),
  response: z.object({ node: TenantNode, edges: z.array(Edge), lineage: z.array(Lineage) }),
});

export const updateNode = defineRoute({
  name: "updateNode",
  method: "PUT",
  path: "/api/registry/tenants/{tenant}",
  function: "registry",
  permission: "platform.operate",
  noun: "registry",
  ifMatch: true,
  summary: { vi: "Sửa thông tin công khai của đơn vị", en: "Change the public facts of a tenant" },
  params: z.object({ tenant: TenantId }),
  body: TenantNode.omit({ tenant: true }),
  response: TenantNode.extend({ version: z.int().positive() }),
});

export const listTenants = defineRoute({
  name: "listTenants",
  method: "GET",
  path: "/api/registry/tenants",
  function: "registry",
  permission: "platform.operate",
  noun: "registry",
  summary: { vi: "Các đơn vị đã đăng ký", en: "Registered tenants" },
  query: z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(500).default(200) }),
  response: z.object({
    items: z.array(
      z.object({
        tenant: TenantId,
        name: z.string(),
        kind: TenantNode.shape.kind,
        demo: z.boolean(),
        parent: TenantId.optional(),
        from: Day.optional(),
        version: z.int().positive(),
      }),
    ),
    next: z.string().optional(),
  }),
});
