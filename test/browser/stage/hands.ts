import type { Browser, Locator, Page } from "playwright-core";
import { sizes, type Size } from "../fixture/open-page.ts";
import { signIn } from "./sign-in.ts";
import type { Stage } from "./stage.ts";

/** A window of its own, signed in as somebody; every console error and failed request there is kept. */
export type Hand = { page: Page; errors: string[]; at: (path: string) => Promise<void> };

export const openHand = async (
  browser: Browser,
  stage: Stage,
  login: string,
  size: Size = "desk",
  path = "/",
): Promise<Hand> => {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    hasTouch: size === "phone",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await signIn(page, stage.url, login, path);
  return { page, errors, at: async (to) => void (await page.goto(stage.url + to)) };
};

/** The dialog that is open. */
export const dialog = (page: Page): Locator => page.locator("dialog[open]");

/** A small PDF, as a phone would hand it over. */
export const pdf = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${name}\ntrailer<</Root 1 0 R>>\n%%EOF\n`),
});
