import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launch } from "./fixture/open-page.ts";
import { openHand } from "./stage/hands.ts";
import { underWay } from "./stage/scene.ts";
import { openStage } from "./stage/stage.ts";

/** The pictures of the README, made anew from the Móng Cái story: `npm run pictures`. */
const folder = join(import.meta.dirname, "..", "..", ".github", "pictures");

const stage = await openStage("2024-03-20");
const browser = await launch();
try {
  await mkdir(folder, { recursive: true });
  const { campaign, year, sheets } = await underWay(stage.world);
  const take = async (name: string, login: string, size: "desk" | "phone", path: string, see: RegExp | string) => {
    const { page, at } = await openHand(browser, stage, login, size);
    await at(path);
    await page.getByText(see).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.context().close();
    console.log(name);
  };
  await take("results-1280", "ward", "desk", `/ket-qua/${campaign}/${year}`, "Độ bao phủ");
  await take(
    "sheet-390",
    "kp3",
    "phone",
    `/phong-trao/${campaign}/nam/${year}/phieu/${sheets["Khu phố 3"]}`,
    /còn \d+/i,
  );
  await take("tasks-1280", "ward", "desk", "/", "Việc cần xử lý");
  await take("appraisal-1280", "ward", "desk", `/phong-trao/${campaign}/nam/${year}/tham-dinh`, "Khu phố 1");
} finally {
  await browser.close();
  await stage.close();
}
