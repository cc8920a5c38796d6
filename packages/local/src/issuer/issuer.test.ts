import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Instant, Membership } from "@thidua/domain";
import { createTokenVerifier, localKeys, remoteKeys } from "@thidua/runtime";
import { decodeJwt } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DemoAccount } from "./account.ts";
import { createIssuer, type Issuer } from "./issuer.ts";
import { fileKeys } from "./keys.ts";
import { folderStorage } from "./storage.ts";
import { beginSignIn, createBrowser, redeem, refresh } from "./test-browser.ts";

const chair: DemoAccount = {
  sub: "chair",
  name: "Lê Văn Đức",
  title: "Chủ tịch",
  place: "Phường Hải Hòa",
  placeNote: "Móng Cái, 2024",
  section: "Câu chuyện Móng Cái",
  roles: ["authority"],
};
const officer: DemoAccount = {
  ...chair,
  sub: "officer",
  name: "Trần Thị Ánh",
  title: "Công chức",
  roles: ["parFocal"],
};
const stranger: DemoAccount = {
  sub: "stranger",
  name: "Phạm Thị Bình",
  place: "Huyện Đắk R'Lấp",
  roles: ["clerk"],
  featured: true,
};

let members: Map<string, ReturnType<typeof Membership.parse>>;
const member = ({ sub, name, place, roles }: DemoAccount, tenant = "0HAIHA000001") =>
  members.set(sub, Membership.parse({ login: sub, tenant, tenantName: place, name, roles }));

let now: number;
const wallClock = () => Instant.parse(new Date(now).toISOString());
let folder: string;
let server: Server;
let publicUrl: string;
let issuer: Issuer;
let notes: string[];
let accounts: DemoAccount[];

const start = async () => {
  issuer = await createIssuer({
    publicUrl,
    redirectPaths: ["/dang-nhap/xong"],
    keys: fileKeys(join(folder, "keys.json")),
    storage: folderStorage(join(folder, "grants")),
    accounts: async () => accounts,
    verify: async (username, secret) => (username === "quantri" && secret === "một-lần" ? "officer" : undefined),
    membershipOf: async (sub) => members.get(sub),
    wallClock,
    log: (note) => notes.push(note),
  });
};

