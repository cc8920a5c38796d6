import {
  addMembership,
  changeEdge,
  getMe,
  getNode,
  listTenants,
  registerTenant,
  updateMember,
  listMembers,
  updateNode,
  type NewTenant,
} from "@thidua/contract";
import { Day, LoginId, type TenantId } from "@thidua/domain";
import { found, openWorld, type World } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../campaigns/steps.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld({ today: Day.parse("2025-06-20") });
  await found(world, [
    {
      tenant: "PLATFORM0000",
      kind: "department",
      name: "Quản trị nền tảng",
      members: [{ login: "operator", name: "Người vận hành", roles: ["operator"] }],
    },
    {
      tenant: "QVANGN1NH000",
      kind: "province",
      name: "tỉnh Quảng Ninh",
      members: [{ login: "province", name: "Phạm Thị Lan", roles: ["standingOffice", "tenantAdmin"] }],
    },
  ]);
});
afterAll(() => world.close());

const tenant = (name: string, over: Partial<NewTenant> = {}) => ({
  kind: "commune" as const,
  name,
  from: Day.parse("2021-07-01"),
  members: [{ name: "Nguyễn Thị Hà" }],
  ...over,
});
const operator = () => world.clientFor("operator");
const register = (name: string, over: Partial<NewTenant> = {}) =>
  operator().call(registerTenant, { body: tenant(name, over) });

describe("registering tenants", () => {
  it("makes a real tenant under its parent, whose first member signs in with the secret told once", async () => {
    const { node, edge, logins } = await register("xã Cô Tô", { parent: "QVANGN1NH000" as TenantId });
    expect(node).toMatchObject({ name: "xã Cô Tô", issuer: "ỦY BAN NHÂN DÂN XÃ CÔ TÔ", demo: false });
    expect(edge).toMatchObject({ child: node.tenant, parent: "QVANGN1NH000", epoch: 1 });
    const [login] = logins;
    expect(login?.secret).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(login?.login).toMatch(/^xa-co-to-/);
    const me = await world.clientFor(login?.login ?? "").call(getMe, {});
    expect(me).toMatchObject({ tenant: { name: "xã Cô Tô" }, parent: { name: "tỉnh Quảng Ninh" } });
    expect(me.permissions).toContain("plan.draft");
    const above = await world.clientFor("province").call(getNode, { params: { tenant: "QVANGN1NH000" } });
    expect(above.children.map(({ name }) => name)).toContain("xã Cô Tô");
    expect((await operator().call(listTenants, {})).items.map(({ name }) => name)).toContain("xã Cô Tô");
  });

  it("tells a secret once: the same request again gives the same tenant without it, and no text of it is kept", async () => {
    const call = () =>
      operator().call(registerTenant, { body: tenant("xã Một Lần"), idempotencyKey: "register-once-01" });
    const [first, second] = [await call(), await call()];
    expect(second.node).toEqual(first.node);
    expect(second.logins[0]?.secret).toBeUndefined();
    const secret = first.logins[0]?.secret ?? "";
    const answer = await world.table.handle("DynamoDB_20120810.Scan", { TableName: "thi-dua" });
    expect(JSON.stringify(answer.body)).toContain("xã Một Lần");
    expect(JSON.stringify(answer.body)).not.toContain(secret);
  });

  it("is for the platform's operators: not for a tenant's officers, nor for a tenant that names itself operator", async () => {
    expect(
      await refusal(world.clientFor("province").call(registerTenant, { body: tenant("xã Tự Phong") })),
    ).toMatchObject({ status: 403 });
    const { items } = await world.clientFor("province").call(listMembers, {});
    const self = items.find((it) => it.login === "province");
    const promote = world.clientFor("province").call(updateMember, {
      params: { login: LoginId.parse("province") },
      ifMatch: self?.version ?? 1,
      body: { name: "Phạm Thị Lan", roles: ["standingOffice", "tenantAdmin", "operator"] },
    });
    expect((await refusal(promote)).faults.map(({ path }) => path)).toEqual(["roles"]);
    await found(world, [
      {
        tenant: "G1AM0A0NH000",
        kind: "province",
        name: "tỉnh Giả Mạo",
        members: [{ login: "forger", name: "Kẻ giả mạo", roles: ["operator"] }],
      },
    ]);
    expect(await refusal(world.clientFor("forger").call(listTenants, {}))).toMatchObject({ status: 403 });
  });

  it("gives a login a second tenant, once", async () => {
    const { node } = await register("xã Kiêm Nhiệm");
    const params = { tenant: node.tenant };
    const body = { name: "Phạm Thị Lan", roles: ["appraiser" as const], login: LoginId.parse("province") };
    await operator().call(addMembership, { params, body });
    expect(await refusal(operator().call(addMembership, { params, body }))).toMatchObject({ code: "conflict" });
    const unknown = { ...body, login: LoginId.parse("khong-co-ai") };
    expect((await refusal(operator().call(addMembership, { params, body: unknown }))).faults).toMatchObject([
      { path: "login" },
    ]);
  });
});

