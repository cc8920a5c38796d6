import { createUnit, getMe, getNode, listUnits, ProblemError, updateUnit } from "@thidua/contract";
import type { Role } from "@thidua/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { found, openWorld, type World } from "./index.ts";

let world: World;
const officer: Role[] = ["standingOffice"];
const city = "MONGCA1C1TY0";
const ward = "HA1H0AWARD00";
const neighbour = "TRANPHVWARD0";

beforeAll(async () => {
  world = await openWorld({ today: "2024-03-01" as never });
  await found(world, [
    {
      tenant: city,
      kind: "district",
      name: "thành phố Móng Cái",
      members: [{ login: "city", name: "Đỗ Văn Huỳnh", roles: officer }],
    },
    {
      tenant: ward,
      kind: "commune",
      name: "phường Hải Hòa",
      parent: city,
      members: [{ login: "ward", name: "Lê Thị Ngọc Ánh", roles: officer }],
    },
    {
      tenant: neighbour,
      kind: "commune",
      name: "phường Trần Phú",
      parent: city,
      members: [{ login: "neighbour", name: "Vũ Quốc Bảo", roles: officer }],
    },
  ]);
});
afterAll(() => world.close());

describe("a world on one machine", () => {
  it("tells a signed-in officer where they are, under whom, and on which business day", async () => {
    const me = await world.clientFor("ward").call(getMe, {});
    expect(me).toMatchObject({
      name: "Lê Thị Ngọc Ánh",
      tenant: { name: "phường Hải Hòa" },
      parent: { name: "thành phố Móng Cái" },
      today: "2024-03-01",
    });
    expect(me.permissions).toContain("plan.draft");
  });

  it("keeps a ward's units from its neighbour", async () => {
    const created = await world
      .clientFor("ward")
      .call(createUnit, { body: { name: "Khu phố Hòa Bình", kind: "neighbourhood" } });
    expect(created.version).toBe(1);
    expect((await world.clientFor("ward").call(listUnits, {})).items).toHaveLength(1);
    expect((await world.clientFor("neighbour").call(listUnits, {})).items).toHaveLength(0);
    const theft = world.clientFor("neighbour").call(updateUnit, {
      params: { unit: created.id },
      ifMatch: 1,
      body: { name: "Khu phố khác", kind: "neighbourhood" },
    });
    await expect(theft).rejects.toMatchObject({ problem: { code: "not_found" } });
  });

  it("answers a stale version with what stands there now", async () => {
    const client = world.clientFor("ward");
    const unit = await client.call(createUnit, { body: { name: "Khu phố 5", kind: "neighbourhood" } });
    await client.call(updateUnit, {
      params: { unit: unit.id },
      ifMatch: 1,
      body: { name: "Khu phố 5A", kind: "neighbourhood" },
    });
    const late = client.call(updateUnit, {
      params: { unit: unit.id },
      ifMatch: 1,
      body: { name: "Khu phố 5B", kind: "neighbourhood" },
    });
    await expect(late).rejects.toMatchObject({
      problem: { code: "stale", current: { value: { name: "Khu phố 5A" } } },
    });
  });

  it("does a repeated request once and gives the same answer", async () => {
    const client = world.clientFor("ward");
    const body = { name: "Khu phố 6", kind: "neighbourhood" as const };
    const first = await client.call(createUnit, { body, idempotencyKey: "same-key-1" });
    const second = await client.call(createUnit, { body, idempotencyKey: "same-key-1" });
    expect(second).toEqual(first);
    const other = client.call(createUnit, { body: { ...body, name: "Khu phố 7" }, idempotencyKey: "same-key-1" });
    await expect(other).rejects.toMatchObject({ problem: { code: "idempotency_mismatch" } });
  });

  it("names the field and the fix in both languages when the input is wrong", async () => {
    const wrong = await world
      .clientFor("ward")
      .call(createUnit, { body: { name: "  ", kind: "village" as never } })
      .catch((e: ProblemError) => e.problem);
    expect(wrong).toMatchObject({ code: "invalid", status: 400 });
    expect((wrong as ProblemError["problem"]).faults.map((fault) => fault.path).toSorted()).toEqual(["kind", "name"]);
  });

  it("lists children from the hierarchy of the day", async () => {
    const node = await world.clientFor("city").call(getNode, { params: { tenant: city } });
    expect(node.children.map((child) => child.name)).toEqual(
      expect.arrayContaining(["phường Hải Hòa", "phường Trần Phú"]),
    );
  });

  it("refuses a token without a signature, of another issuer, and none at all", async () => {
    const token = await world.tokenFor("ward");
    const [, payload] = token.split(".");
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
    for (const forged of [none, `${token.slice(0, -6)}AAAAAA`, "x"]) {
      await expect(world.clientWith(forged).call(getMe, {})).rejects.toMatchObject({
        problem: { code: "unauthenticated" },
      });
    }
  });
});
