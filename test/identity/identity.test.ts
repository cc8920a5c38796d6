import { getMe, listMemberships, listUnits, switchTenant } from "@thidua/contract";
import { createPreToken, createIdentity } from "@thidua/identity";
import { found, openWorld, tableName, type World } from "@thidua/local";
import type { TenantId } from "@thidua/domain";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const city = "MONGCA1C1TY0" as TenantId;
const ward = "HA1H0AWARD00" as TenantId;
const neighbour = "TRANPHVWARD0" as TenantId;

let world: World;
const digest = (): string => {
  const value = world.table.digest?.();
  if (value === undefined) throw new Error("this table can't be compared");
  return value;
};
const both = "both";
const onlyWard = "ward-only";

beforeAll(async () => {
  world = await openWorld();
  const member = (login: string, name: string) => ({ login, name, roles: ["standingOffice" as const] });
  await found(world, [
    { tenant: city, kind: "district", name: "thành phố Móng Cái", members: [member(both, "Đỗ Văn Huỳnh")] },
    {
      tenant: ward,
      kind: "commune",
      name: "phường Hải Hòa",
      parent: city,
      members: [member(both, "Đỗ Văn Huỳnh"), member(onlyWard, "Lê Thị Ánh")],
    },
    { tenant: neighbour, kind: "commune", name: "phường Trần Phú", parent: city, members: [] },
  ]);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clientFor(both).call(switchTenant, { body: { tenant: ward } });
});

describe("a login with roles in two authorities", () => {
  it("sees both, and which of them it works in", async () => {
    const { active, memberships } = await world.clientFor(both).call(listMemberships, {});
    expect(active).toBe(ward);
    expect(memberships.map(({ tenantName }) => tenantName)).toEqual(["phường Hải Hòa", "thành phố Móng Cái"]);
  });

  it("works in the other one from its next token on, and the old token stays where it was", async () => {
    const old = await world.tokenFor(both);
    expect(await world.clientWith(old).call(switchTenant, { body: { tenant: city } })).toEqual({ active: city });
    expect((await world.clientFor(both).call(getMe, {})).tenant.name).toBe("thành phố Móng Cái");
    expect((await world.clientWith(old).call(getMe, {})).tenant.name).toBe("phường Hải Hòa");
    expect(decodeJwt(await world.tokenFor(both))["tid"]).toBe(city);
  });

  it("may switch to and fro, as often as it likes", async () => {
    for (const tenant of [city, ward, city]) {
      await world.clientFor(both).call(switchTenant, { body: { tenant } });
      expect((await world.clientFor(both).call(getMe, {})).tenant.tenant).toBe(tenant);
    }
  });
});

describe("a login", () => {
  it.each([
    ["a neighbour", neighbour],
    ["the authority above", city],
    ["one that doesn't exist", "0000N0WHERE0" as TenantId],
  ])("can't switch to %s, and nothing changes", async (_, tenant) => {
    const before = digest();
    await expect(world.clientFor(onlyWard).call(switchTenant, { body: { tenant } })).rejects.toMatchObject({
      problem: { status: 404, code: "not_found" },
    });
    expect(digest()).toBe(before);
    expect((await world.clientFor(onlyWard).call(getMe, {})).tenant.tenant).toBe(ward);
  });

  it("sees its own memberships only", async () => {
    const { memberships } = await world.clientFor(onlyWard).call(listMemberships, {});
    expect(memberships).toEqual([
      { login: onlyWard, tenant: ward, tenantName: "phường Hải Hòa", name: "Lê Thị Ánh", roles: ["standingOffice"] },
    ]);
  });

  it("is asked to sign in without a token, or with one that isn't the issuer's", async () => {
    for (const token of ["", "abc"])
      await expect(world.clientWith(token).call(listMemberships, {})).rejects.toMatchObject({
        problem: { status: 401 },
      });
  });

  it("is told which field is wrong", async () => {
    const wrong = world.clientFor(onlyWard).call(switchTenant, { body: { tenant: "ngắn" } });
    await expect(wrong).rejects.toMatchObject({ problem: { status: 400, faults: [{ path: "tenant" }] } });
  });
});

it("identity asks the table for nothing that its policy refuses", async () => {
  const { denied } = world.door.gateway.counts;
  await world.clientFor(both).call(listUnits, {});
  await world.clientFor(both).call(switchTenant, { body: { tenant: city } });
  expect(world.door.gateway.counts.denied).toBe(denied);
});

describe("the pre-token trigger", () => {
  const trigger = () =>
    createPreToken({ connect: async () => world.door.service("identity"), table: { name: tableName } });
  const event = (sub: string) => ({
    version: "2",
    triggerSource: "TokenGeneration_HostedAuth",
    userName: "someone",
    request: { userAttributes: { sub, email: "a@example.vn" }, groupConfiguration: {} },
    response: {},
  });

  it("puts tenant, roles and the session tag into the ID token, and gives the rest back as it came", async () => {
    expect(await trigger()(event(onlyWard))).toEqual({
      ...event(onlyWard),
      response: {
        claimsAndScopeOverrideDetails: {
          idTokenGeneration: {
            claimsToAddOrOverride: {
              name: "Lê Thị Ánh",
              tid: ward,
              roles: ["standingOffice"],
              "https://aws.amazon.com/tags": { principal_tags: { tid: [ward] }, transitive_tag_keys: ["tid"] },
            },
          },
        },
      },
    });
  });

  it("gives what the local issuer gives", async () => {
    const answer = await trigger()(event(both));
    const { claimsToAddOrOverride } = answer.response.claimsAndScopeOverrideDetails.idTokenGeneration;
    expect(decodeJwt(await world.tokenFor(both))).toMatchObject(claimsToAddOrOverride);
  });

  it("refuses a login without a role, and an event without one", async () => {
    await expect(trigger()(event("nobody"))).rejects.toMatchObject({ name: "Failure", code: "forbidden" });
    await expect(trigger()({ request: { userAttributes: {} } })).rejects.toThrow();
  });
});

it("a bug shows its number and nothing of its inside", async () => {
  const logged: unknown[] = [];
  const app = createIdentity({
    connect: async () => {
      throw new Error("secret inside");
    },
    table: { name: tableName },
    verify: async () => ({ sub: "x" as never, tid: ward, name: "", roles: [] }),
    newId: () => "REQUEST1",
    wallClock: () => new Date().toISOString() as never,
    log: (...entry) => logged.push(entry),
  });
  const response = await app.request("/api/session/memberships", { headers: { authorization: "Bearer x" } });
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).toContain("REQUEST1");
  expect(text).not.toContain("secret inside");
  expect(logged).toHaveLength(1);
});
