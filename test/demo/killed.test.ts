import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getNode, getPublication, listActs, listCampaigns, listParticipants, listUnits } from "@thidua/contract";
import { Day } from "@thidua/domain";
import { afterAll, expect, it } from "vitest";
import { chapters } from "../../packages/local/src/demo/chapters.ts";
import { openDemo } from "./open-demo.ts";

const id = "mongCai";
const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "thi-dua-killed-"));
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const linesIn = async (folder: string): Promise<number> =>
  (await readFile(join(folder, "demo.jsonl"), "utf8").catch(() => "")).split("\n").length - 1;

/** Runs the script in a process of its own; with `killAt`, until that many lines of the journal are written. */
const play = (folder: string, killAt?: number): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL("play.ts", import.meta.url)), folder, id], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const look =
      killAt === undefined
        ? undefined
        : setInterval(() => {
            void linesIn(folder).then((lines) => lines >= killAt && child.kill("SIGKILL"));
          }, 15);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(look);
      resolve(code);
    });
  });

/** What the chapter left, as its people see it. */
const seen = async (folder: string): Promise<unknown> => {
  const { world, demo, close } = await openDemo(
    folder,
    chapters.filter((chapter) => chapter.id === id),
  );
  const accounts = demo.view(world).accounts.toSorted((a, b) => (a.sub < b.sub ? -1 : 1));
  const places = await Promise.all(
    accounts
      .filter(({ roles }) => roles.includes("standingOffice"))
      .map(async ({ sub, place }) => {
        const client = world.clientFor(sub);
        const { items } = await client.call(listCampaigns, {});
        const campaigns = await Promise.all(
          items.map(async ({ id: campaign, state, years }) => {
            const params = { campaign };
            const acts = (await client.call(listActs, { params, query: { limit: 200 } })).items;
            const year = { ...params, year: 2024 };
            const people =
              years.length > 0 ? await client.call(listParticipants, { params: year, query: {} }) : undefined;
            const table = years.length > 0 ? await client.call(getPublication, { params: year, query: {} }) : undefined;
            return {
              campaign,
              state,
              acts: acts.map(({ what, about, by, businessAt }) => `${businessAt} ${what} ${about} ${by}`).toSorted(),
              people: people?.items.map(({ participant, name, sheet }) => `${participant} ${name} ${sheet.state}`),
              table: table?.rows.map(({ name, rank, local }) => [name, rank, local]),
            };
          }),
        );
        const units = (await client.call(listUnits, { query: {} })).items.map(
          ({ id: unit, name }) => `${unit} ${name}`,
        );
        return { place, campaigns, units };
      }),
  );
  const [someone] = accounts;
  const city = accounts.find(({ place }) => place.includes("Móng Cái"));
  expect(city).toBeDefined();
  const { tenant } = await world.membershipOf(city?.sub ?? "").then((it) => it ?? expect.fail("no membership"));
  const node = await world
    .clientFor(someone?.sub ?? "")
    .call(getNode, { params: { tenant }, query: { on: Day.parse("2025-06-30") } });
  await close();
  return { accounts, places, children: node.children.map(({ name }) => name).toSorted() };
};

it("a demo killed four times while it is being made ends as one that was let alone, each act done once", async () => {
  const [whole, cut] = [await newFolder(), await newFolder()];
  expect(await play(whole)).toBe(0);
  const all = await linesIn(whole);
  for (const at of [0.15, 0.4, 0.62, 0.85]) expect(await play(cut, Math.floor(all * at))).toBeNull();
  expect(await play(cut)).toBe(0);
  expect(await seen(cut)).toEqual(await seen(whole));
}, 900_000);