describe("a hierarchy that changes by date", () => {
  it("ends an edge and begins the next with a higher epoch, keeping what held before", async () => {
    const { node: district } = await register("huyện Vân Đồn", {
      kind: "district",
      parent: "QVANGN1NH000" as TenantId,
    });
    const { node: commune } = await register("xã Hạ Long", { parent: district.tenant });
    const changed = await operator().call(changeEdge, {
      params: { tenant: commune.tenant },
      body: {
        from: Day.parse("2025-07-01"),
        parent: "QVANGN1NH000",
        resolution: "Nghị quyết minh họa về tổ chức hai cấp",
      },
    });
    expect(changed.edges).toMatchObject([
      { parent: district.tenant, to: "2025-06-30", epoch: 1 },
      { parent: "QVANGN1NH000", from: "2025-07-01", epoch: 2 },
    ]);
    const ended = await operator().call(changeEdge, {
      params: { tenant: district.tenant },
      body: {
        from: Day.parse("2025-07-01"),
        resolution: "Nghị quyết minh họa về tổ chức hai cấp",
        ends: true,
        lineage: [{ to: commune.tenant, kind: "abolish" }],
      },
    });
    expect(ended.node.to).toBe("2025-06-30");
    const at = async (on: string) =>
      world.clientFor("province").call(getNode, { params: { tenant: commune.tenant }, query: { on: Day.parse(on) } });
    expect((await at("2025-06-30")).path.map(({ name }) => name)).toEqual(["huyện Vân Đồn", "tỉnh Quảng Ninh"]);
    expect((await at("2025-07-01")).path.map(({ name }) => name)).toEqual(["tỉnh Quảng Ninh"]);
  });

  it("refuses a ring, a change before the last one, and a parent that isn't there on the day", async () => {
    const { node: upper } = await register("huyện Trên", { kind: "district" });
    const { node: lower } = await register("xã Dưới", { parent: upper.tenant });
    const move = (tenantId: TenantId, from: string, parent: TenantId) =>
      operator().call(changeEdge, {
        params: { tenant: tenantId },
        body: { from: Day.parse(from), parent, resolution: "Nghị quyết minh họa" },
      });
    expect((await refusal(move(upper.tenant, "2025-01-01", lower.tenant))).faults).toMatchObject([{ path: "parent" }]);
    expect((await refusal(move(lower.tenant, "2021-07-01", upper.tenant))).faults).toMatchObject([{ path: "from" }]);
    const late = register("xã Muộn", { parent: upper.tenant, from: Day.parse("2020-01-01") });
    expect((await refusal(late)).faults).toMatchObject([{ path: "parent" }]);
  });

  it("carries a changed name to where the parent lists its children", async () => {
    const { node } = await register("xã Tên Cũ", { parent: "QVANGN1NH000" as TenantId });
    const { tenant: id, ...facts } = node;
    await operator().call(updateNode, {
      params: { tenant: id },
      ifMatch: 1,
      body: { ...facts, name: "phường Tên Mới" },
    });
    const above = await world.clientFor("province").call(getNode, { params: { tenant: "QVANGN1NH000" } });
    expect(above.children.map(({ name }) => name)).toContain("phường Tên Mới");
  });
});
