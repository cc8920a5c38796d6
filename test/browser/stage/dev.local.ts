import { openStage } from "./stage.ts";
import { launch, sizes } from "../fixture/open-page.ts";
import { signIn } from "./sign-in.ts";
import { underWay } from "./scene.ts";
const stage = await openStage("2024-03-20");
console.log(stage.url);
const t = Date.now();
const scene = await underWay(stage.world).catch((e) => {
  console.log(JSON.stringify(e.problem ?? String(e.stack), null, 1));
  process.exit(1);
});
console.log("scene", Date.now() - t);
const { campaign, year } = scene;
const y = `/phong-trao/${campaign}/nam/${year}`;
const shots: [string, string, string][] = [
  ["ward", "tasks", "/"],
  ["ward", "campaigns", "/phong-trao"],
  ["ward", "campaign", `/phong-trao/${campaign}`],
  ["ward", "plan", `/phong-trao/${campaign}/ke-hoach`],
  ["ward", "criteria", `/phong-trao/${campaign}/tieu-chi`],
  ["city", "children", `/phong-trao/${campaign}/cap-duoi`],
  ["ward", "participants", `${y}/doi-tuong`],
  ["ward", "progress", `${y}/tien-do`],
  ["ward", "history", `/phong-trao/${campaign}/nhat-ky`],
  ["ward", "grid", `${y}/tham-dinh`],
  ["ward", "assign", `${y}/phan-cong`],
  ["ward", "results", `/ket-qua/${campaign}/${year}`],
  ["city", "cityresults", `/ket-qua/${campaign}/${year}`],
  ["ward", "inbox", "/cap-tren-gui"],
  ["ward", "units", "/don-vi"],
  ["ward", "members", "/don-vi/nguoi-dung"],
  ["ward", "functions", "/don-vi/chuc-nang"],
  ["ward", "help", "/tro-giup"],
  ["ward", "rolehelp", "/tro-giup/unitFocal"],
  ["ward", "data", "/du-lieu"],
  ["ward", "calendar", "/phong-trao/lich"],
  ["ward", "new", "/phong-trao/moi"],
  ["kp3", "kptasks", "/"],
  ["kp3", "sheet", `${y}/phieu/${scene.sheets["Khu phố 3"]}`],
  ["kp1", "sheetdone", `${y}/phieu/${scene.sheets["Khu phố 1"]}`],
  ["kp2", "sheetsub", `${y}/phieu/${scene.sheets["Khu phố 2"]}`],
  ["neighbour", "received", "/cap-tren-gui"],
];
const only = process.argv[2]?.split(",");
const browser = await launch();
for (const size of ["desk", "phone"] as const) {
  const contexts = new Map<string, any>();
  for (const [login, name, path] of shots) {
    if (only && !only.includes(name)) continue;
    let page = contexts.get(login);
    if (!page) {
      page = await (
        await browser.newContext({ viewport: sizes[size], locale: "vi-VN", hasTouch: size === "phone" })
      ).newPage();
      page.on("console", (m: any) => m.type() === "error" && console.log(name, "console", m.text()));
      page.on("pageerror", (e: any) => console.log(name, "pageerror", e));
      await signIn(page, stage.url, login, path);
      contexts.set(login, page);
    } else await page.goto(stage.url + path);
    await page.waitForTimeout(700);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) console.log(size, name, "overflow", over);
    await page.screenshot({ path: `/tmp/w1m/${size}-${name}.png`, fullPage: true });
  }
}
await browser.close();
await stage.close();
process.exit(0);
