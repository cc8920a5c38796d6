import {
  allRoutes,
  createUnit,
  listMemberships,
  listUnits,
  switchTenant,
  updateMember,
  type RouteShape,
} from "@thidua/contract";
import { keyOf, makeRow, membershipItem } from "@thidua/data";
import { Membership } from "@thidua/domain";
import { found, tableName } from "@thidua/local";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { validRequests, type Valid } from "./bodies.ts";
import { foreignMarks, mark, marksIn } from "./marks.ts";
import type { Neighbours } from "./neighbours.ts";
import { demoted, loginOf, places, tenantOf, withParent } from "./places.ts";
import { send, watchTable, type Answer, type TableWatch } from "./send.ts";

const actor = "district";
const elsewhere = places.other.tenant;
/** Wherever a tenant might be read from, did anything but the token say who one is. */
export const forgedHeaders = {
  tid: elsewhere,
  "x-tid": elsewhere,
  "x-tenant": elsewhere,
  "x-tenant-id": elsewhere,
  tenant: elsewhere,
  cookie: `tid=${elsewhere}; tenant=${elsewhere}`,
  "x-amzn-oidc-data": elsewhere,
  "x-forwarded-user": "other",
};
export const forgedSearch = `?tid=${elsewhere}&tenant=${elsewhere}&owner=${elsewhere}`;

