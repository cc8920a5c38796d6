import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createCampaign } from "@thidua/contract";
import { readWritten } from "../../packages/local/src/published-texts/read.ts";
import { launch } from "./fixture/open-page.ts";
import { openHand } from "./stage/hands.ts";
import { underWay } from "./stage/scene.ts";
import { openStage } from "./stage/stage.ts";

/** The pictures of the README and of the help pages, made anew from the Móng Cái story: `npm run pictures`. */
const root = join(import.meta.dirname, "..", "..");
const readme = join(root, ".github", "pictures");
const help = join(root, "packages", "web", "public", "tro-giup-hinh");

const stage = await openStage("2024-03-20");
const browser = await launch();
try {
  await mkdir(readme, { recursive: true });
  await mkdir(help, { recursive: true });
  const { campaign, year, sheets } = await underWay(stage.world);
  const take = async (
    name: string,
    login: string,
    size: "desk" | "phone",
    path: string,
    see: RegExp | string,
    folder = readme,
  ) => {
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

  const plan = readWritten("s4-hai-hoa-2024") as never;
  const { id: draft } = await stage.world.clientFor("ward").call(createCampaign, { body: { from: "plan", plan } });
  const inYear = `/phong-trao/${campaign}/nam/${year}`;
  await take("tasks", "ward", "desk", "/", "Việc cần xử lý", help);
  await take("sheet", "kp3", "phone", `${inYear}/phieu/${sheets["Khu phố 3"]}`, /còn \d+/i, help);
  await take("appraisal", "ward", "desk", `${inYear}/tham-dinh`, "Khu phố 1", help);
  await take("results", "ward", "desk", `/ket-qua/${campaign}/${year}`, "Độ bao phủ", help);
  await take(
    "criteria",
    "ward",
    "desk",
    `/phong-trao/${draft}/soan-tieu-chi/collective`,
    "Xem như người tham gia",
    help,
  );
  await take("plan", "ward", "desk", `/phong-trao/${draft}/soan-thao?muc=purposes`, "Xem và gửi duyệt", help);
} finally {
  await browser.close();
  await stage.close();
}
