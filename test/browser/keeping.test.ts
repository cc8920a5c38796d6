import { getSheet, saveCell } from "@thidua/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CampaignId, ParticipantId } from "@thidua/domain";
import { findChromium } from "./chromium.ts";
import { soon } from "./stage/soon.ts";
import { launch } from "./fixture/open-page.ts";
import { dialog, openHand, type Hand } from "./stage/hands.ts";
import { keepPictures } from "./stage/pictures.ts";
import { underWay } from "./stage/scene.ts";
import { openStage, type Stage } from "./stage/stage.ts";

describe.runIf(findChromium(process.env))("what is typed is kept", { timeout: 240_000 }, () => {
  let stage: Stage;
  let browser: Browser;
  let head: Hand;
  let params: { campaign: CampaignId; year: number; participant: ParticipantId };
  let path: string;

  beforeAll(async () => {
    stage = await openStage("2024-03-20");
    const scene = await underWay(stage.world);
    params = { campaign: scene.campaign, year: scene.year, participant: scene.sheets["Khu phố 3"] as ParticipantId };
    path = `/phong-trao/${params.campaign}/nam/${params.year}/phieu/${params.participant}`;
    browser = await launch();
    head = await openHand(browser, stage, "kp3", "desk", path);
  }, 240_000);
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await keepPictures(browser, "keeping");
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const entry = (page: Page, words: string) => page.getByRole("article").filter({ hasText: words });
  const explanation = (page: Page, words: string) => entry(page, words).getByLabel(/^Giải trình/);
  const stored = async (words: string) => {
    const { criteria } = await stage.world.clientFor("kp3").call(getSheet, { params });
    const line = criteria.find(({ criterion }) => criterion.name.includes(words));
    if (!line) throw new Error(words);
    return line;
  };

  test("without a line it waits on the machine and goes by itself when the line is back", async () => {
    const { page } = head;
    await explanation(page, "Đề án 06").waitFor();
    await page.context().setOffline(true);
    await explanation(page, "Đề án 06").fill("gõ khi mất mạng");
    await entry(page, "Đề án 06").getByText("Mất mạng: giữ trên máy, sẽ tự gửi").waitFor();
    await page.context().setOffline(false);
    await entry(page, "Đề án 06")
      .getByText(/^Đã lưu lúc/)
      .waitFor();
    expect((await stored("Đề án 06")).cell?.explanation).toBe("gõ khi mất mạng");
  });

  test("a session that ends in the middle asks to sign in again, and what was typed is there and goes", async () => {
    const { page } = head;
    await page.route("**/api/**", (route) =>
      route.fulfill({
        status: 401,
        contentType: "application/problem+json",
        body: JSON.stringify({
          type: "urn:thi-dua:unauthenticated",
          title: "",
          status: 401,
          code: "unauthenticated",
          detail: { vi: "Anh/chị cần đăng nhập.", en: "Sign in first." },
          faults: [],
        }),
      }),
    );
    await explanation(page, "Đề án 06").fill("gõ khi hết phiên");
    await dialog(page).getByText("Phiên làm việc đã hết").waitFor();
    await page.unroute("**/api/**");
    await dialog(page).getByRole("button", { name: "Đăng nhập lại" }).click();
    await page.waitForURL(/\/oidc\//);
    const account = page.getByRole("button", { name: "Tằng A Sáng" });
    if (!(await account.isVisible())) await page.locator("details", { has: account }).locator("summary").click();
    await account.click();
    await page.waitForURL(`**${path}`);
    await soon(() => explanation(page, "Đề án 06").inputValue()).toBe("gõ khi hết phiên");
    await soon(async () => (await stored("Đề án 06")).cell?.explanation).toBe("gõ khi hết phiên");
  });

  test("where another device saved first both stand side by side, and the one chosen stays", async () => {
    const { page } = head;
    const line = await stored("Đề án 06");
    await stage.world.clientFor("kp3").call(saveCell, {
      params: { ...params, criterion: line.criterion.id },
      ifMatch: line.cell?.version ?? 0,
      body: { declared: { kind: "yesNo", met: true }, explanation: "gõ trên máy khác" },
    });
    await explanation(page, "Đề án 06").fill("gõ trên máy này");
    await dialog(page).getByText("Người khác vừa sửa nội dung này").waitFor();
    expect(await dialog(page).innerText()).toMatch(/gõ trên máy này[^]*gõ trên máy khác/);
    await dialog(page).getByRole("button", { name: "Giữ bản của tôi" }).click();
    await soon(async () => (await stored("Đề án 06")).cell?.explanation).toBe("gõ trên máy này");
  });

  test("a sheet is filled in and handed in by keyboard alone", async () => {
    const { page } = head;
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    const focused = () =>
      page.evaluate(() => {
        const it = document.activeElement;
        return [
          it?.getAttribute("aria-label"),
          it?.textContent,
          (it as HTMLInputElement | null)?.labels?.[0]?.textContent,
        ]
          .filter(Boolean)
          .join(" ");
      });
    /** Tab until what is focused says so; the browser's own order is the only way there. */
    const tabTo = async (words: RegExp, most = 400) => {
      for (let presses = 0; presses < most; presses++) {
        await page.keyboard.press("Tab");
        if (words.test(await focused())) return;
      }
      throw new Error(`never came to ${words}`);
    };
    await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/Đến nội dung chính|Thi Đua/);
    // A radio group takes one stop; the space bar chooses, and the explanation is the stop after the two links beneath.
    let answered = 0;
    for (let presses = 0; presses < 300 && answered < 3; presses++) {
      await page.keyboard.press("Tab");
      const radio = await page.evaluate(() => {
        const it = document.activeElement as HTMLInputElement | null;
        return it?.type === "radio" && it.value === "yes" ? (it.checked ? "chosen" : "open") : undefined;
      });
      if (radio === "open") await page.keyboard.press("Space");
      if (radio) {
        answered++;
        await tabTo(/Giải trình/);
        await page.keyboard.type("có đủ sổ theo dõi");
      }
    }
    expect(answered).toBe(3);
    await soon(() => page.getByText("đã trả lời hết").count()).toBeGreaterThan(0);
    await soon(() => page.getByText(/Chưa gửi|Đang lưu/).count()).toBe(0);
    await tabTo(/Nộp tự đánh giá/);
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    await tabTo(/Nộp tự đánh giá/, 20);
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Giấy hẹn nộp phiếu").waitFor();
    await page.keyboard.press("Escape");
    await soon(() => dialog(page).count()).toBe(0);
    expect((await stage.world.clientFor("kp3").call(getSheet, { params })).state).toBe("submitted");
  });
});
