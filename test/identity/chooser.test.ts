import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { createIssuer, memoryKeys, memoryStorage, type DemoAccount, type Issuer } from "@thidua/local";
import { Instant, Membership } from "@thidua/domain";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../browser/chromium.ts";

const executablePath = findChromium(process.env);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const places = ["Phường Hải Hòa", "Thành phố Móng Cái", "Huyện Đắk R'Lấp", "Xã Tùng Ảnh"];
const people = [
  { name: "Lê Văn Đức", title: "Chủ tịch Ủy ban nhân dân", roles: ["authority"] },
  { name: "Trần Thị Ánh", title: "Chuyên viên phụ trách cải cách hành chính", roles: ["parFocal"] },
  { name: "Nguyễn Hữu Đạt", title: "Văn thư", roles: ["clerk"] },
] as const;
const accounts: DemoAccount[] = places.flatMap((place, p) =>
  people.map((person, n) => ({
    ...person,
    sub: `u${p}${n}`,
    place,
    placeNote: "Dữ liệu minh họa",
    featured: p + n === 0,
  })),
);

describe.runIf(executablePath)("the page to choose an account on, in a real browser", () => {
  let server: Server;
  let issuer: Issuer;
  let browser: Browser;
  let publicUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url?.startsWith("/oidc")) issuer.listener(request, response);
      else response.end("console");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    issuer = await createIssuer({
      publicUrl,
      redirectPaths: ["/dang-nhap/xong"],
      keys: memoryKeys(),
      storage: memoryStorage(),
      accounts: async () => accounts,
      verify: async () => undefined,
      membershipOf: async (sub) =>
        Membership.parse({ login: sub, tenant: "0ABCDEFGHJK1", tenantName: "x", name: "x", roles: ["clerk"] }),
      wallClock: () => Instant.parse(new Date().toISOString()),
      log: () => undefined,
    });
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const open = async (width = 390, faults: string[] = [], javaScriptEnabled = true): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 844 }, locale: "vi-VN", javaScriptEnabled });
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("request", (request) => !request.url().startsWith(publicUrl) && faults.push(request.url()));
    const query = new URLSearchParams({
      client_id: issuer.audience,
      redirect_uri: `${publicUrl}/dang-nhap/xong`,
      response_type: "code",
      scope: "openid",
      state: "s",
      code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
      code_challenge_method: "S256",
    });
    await page.goto(`${issuer.issuer}/auth?${query.toString()}`);
    return page;
  };

  it.each([390, 1280])(
    "has no serious fault, no sideways scroll and nothing from elsewhere at %i px",
    async (width) => {
      const faults: string[] = [];
      const page = await open(width, faults);
      for (const summary of await page.locator("summary").all()) await summary.click();
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        type Result = { violations: { id: string; impact: string }[] };
        const { violations } = await (window as unknown as { axe: { run: () => Promise<Result> } }).axe.run();
        return violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).map(({ id }) => id);
      });
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it("finds a person while one types, without marks, and says when there is none", async () => {
    const page = await open();
    await page.fill("#q", "dak r'lap van thu");
    expect(await page.locator(".places li:visible").allInnerTexts()).toEqual([
      expect.stringContaining("Nguyễn Hữu Đạt"),
    ]);
    await page.fill("#q", "không ai");
    expect(await page.getByRole("status").innerText()).toContain("Không có tài khoản nào khớp");
    await page.fill("#q", "");
    expect(await page.locator(".places details:visible").count()).toBe(places.length);
    await page.close();
  });

  it("signs in by keyboard alone, back to the console with a code", async () => {
    const page = await open();
    await page.focus("#q");
    await page.keyboard.type("tung anh chu tich");
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.getAttribute("name") === "account")) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/dang-nhap\/xong\?.*code=/);
    await page.close();
  });

  it("works without a script: the form asks the server, a click signs in", async () => {
    const page = await open(390, [], false);
    await page.fill("#q", "dak r'lap van thu");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=/);
    const found = page.locator(".places li");
    expect(await found.allInnerTexts()).toEqual([expect.stringContaining("Nguyễn Hữu Đạt")]);
    await found.getByRole("button").click();
    await page.waitForURL(/dang-nhap\/xong\?.*code=/);
    await page.close();
  });
});