const withPayload = (token: string, change: (claims: Record<string, unknown>) => void): string => {
  const [head, payload = "", signature] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
  change(claims);
  return [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
};

/** Nothing but a signed token says who one is, and in which tenant. */
export const describeForgeries = (open: () => Neighbours): void => {
  let requests: Record<string, Valid[]>;
  let table: TableWatch;
  const token = (login = actor) => open().tokens.get(login) ?? "";
  const ask = (route: RouteShape, valid: Valid, by: string, extra = {}): Promise<Answer> =>
    send(open().world, route, valid, by, extra);
  const reads = allRoutes.filter(({ method }) => method === "GET");
  const firstOf = (route: RouteShape): Valid => requests[route.name]?.[0] ?? {};

  beforeAll(() => {
    requests = validRequests(open());
    table = watchTable(open().world);
  });
  beforeEach(() => table.look());

  describe("who one is", () => {
    it("is asked of a signed token by every route", async () => {
      const changed = withPayload(token(), (claims) => {
        claims["tid"] = elsewhere;
        claims["https://aws.amazon.com/tags"] = { principal_tags: { tid: [elsewhere] } };
      });
      const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${changed.split(".")[1]}.`;
      const answered: string[] = [];
      for (const route of allRoutes) {
        for (const forged of [undefined, "", changed, unsigned]) {
          const { status } = await send(open().world, route, firstOf(route), forged);
          if (status !== 401) answered.push(`${route.name}: ${status}`);
        }
      }
      expect(answered).toEqual([]);
      expect(await table.unchanged()).toBe(true);
    });

    it("isn't taken from headers or the query: what is read stays the same", async () => {
      const differ: string[] = [];
      for (const route of reads.filter(({ binary }) => !binary)) {
        for (const valid of requests[route.name] ?? []) {
          const plain = await ask(route, valid, token());
          const forged = await ask(route, valid, token(), { headers: forgedHeaders, search: forgedSearch });
          const ids = /"(requestId|expiresAt|url)":"[^"]+"/g;
          if (plain.status !== forged.status || plain.text.replace(ids, "") !== forged.text.replace(ids, ""))
            differ.push(route.name);
        }
      }
      expect(differ).toEqual([]);
      expect(await table.unchanged()).toBe(true);
    });

    it("follows the membership, not the roles in a token", async () => {
      const body = { name: "Tổ", kind: "neighbourhood" as const };
      expect((await ask(createUnit, { body }, token(demoted))).status).toBe(201);
      await open()
        .hands(actor)
        .call(updateMember, {
          params: { login: demoted },
          ifMatch: 1,
          body: { name: mark("district", "officer"), roles: ["supervisor"] },
        });
      expect((await ask(createUnit, { body }, token(demoted))).status).toBe(403);
    });

    it("ends with the membership: a token that is still good opens nothing", async () => {
      const { world } = open();
      const login = "left-long-ago";
      const of = { login, tenant: tenantOf("district"), tenantName: "huyện A1", name: "Đã nghỉ", roles: ["clerk"] };
      const row = makeRow(
        membershipItem,
        keyOf(membershipItem, login, {}, { tenant: of.tenant }),
        Membership.parse(of),
        1,
        new Date().toISOString(),
      );
      await world.door.service("registry").send(new PutCommand({ TableName: tableName, Item: row }));
      const left = await world.tokenFor(login);
      await table.look();
      const answered: string[] = [];
      for (const route of allRoutes.filter((it) => it.function !== "identity")) {
        const { status } = await ask(route, firstOf(route), left);
        if (status !== 403) answered.push(`${route.name}: ${status}`);
      }
      expect(answered).toEqual([]);
      expect(await table.unchanged()).toBe(true);
    });

    it("is one tenant at a time for a login of two, from switch to switch", async () => {
      const { world } = open();
      const login = "of-two-places";
      const name = "Người hai nơi";
      await found(
        world,
        (["district", "other"] as const).map((place) => ({
          ...withParent(place),
          members: [{ login, name, roles: ["standingOffice" as const] }],
        })),
      );
      await world.drain();
      const { memberships } = await world.clientWith(await world.tokenFor(login)).call(listMemberships, {});
      expect(memberships).toHaveLength(2);
      const seen = async (place: "district" | "other"): Promise<string[]> => {
        await world.clientFor(login).call(switchTenant, { body: { tenant: tenantOf(place) } });
        const now = await world.tokenFor(login);
        const { text } = await ask(listUnits, {}, now);
        const foreign = await ask(
          allRoutes.find((it) => it.name === "getCampaign") as RouteShape,
          {
            params: { campaign: open().stocks[place === "district" ? "other" : "district"].campaign },
          },
          now,
        );
        expect(foreign.status).toBe(404);
        return [...new Set(marksIn(text).map(({ of }) => of))];
      };
      expect(await seen("other")).toEqual(["other"]);
      expect(await seen("district")).toEqual(["district"]);
    });
  });

  describe("what another was given", () => {
    it("isn't given again for the same idempotency key", async () => {
      const idempotencyKey = "one-key-for-both";
      const body = { name: "Tổ liên gia", kind: "neighbourhood" };
      const theirs = await ask(createUnit, { body }, token("other"), { idempotencyKey });
      const ours = await ask(createUnit, { body }, token(), { idempotencyKey });
      expect([theirs.status, ours.status]).toEqual([201, 201]);
      expect(ours.headers).not.toContain("idempotency-replayed");
      const [a, b] = [theirs, ours].map(({ text }) => (JSON.parse(text) as { id: string }).id);
      expect(a).not.toBe(b);
      const again = await ask(createUnit, { body }, token(), { idempotencyKey });
      expect([again.text, again.headers.includes("idempotency-replayed")]).toEqual([ours.text, true]);
      const colleague = await ask(createUnit, { body }, token(loginOf("standingOffice")), { idempotencyKey });
      expect(colleague.status).toBeGreaterThanOrEqual(400);
    });

    it("isn't reached by a cursor", async () => {
      const shown: string[] = [];
      let tried = 0;
      await table.look();
      for (const route of reads) {
        const valid = firstOf(route);
        if (!route.query || !("cursor" in (route.query as unknown as { shape: object }).shape)) continue;
        const page = await ask(route, { ...valid, query: { ...valid.query, limit: 1 } }, token("other"));
        const theirs = page.status === 200 ? (JSON.parse(page.text) as { next?: string }).next : undefined;
        for (const cursor of [theirs, open().stocks.other.units.office, elsewhere, "VCNQUjBWMU5DRVFRUTA"]) {
          if (cursor === undefined) continue;
          tried++;
          const { status, text } = await ask(route, { ...valid, query: { ...valid.query, cursor } }, token());
          const marks = foreignMarks(text, actor).filter((it) => it.startsWith("other"));
          if (marks.length > 0 || status >= 500) shown.push(`${route.name}: ${status} ${marks.join()}`);
        }
      }
      expect(shown).toEqual([]);
      expect(tried).toBeGreaterThan(15);
      expect(await table.unchanged()).toBe(true);
    });

    it("isn't called unchanged to us: a tag of their answer matches only the same answer", async () => {
      const unmodified: string[] = [];
      for (const route of reads.filter(({ params, binary }) => !params && !binary)) {
        const theirs = await ask(route, firstOf(route), token("other"));
        const tag = new Map(JSON.parse(theirs.headers) as [string, string][]).get("etag");
        if (tag === undefined) continue;
        const ours = await ask(route, firstOf(route), token());
        const asked = await ask(route, firstOf(route), token(), { headers: { "if-none-match": tag } });
        if (asked.status === 304 && ours.text !== theirs.text) unmodified.push(route.name);
      }
      expect(unmodified).toEqual([]);
    });
  });
};
