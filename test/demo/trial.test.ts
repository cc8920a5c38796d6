import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getMe, getNode, getSummary, listInbox, listTenants } from "@thidua/contract";
import { Day } from "@thidua/domain";
import { operatorLogin } from "@thidua/local";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundPlace } from "../../packages/local/src/demo/acts/places.ts";
import type { Chapter } from "../../packages/local/src/demo/index.ts";
import { instantAt } from "../../packages/local/src/demo/replay/timelines.ts";
import { openDemo, type Opened } from "./open-demo.ts";

const from = Day.parse("2026-01-05");

/** A demo of one authority with an account that anyone may choose. */
const chapter: Chapter = {
  id: "one",
  title: { vi: "Một tỉnh", en: "One province" },
  from: instantAt(from, "00:00"),
  steps: 1,
  async play({ replay, operator }) {
    const place = await replay.step("one/found", instantAt(from, "08:00"), (as) =>
      foundPlace(as, operator, {
        kind: "province",
        name: "tỉnh Minh Họa",
        from,
        cast: { officer: { name: "Đỗ Thị Ngân", title: "Chuyên viên", roles: ["standingOffice"] } },
      }),
    );
    const { login, name, roles } = place.actors["officer"] ?? expect.fail("nobody was put there");
    return {
      accounts: [{ sub: login, name, roles, place: place.name }],
      figures: [{ id: "provinces", label: { vi: "Tỉnh", en: "Provinces" }, value: 1 }],
      situations: [],
    };
  },
};

type Login = { place: string; login: string; secret?: string };
type Page = { root: string; done: number; of: number; next?: number; logins: Login[] };

const pasted = [
  "1. Phường Hòa Thắng",
  "2.\txã Yên Lạc",
  "",
  ...Array.from({ length: 10 }, (_, at) => `xã Bình An ${at + 1}`),
];
const list = { key: "danh-sach-1", root: "tỉnh An Bình", names: pasted.join("\n") };

let folder = "";
let opened: Opened;
let root = "";
const logins: Login[] = [];
let before: unknown;
const told = ({ demo, world }: Opened) => {
  const { accounts, figures, situations } = demo.view(world);
  return { accounts, figures, situations };
};
const secretOf = ({ secret }: Login): string => secret ?? expect.fail("no secret was told");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thi-dua-trial-"));
  opened = await openDemo(folder, [chapter]);
  before = told(opened);
  for (let at: number | undefined = 0; at !== undefined;) {
    const { status, body } = await opened.ask("/own", { ...list, from: at });
    expect(status).toBe(200);
    const page = body as Page;
    logins.push(...page.logins);
    root = page.root;
    at = page.next;
  }
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a list of units of one's own", () => {
  it("becomes real authorities under a root of their own, every one with an account and its secret", async () => {
    const { items } = await opened.world.clientFor(operatorLogin).call(listTenants, { query: {} });
    const own = items.filter(({ parent }) => parent === root);
    expect(own).toHaveLength(12);
    expect(own.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Phường Hòa Thắng", "xã Yên Lạc", "xã Bình An 10"]),
    );
    expect(items.filter(({ tenant, parent }) => tenant === root && parent === undefined)).toHaveLength(1);
    expect(new Set(logins.map(({ login }) => login)).size).toBe(14);
    expect(logins.every((login) => /^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/.test(secretOf(login)))).toBe(true);
  });

  it("asked for twice makes nothing twice, and tells no secret again", async () => {
    const { body } = await opened.ask("/own", { ...list, from: 0 });
    expect((body as Page).root).toBe(root);
    expect((body as Page).logins.every(({ secret }) => secret === undefined)).toBe(true);
    const { items } = await opened.world.clientFor(operatorLogin).call(listTenants, { query: {} });
    expect(items.filter(({ parent }) => parent === root)).toHaveLength(12);
  });

  it("stays out of every figure of the demo and isn't offered to others at sign-in", async () => {
    const { items } = await opened.world.clientFor(operatorLogin).call(listTenants, { query: {} });
    expect(items.filter(({ tenant, parent }) => tenant === root || parent === root).some(({ demo }) => demo)).toBe(
      false,
    );
    expect(told(opened)).toEqual(before);
    const [account] = opened.demo.view(opened.world).accounts;
    const officer = opened.world.clientFor(account?.sub ?? "");
    const { tenant } = await officer.call(getMe, {});
    const { children } = await officer.call(getNode, { params: { tenant: tenant.tenant }, query: {} });
    expect(children).toEqual([]);
  });

  it("has a campaign at a word, which each unit finds with what came from above", async () => {
    const { status, body } = await opened.ask("/own/campaign", { root });
    expect(status).toBe(200);
    expect(body).toMatchObject({ sent: 12 });
    await opened.world.drain();
    const ward = logins.find(({ place }) => place === "xã Yên Lạc") ?? expect.fail("the ward isn't there");
    const client = opened.world.clientWith(await opened.signIn(ward.login, secretOf(ward)));
    expect((await client.call(getMe, {})).tenant).toMatchObject({ name: "xã Yên Lạc", demo: false });
    const { items } = await client.call(listInbox, {});
    expect(items.map(({ kind }) => kind)).toEqual(["campaign"]);
    const { campaign } = body as { campaign: string };
    const office = opened.world.clientFor(logins[0]?.login ?? "");
    const params = { campaign: campaign as never, year: 2026 };
    const { depths } = await office.call(getSummary, { params });
    expect(depths[0]?.coverage.launched).toBe(1);
  });

  it("is there after a restart, and its people sign in by themselves with what they were told", async () => {
    await opened.close();
    opened = await openDemo(folder, [chapter]);
    const chair = logins.find(({ place }) => place === list.root) ?? expect.fail("the root isn't there");
    const client = opened.world.clientWith(await opened.signIn(chair.login, secretOf(chair)));
    const { tenant } = await client.call(getMe, {});
    expect(tenant).toMatchObject({ tenant: root, name: "tỉnh An Bình" });
    const { children } = await client.call(getNode, { params: { tenant: tenant.tenant }, query: {} });
    expect(children).toHaveLength(12);
    await expect(opened.signIn(chair.login, "0000-0000-0000")).rejects.toThrow("answered 400");
    expect(told(opened)).toEqual(before);
  });

  it("is refused by line where names are missing, doubled or more than a hundred", async () => {
    const refused = async (names: string) => {
      const { status, body } = await opened.ask("/own", { key: "danh-sach-2", root: "tỉnh An Bình", names, from: 0 });
      expect(status).toBe(400);
      return (body as { faults: { path: string; vi: string }[] }).faults;
    };
    expect(await refused(" \n")).toMatchObject([{ path: "names" }]);
    expect(await refused("xã Hòa Bình\nxã  Hoà Bình")).toMatchObject([
      { path: "names.2", vi: expect.stringContaining("dòng 1") },
    ]);
    expect(await refused(Array.from({ length: 101 }, (_, at) => `xã ${at}`).join("\n"))).toMatchObject([
      { vi: expect.stringContaining("101") },
    ]);
  });
});
