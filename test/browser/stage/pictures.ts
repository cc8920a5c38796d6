import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";

const folder = fileURLToPath(new URL("../../../.cache/browser", import.meta.url));

/** What every window showed when a story went wrong, for whoever looks for the cause. */
export const keepPictures = async (browser: Browser, name: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [at, page] of pages.entries()) {
    await page.screenshot({ path: `${folder}/${name}-${at}.png` }).catch(() => undefined);
  }
};
