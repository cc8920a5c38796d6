import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CampaignId } from "@thidua/domain";
import { listCampaigns } from "@thidua/contract";
import { findChromium } from "./chromium.ts";
import { soon } from "./stage/soon.ts";
import { launch } from "./fixture/open-page.ts";
import { dialog, openHand, pdf, type Hand } from "./stage/hands.ts";
import { keepPictures } from "./stage/pictures.ts";
import { settle } from "./stage/scene.ts";
import { openStage, type Stage } from "./stage/stage.ts";
import { planFile } from "./stage/plan-file.ts";

/**
 * Móng Cái issues 90/KH-UBND; Hải Hòa accepts it, adds two criteria, issues its plan; three neighbourhoods register and
 * assess themselves; the ward appraises and corrects one; Móng Cái and Quảng Ninh see it, the neighbour sees nothing.
 * Each does it in a window of their own, in one process with the system.
 */
describe.runIf(findChromium(process.env))("the Móng Cái story in a browser", { timeout: 240_000 }, () => {
  let stage: Stage;
  let browser: Browser;
  let city: Hand;
  let ward: Hand;
  let campaign: CampaignId;
  const chairs: Record<string, Hand> = {};
  const heads: Record<string, Hand> = {};

  beforeAll(async () => {
    stage = await openStage("2024-03-01");
    await settle(stage.world);
    browser = await launch();
    city = await openHand(browser, stage, "city");
    ward = await openHand(browser, stage, "ward");
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await keepPictures(browser, "mong-cai");
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** From draft to issued: sent on, signed by the chair in another window, numbered. */
  const issue = async (office: Hand, chair: string, number: string, date: string) => {
    const { page } = office;
    await page.getByRole("link", { name: "Kế hoạch", exact: true }).click();
    for (const act of ["Gửi lấy ý kiến", "Trình ký"]) {
      await page.getByRole("button", { name: act }).click();
      await dialog(page).getByRole("button", { name: act }).click();
      await page.getByText(`Đã ghi nhận: ${act}.`).waitFor();
    }
    const signer = (chairs[chair] ??= await openHand(browser, stage, chair));
    await signer.at("/");
    await signer.page.getByRole("link", { name: /Ký/ }).first().click();
    await signer.page.getByRole("button", { name: "Ký", exact: true }).click();
    await dialog(signer.page).getByRole("button", { name: "Ký", exact: true }).click();
    await signer.page.getByText("Đã ghi nhận: Ký.").waitFor();
    await page.reload();
    await page.getByRole("button", { name: /^Ban hành/ }).click();
    await dialog(page).getByLabel("Số", { exact: true }).fill(number);
    await dialog(page).getByLabel("Ngày ban hành").fill(date.split("-").toReversed().join("/"));
    await dialog(page)
      .getByRole("button", { name: /^Ban hành/ })
      .click();
    await page.getByText(/Đã ghi nhận: Ban hành/).waitFor();
  };

  test("the city imports its plan, has it signed by its chair and issues 90/KH-UBND", async () => {
    const { page } = city;
    await city.at("/phong-trao/moi");
    await page.getByLabel("Tệp kế hoạch", { exact: false }).first().check();
    await page.getByLabel(/Tệp kế hoạch \(/).setInputFiles(planFile("s4-parent-mong-cai-2024"));
    await page.getByRole("button", { name: "Kiểm tra tệp" }).click();
    await page.getByText("Tệp đọc được").waitFor();
    await page.getByRole("button", { name: "Tạo bản thảo" }).click();
    await page.waitForURL(/soan-thao/);
    campaign = (await stage.world.clientFor("city").call(listCampaigns, { query: {} })).items[0]?.id as CampaignId;
    await page.getByRole("link", { name: "Xem và gửi duyệt" }).click();
    await issue(city, "city-chair", "90", "2024-02-12");
    await stage.world.drain();
    const article = page.getByRole("article", { name: "Trang in của kế hoạch" });
    await article.getByText("Số: 90/KH-UBND").waitFor();
    expect(await article.getByText("DỰ THẢO").count()).toBe(0);
  });

  test("the ward finds it waiting, accepts it, adds two criteria of its own and issues its plan", async () => {
    const { page } = ward;
    await ward.at("/");
    await page.getByRole("link", { name: /Trả lời/ }).click();
    await page.getByRole("article").getByText("Số: 90/KH-UBND").waitFor();
    await page.getByRole("button", { name: "Tiếp nhận, xây dựng kế hoạch" }).click();
    await dialog(page).getByRole("button", { name: "Tiếp nhận, xây dựng kế hoạch" }).click();
    await page.waitForURL(/soan-thao/);

    await ward.at(`/phong-trao/${campaign}/tieu-chi`);
    await page.getByRole("link", { name: "Cấu hình tiêu chí" }).first().click();
    for (const name of [
      "Có tổ công nghệ số cộng đồng hoạt động thường xuyên",
      "Niêm yết mã QR thủ tục hành chính tại nhà văn hóa",
    ]) {
      await page.getByRole("button", { name: "Thêm tiêu chí", exact: true }).click();
      await page.getByLabel("Nội dung tiêu chí").fill(name);
    }
    await page.reload();
    await page.getByText("Đã khôi phục thay đổi chưa lưu lần trước.").waitFor();
    await page.getByRole("button", { name: "Lưu bộ tiêu chí" }).click();
    await page.getByText("Đã lưu bộ tiêu chí.").waitFor();
    await page.getByRole("link", { name: "Tiêu chí", exact: true }).click();
    expect(await page.getByText("Của đơn vị", { exact: true }).count()).toBe(2);
    await issue(ward, "ward-chair", "12", "2024-02-20");
    await stage.world.drain();

    await city.at(`/phong-trao/${campaign}/cap-duoi`);
    const line = city.page.getByRole("row", { name: /phường Hải Hòa/ });
    await line.getByText("Đã ban hành kế hoạch").waitFor();
    expect(await line.innerText()).toMatch(/12\/KH-UBND.*2 riêng/s);
    expect(await city.page.getByRole("row", { name: /phường Trần Phú/ }).innerText()).toContain("Chưa trả lời");
  });

  test("three neighbourhoods register themselves and the ward takes them up", async () => {
    for (const login of ["kp1", "kp2", "kp3"]) {
      const hand = (heads[login] = await openHand(browser, stage, login, "phone"));
      await hand.at(`/phong-trao/${campaign}/nam/2024/doi-tuong`);
      await hand.page.getByRole("button", { name: "Đăng ký thi đua" }).click();
      await dialog(hand.page)
        .getByLabel(/Sáng kiến, mô hình/)
        .fill("Tổ hỗ trợ nộp hồ sơ trực tuyến");
      await dialog(hand.page).getByRole("button", { name: "Đăng ký", exact: true }).click();
      await hand.page.getByText(/^Đã đăng ký Khu phố/).waitFor();
    }
    await ward.at("/");
    await ward.page.getByRole("link", { name: /Tiếp nhận/ }).click();
    for (const name of ["Khu phố 1", "Khu phố 2", "Khu phố 3"]) {
      await ward.page
        .getByRole("row", { name: new RegExp(name) })
        .getByRole("button", { name: "Xem" })
        .click();
      await dialog(ward.page)
        .getByRole("button", { name: "Tiếp nhận đăng ký" })
        .or(dialog(ward.page).getByRole("button", { name: "Tiếp nhận", exact: true }))
        .click();
      await dialog(ward.page)
        .getByRole("button", { name: /Tiếp nhận/ })
        .click();
      await ward.page.getByText("Đã ghi nhận.").first().waitFor();
      await dialog(ward.page).getByRole("button", { name: "Đóng" }).click();
    }
    await ward.page.getByText("3/3 đã đăng ký").waitFor();
  });

  /** On a phone: each criterion in turn, answered as well met, with a paper where one is needed. */
  const assess = async ({ page }: Hand, paper: boolean) => {
    const bar = page.getByText(/^Mục \d+\/\d+$/);
    const [, total = 0] = /\/(\d+)/.exec(await bar.innerText())?.map(Number) ?? [];
    while (await page.getByRole("button", { name: "Trước" }).and(page.locator(":not([aria-disabled])")).count()) {
      await page.getByRole("button", { name: "Trước" }).click();
    }
    for (let at = 1; at <= total; at++) {
      await page.getByText(`Mục ${at}/${total}`).waitFor();
      const shown = page.locator("article:visible");
      if (await shown.getByLabel("Đạt", { exact: true }).count()) {
        const met = shown.getByLabel("Đạt", { exact: true });
        if ((await met.getAttribute("type")) === "radio") await met.check();
        else {
          await met.fill("20");
          await shown.getByLabel("Tổng số").fill("20");
        }
      }
      const band = shown.getByLabel("Xếp loại đã được công nhận");
      if (await band.count()) await band.fill("Khá");
      if (paper && (await shown.getByText("Cần có tài liệu").count())) {
        await shown.getByRole("button", { name: "Thêm tài liệu" }).click();
        await dialog(page).getByLabel("Chọn tệp hoặc chụp ảnh").setInputFiles(pdf("bien-ban.pdf"));
        await dialog(page).getByLabel("Tên tài liệu").fill("Biên bản kiểm tra");
        await dialog(page).getByRole("button", { name: "Thêm", exact: true }).click();
        await shown.getByText("Biên bản kiểm tra").waitFor();
      }
      if (await shown.getByLabel(/^Giải trình/).count()) await shown.getByText(/^Đã lưu lúc/).waitFor();
      if (at < total) await page.getByRole("button", { name: "Tiếp", exact: true }).click();
    }
  };

  test("two of them answer every criterion on a phone, attach a paper, submit and hold a receipt", async () => {
    for (const login of ["kp1", "kp2"]) {
      const hand = heads[login] as Hand;
      await hand.at("/");
      await hand.page.getByRole("link", { name: /Tự đánh giá/ }).click();
      await hand.page.getByText(/^còn \d+ mục$/).waitFor();
      await assess(hand, true);
      await hand.page.getByText("đã trả lời hết").waitFor();
      await hand.page.getByRole("button", { name: "Nộp tự đánh giá" }).click();
      await dialog(hand.page).getByRole("button", { name: "Nộp tự đánh giá" }).click();
      await dialog(hand.page).getByText("Giấy hẹn nộp phiếu").waitFor();
      await dialog(hand.page).getByRole("button", { name: "Xong" }).click();
      await hand.page.getByText("Đã nộp tự đánh giá").first().waitFor();
    }
  });

  test("the third only begins, and what it typed is there again after a reload", async () => {
    const { page, at } = heads["kp3"] as Hand;
    await at("/");
    await page.getByRole("link", { name: /Tự đánh giá/ }).click();
    await page
      .getByLabel(/^Giải trình/)
      .and(page.locator(":visible"))
      .fill("Bí mật của Khu phố 3");
    await page.reload();
    await soon(() =>
      page
        .getByLabel(/^Giải trình/)
        .and(page.locator(":visible"))
        .inputValue(),
    ).toBe("Bí mật của Khu phố 3");
    await page
      .locator("article:visible")
      .getByText(/^Đã lưu lúc/)
      .waitFor();
  });

  test("the ward corrects one criterion with a reason, agrees with the rest, and the neighbourhood reads why", async () => {
    const { page } = ward;
    await ward.at("/");
    await page
      .getByRole("link", { name: /Thẩm định/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: /^Khu phố 1, tiêu chí .*Chờ thẩm định/ })
      .first()
      .click();
    await dialog(page).getByLabel("Không đạt").check();
    await dialog(page).getByRole("button", { name: "Ghi kết quả" }).click();
    await dialog(page).getByText(/lý do/i).first().waitFor();
    await dialog(page)
      .getByLabel(/^Lý do/)
      .fill("Biên bản chỉ ghi 17 trên 20 hồ sơ.");
    await dialog(page).getByRole("button", { name: "Ghi kết quả" }).click();
    await page.getByText("Đã ghi kết quả thẩm định.").waitFor();
    for (const name of ["Khu phố 1", "Khu phố 2"]) {
      await ward.at(`/phong-trao/${campaign}/nam/2024/doi-tuong`);
      await page
        .getByRole("row", { name: new RegExp(name) })
        .getByRole("link", { name })
        .click();
      await page.getByRole("button", { name: "Kết thúc thẩm định" }).click();
      await dialog(page).getByRole("button", { name: "Kết thúc thẩm định" }).click();
      await page.getByText("Đã thẩm định").first().waitFor();
    }
    await stage.world.drain();
    const told = heads["kp1"] as Hand;
    await told.page.reload();
    await told.page.getByText("Biên bản chỉ ghi 17 trên 20 hồ sơ.").waitFor();
  });

  test("Móng Cái sees two of three through; nobody sees the third's draft, and the neighbour sees nothing", async () => {
    await city.at(`/ket-qua/${campaign}/2024`);
    await city.page.getByText("2/3 đối tượng đã có kết quả, chưa đủ").waitFor();
    await city.page.getByText(/^tính đến /).waitFor();
    expect(await city.page.getByRole("row", { name: /Của cấp dưới trực tiếp/ }).innerText()).toContain("2/3");

    await ward.at(`/phong-trao/${campaign}/nam/2024/doi-tuong`);
    await ward.page.getByRole("link", { name: "Khu phố 3" }).click();
    await ward.page.getByRole("heading", { name: /Phiếu tự đánh giá năm 2024: Khu phố 3/ }).waitFor();
    const seen = await Promise.all([ward, city].map(({ page }) => page.content()));
    expect(seen[1]).not.toContain("Bí mật của Khu phố 3");

    const neighbour = await openHand(browser, stage, "neighbour");
    for (const path of ["/phong-trao", `/phong-trao/${campaign}`, `/ket-qua/${campaign}/2024`]) {
      await neighbour.at(path);
      await neighbour.page.waitForLoadState("networkidle");
      expect(await neighbour.page.content()).not.toMatch(/Khu phố|Bí mật/);
    }
  });

  test("no window told of an error on the way", () => {
    const all = [city, ward, ...Object.values(chairs), ...Object.values(heads)].flatMap(({ errors }) => errors);
    expect(all.filter((error) => !/status of (404|400|409)/.test(error))).toEqual([]);
  });
});