beforeEach(async () => {
  now = Date.now();
  notes = [];
  accounts = [chair, officer, stranger];
  members = new Map();
  member(chair);
  member(officer);
  folder = await mkdtemp(join(tmpdir(), "issuer-"));
  server = createServer((request, response) => issuer.listener(request, response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await start();
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
  expect(notes).toEqual([]);
});

const redirectUri = () => `${publicUrl}/dang-nhap/xong`;
const browserOf = () => createBrowser(redirectUri());
type Browser = ReturnType<typeof browserOf>;
const verify = () =>
  createTokenVerifier({ issuer: issuer.issuer, audience: issuer.audience, keys: localKeys(issuer.jwks), wallClock });

const signIn = async (browser: Browser, form: Record<string, string>) => {
  const begun = beginSignIn(issuer.issuer, redirectUri());
  const page = await browser.open(begun.authorizeUrl);
  const landed = await browser.open(page.url.href, form);
  expect(landed.url.searchParams.get("state")).toBe(begun.state);
  return redeem(issuer.issuer, landed.url, redirectUri(), begun.verifier);
};

describe("signing in by code and PKCE", () => {
  it("gives an ID token that the API takes, with tenant, roles and the session tag", async () => {
    const { id_token } = await signIn(browserOf(), { account: "officer" });
    expect(await verify()(id_token)).toEqual({
      sub: "officer",
      tid: "0HAIHA000001",
      name: "Trần Thị Ánh",
      roles: ["parFocal"],
    });
    expect(decodeJwt(id_token)).toMatchObject({
      iss: `${publicUrl}/oidc`,
      aud: "thi-dua-console",
      token_use: "id",
      "https://aws.amazon.com/tags": { principal_tags: { tid: ["0HAIHA000001"] }, transitive_tag_keys: ["tid"] },
    });
    const { exp = 0, iat = 0 } = decodeJwt(id_token);
    expect(exp - iat).toBe(900);
  });

  it("publishes what a client and a verifier need", async () => {
    const found = (await (await fetch(`${issuer.issuer}/.well-known/openid-configuration`)).json()) as Record<
      string,
      string
    >;
    expect(found["issuer"]).toBe(issuer.issuer);
    expect(found["token_endpoint"]).toBe(`${issuer.issuer}/token`);
    const keys = remoteKeys(found["jwks_uri"] ?? "");
    const { id_token } = await signIn(browserOf(), { account: "officer" });
    const remote = createTokenVerifier({ issuer: issuer.issuer, audience: issuer.audience, keys, wallClock });
    expect(await remote(id_token)).toMatchObject({ sub: "officer" });
    expect(JSON.stringify(await (await fetch(found["jwks_uri"] ?? "")).json())).not.toContain('"d":');
  });

  it("lets two tabs of one browser hold two accounts, and asks each time", async () => {
    const browser = browserOf();
    const first = await signIn(browser, { account: "officer" });
    const second = await signIn(browser, { account: "chair" });
    const again = beginSignIn(issuer.issuer, redirectUri(), { prompt: "login" });
    expect((await browser.open(again.authorizeUrl)).text).toContain("Trần Thị Ánh");
    expect(await verify()((await refresh(issuer.issuer, first.refresh_token)).id_token)).toMatchObject({
      sub: "officer",
    });
    expect(await verify()((await refresh(issuer.issuer, second.refresh_token)).id_token)).toMatchObject({
      sub: "chair",
    });
  });

  it("lets two tabs choose at the same time", async () => {
    const browser = browserOf();
    const tabs = ["officer", "chair"].map((account) => ({ account, ...beginSignIn(issuer.issuer, redirectUri()) }));
    const pages = [];
    for (const tab of tabs) pages.push(await browser.open(tab.authorizeUrl));
    for (const [index, { account, verifier }] of tabs.entries()) {
      const { url } = await browser.open(pages[index]?.url.href ?? "", { account });
      expect(await verify()((await redeem(issuer.issuer, url, redirectUri(), verifier)).id_token)).toMatchObject({
        sub: account,
      });
    }
  });

  it("never signs in without being asked", async () => {
    const browser = browserOf();
    await signIn(browser, { account: "officer" });
    const silent = beginSignIn(issuer.issuer, redirectUri(), { prompt: "none", scope: "openid" });
    expect((await browser.open(silent.authorizeUrl)).url.searchParams.get("error")).toBe("login_required");
  });

  it("refuses a code without its verifier, a second use of it, and an address that isn't the console's", async () => {
    const browser = browserOf();
    const begun = beginSignIn(issuer.issuer, redirectUri());
    const page = await browser.open(begun.authorizeUrl);
    const landed = await browser.open(page.url.href, { account: "officer" });
    expect(await redeem(issuer.issuer, landed.url, redirectUri(), "x".repeat(43))).toMatchObject({
      error: "invalid_grant",
    });
    const right = () => redeem(issuer.issuer, landed.url, redirectUri(), begun.verifier);
    expect((await right()).id_token).toBeTruthy();
    expect(await right()).toMatchObject({ error: "invalid_grant" });
    const other = beginSignIn(issuer.issuer, "https://evil.example/xong");
    const refused = await browser.open(other.authorizeUrl);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("Không đăng nhập được");
    const plain = beginSignIn(issuer.issuer, redirectUri(), { code_challenge: "", code_challenge_method: "" });
    expect((await browser.open(plain.authorizeUrl)).url.searchParams.get("error")).toBe("invalid_request");
  });
});

describe("renewing", () => {
  it("reads the membership again: another tenant, other roles, or none", async () => {
    const { refresh_token } = await signIn(browserOf(), { account: "officer" });
    member({ ...officer, roles: ["appraiser"] }, "0MONGCAI0001");
    const renewed = await refresh(issuer.issuer, refresh_token);
    expect(await verify()(renewed.id_token)).toMatchObject({ tid: "0MONGCAI0001", roles: ["appraiser"] });
    members.delete("officer");
    expect(await refresh(issuer.issuer, refresh_token)).toMatchObject({ error: "invalid_grant" });
  });

  it("goes on after a restart, with the same keys", async () => {
    const { id_token, refresh_token } = await signIn(browserOf(), { account: "officer" });
    await start();
    expect(await verify()(id_token)).toMatchObject({ sub: "officer" });
    expect(await verify()((await refresh(issuer.issuer, refresh_token)).id_token)).toMatchObject({ sub: "officer" });
  });

  it("ends after a working day, and when it is given back", async () => {
    const { refresh_token } = await signIn(browserOf(), { account: "officer" });
    const other = await signIn(browserOf(), { account: "officer" });
    const revoked = await fetch(`${issuer.issuer}/token/revocation`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ client_id: issuer.audience, token: other.refresh_token }).toString(),
    });
    expect(revoked.status).toBe(200);
    expect(await refresh(issuer.issuer, other.refresh_token)).toMatchObject({ error: "invalid_grant" });
    now += 12 * 3600_000 + 1000;
    expect(await refresh(issuer.issuer, refresh_token)).toMatchObject({ error: "invalid_grant" });
  });
});

