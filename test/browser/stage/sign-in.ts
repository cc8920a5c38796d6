import type { Page } from "playwright-core";
import { accounts } from "./cast.ts";

/** Signs in as a person does: from the welcome to the issuer's page, and back to where one wanted to go. */
export const signIn = async (page: Page, url: string, login: string, path = "/"): Promise<void> => {
  const name = accounts.find(({ sub }) => sub === login)?.name;
  if (name === undefined) throw new Error(`${login} isn't in the cast`);
  await page.goto(url + path);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL(/\/oidc\//);
  const account = page.getByRole("button", { name });
  if (!(await account.isVisible())) await page.locator("details", { has: account }).locator("summary").click();
  await account.click();
  await page.waitForURL((address) => !address.pathname.startsWith("/oidc") && address.pathname !== "/dang-nhap/xong");
};
