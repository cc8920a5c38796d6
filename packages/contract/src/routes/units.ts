import * as z from "zod";
import { FunctionBinding, Line, Member, Person, PersonCategory, PersonId, Role, Unit, UnitId } from "@thidua/domain";
import { defineRoute } from "../route.ts";

const version = { version: z.int().positive() };
const unitParams = z.object({ unit: UnitId });

export const UnitView = Unit.extend(version);
export const PersonView = Person.extend(version);
export const MemberView = Member.extend(version);
export const FunctionView = FunctionBinding.extend(version);

export const listUnits = defineRoute({
  name: "listUnits",
  method: "GET",
  path: "/api/units",
  function: "api",
  permission: "tenant.read",
  noun: "units",
  summary: { vi: "Các đơn vị trực thuộc", en: "Units of the tenant" },
  query: z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(500).default(500) }),
  response: z.object({ items: z.array(UnitView), next: z.string().optional() }),
});

export const createUnit = defineRoute({
  name: "createUnit",
  method: "POST",
  path: "/api/units",
  function: "api",
  permission: "unit.manage",
  noun: "units",
  status: 201,
  summary: { vi: "Thêm đơn vị trực thuộc", en: "Add a unit" },
  body: Unit.omit({ id: true }),
  response: UnitView,
});

export const updateUnit = defineRoute({
  name: "updateUnit",
  method: "PUT",
  path: "/api/units/{unit}",
  function: "api",
  permission: "unit.manage",
  noun: "units",
  ifMatch: true,
  summary: { vi: "Sửa đơn vị trực thuộc", en: "Change a unit" },
  params: unitParams,
  body: Unit.omit({ id: true }),
  response: UnitView,
});

export const listPeople = defineRoute({
  name: "listPeople",
  method: "GET",
  path: "/api/people",
  function: "api",
  permission: "tenant.read",
  noun: "people",
  summary: { vi: "Danh sách cá nhân", en: "People of the tenant" },
  query: z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(500).default(500) }),
  response: z.object({ items: z.array(PersonView), next: z.string().optional() }),
});

export const createPerson = defineRoute({
  name: "createPerson",
  method: "POST",
  path: "/api/people",
  function: "api",
  permission: "unit.manage",
  noun: "people",
  status: 201,
  summary: { vi: "Thêm cá nhân", en: "Add a person" },
  body: z.object({
    name: Line(120),
    category: PersonCategory,
    unit: UnitId.optional(),
    title: Line(200).optional(),
    isHead: z.boolean().default(false),
    directWorker: z.boolean().default(false),
    phone: Line(30).optional(),
  }),
  response: PersonView,
});

export const listFunctions = defineRoute({
  name: "listFunctions",
  method: "GET",
  path: "/api/functions",
  function: "api",
  permission: "tenant.read",
  noun: "functions",
  summary: { vi: "Chức năng và đơn vị đảm nhiệm theo thời gian", en: "Functions and who holds them, by date" },
  response: z.object({ items: z.array(FunctionView) }),
});

export const bindFunction = defineRoute({
  name: "bindFunction",
  method: "POST",
  path: "/api/functions",
  function: "api",
  permission: "unit.manage",
  noun: "functions",
  status: 201,
  summary: { vi: "Giao chức năng cho đơn vị kể từ ngày", en: "Bind a function to a unit from a day" },
  body: FunctionBinding,
  response: FunctionView,
});

export const listMembers = defineRoute({
  name: "listMembers",
  method: "GET",
  path: "/api/members",
  function: "api",
  permission: "tenant.read",
  noun: "members",
  summary: { vi: "Người dùng của đơn vị và vai trò", en: "Members and their roles" },
  response: z.object({ items: z.array(MemberView) }),
});

export const updateMember = defineRoute({
  name: "updateMember",
  method: "PUT",
  path: "/api/members/{login}",
  function: "api",
  permission: "member.manage",
  noun: "members",
  ifMatch: true,
  summary: { vi: "Sửa vai trò người dùng", en: "Change a member's roles" },
  params: z.object({ login: Member.shape.login }),
  body: z.object({
    name: Line(120),
    roles: z.array(Role).min(1),
    unit: UnitId.optional(),
    person: PersonId.optional(),
    title: Line(200).optional(),
    phone: Line(30).optional(),
  }),
  response: MemberView,
});