describe("the chooser", () => {
  const page = async (browser: Browser = browserOf(), changes: Record<string, string> = {}) =>
    browser.open(beginSignIn(issuer.issuer, redirectUri(), changes).authorizeUrl);

  it("lists accounts by place and role, what to begin with first", async () => {
    const { text, status } = await page();
    expect(status).toBe(200);
    const order = [
      "Nên bắt đầu ở đây",
      "Câu chuyện Móng Cái",
      "Phường Hải Hòa",
      "Lê Văn Đức",
      "Trần Thị Ánh",
      "Các đơn vị khác",
      "Huyện Đắk R&#39;Lấp",
    ];
    const places = order.map((said) => text.lastIndexOf(said));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text.indexOf("Phạm Thị Bình")).toBeLessThan(places[1] ?? 0);
    expect(text).toContain("Đầu mối cải cách hành chính");
  });

  it("finds without marks, on the server too", async () => {
    const browser = browserOf();
    const { url } = await page(browser);
    const found = await browser.open(`${url.href}?q=dak%20r%27lap`);
    expect(found.text).toContain("Phạm Thị Bình");
    expect(found.text).not.toContain("Trần Thị Ánh");
    expect((await browser.open(`${url.href}?q=xyz`)).text).toContain("Không có tài khoản nào khớp");
  });

  it("speaks English when asked", async () => {
    expect((await page(browserOf(), { ui_locales: "en" })).text).toContain("Sign in to Thi Đua");
  });

  it("takes nothing from elsewhere, and can't be framed or scripted", async () => {
    const browser = browserOf();
    const { url, text } = await page(browser);
    const response = await fetch(url, {
      headers: { cookie: browser.jar.map(({ name, value }) => `${name}=${value}`).join("; ") },
    });
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).not.toMatch(/style="|<script>|https?:\/\/(?!127\.0\.0\.1)/);
    for (const [, asset] of text.matchAll(/(?:href|src)="(\/oidc\/assets\/[^"]+)"/g))
      expect((await fetch(`${publicUrl}${asset}`)).status).toBe(200);
  });

  it("shows names as text, whatever is in them", async () => {
    accounts = [{ ...officer, name: `<img src=x onerror="alert(1)">` }];
    expect((await page()).text).not.toContain("<img");
  });

  const refused = async (form: Record<string, string>, headers: Record<string, string> = {}) => {
    const browser = browserOf();
    const { url } = await page(browser);
    return browser.open(url.href, form, headers);
  };

  it("gives nobody an account that isn't listed", async () => {
    accounts = [officer];
    expect(await refused({ account: "chair" })).toMatchObject({
      status: 400,
      text: expect.stringContaining("không có trong danh sách"),
    });
    expect(await refused({})).toMatchObject({ status: 400 });
  });

  it("says so when an account holds no role anywhere", async () => {
    expect(await refused({ account: "stranger" })).toMatchObject({
      status: 403,
      text: expect.stringContaining("chưa có vai trò"),
    });
  });

  it("takes a form from its own page only", async () => {
    expect(await refused({ account: "officer" }, { origin: "https://evil.example" })).toMatchObject({ status: 403 });
    expect(await refused({ account: "officer" }, { "sec-fetch-site": "cross-site" })).toMatchObject({ status: 403 });
    const { url } = await page();
    expect(await browserOf().open(url.href, { account: "officer" })).toMatchObject({
      status: 400,
      text: expect.stringContaining("quá hạn"),
    });
  });

  it("takes a user name with its one-time password, and makes guessers wait", async () => {
    const { id_token } = await signIn(browserOf(), { username: " quantri ", secret: "một-lần" });
    expect(await verify()(id_token)).toMatchObject({ sub: "officer" });
    for (let tries = 0; tries < 5; tries++)
      expect(await refused({ username: "quantri", secret: "đoán" })).toMatchObject({
        status: 400,
        text: expect.stringContaining("chưa đúng"),
      });
    expect(await refused({ username: "quantri", secret: "một-lần" })).toMatchObject({ status: 429 });
    now += 15 * 60_000 + 1;
    expect((await refused({ username: "quantri", secret: "một-lần" })).url.searchParams.get("code")).toBeTruthy();
  });
});
