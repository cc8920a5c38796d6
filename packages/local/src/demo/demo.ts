import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Hono } from "hono";
import { Day } from "@thidua/domain";
import type { World, WorldOptions } from "../world/index.ts";
import { explain } from "../world/explain.ts";
import { forgottenDate, keptDate } from "./business-date.ts";
import type { Chapter } from "./chapter.ts";
import { chapters as allChapters } from "./chapters.ts";
import { createOwnLists } from "./own/own-lists.ts";
import { createPlayer, Stopped } from "./player.ts";
import { demoDay } from "./province/now.ts";
import { fileJournal, memoryJournal } from "./replay/journal.ts";
import { createTimelines } from "./replay/timelines.ts";
import { createDemoApp } from "./routes.ts";
import type { DemoView } from "./told.ts";
import { tour } from "./tour.ts";

/** The number from which names, ids and figures of the demo follow. */
const demoSeed = 20_261_128;

export type DemoPorts = {
  /** Where the demo keeps how far it is; in memory without one. */
  folder?: string;
  /** The address of a table elsewhere: how far the demo is there is another matter. */
  endpoint?: string | undefined;
  seed?: number;
  chapters?: readonly Chapter[];
  say: (line: string) => void;
};

export type Demo = {
  /** The day to open the world on. Asked before the world opens: whoever was left in the past is known again by then. */
  today: (asked: Day | undefined) => Promise<Day>;
  /** What the world needs to know of the demo before it opens. */
  options: Pick<WorldOptions, "readers" | "accounts">;
  /** Begins, or goes on where a former start ended; returns at once. */
  play: (world: World) => void;
  /** The demo's own addresses. */
  app: (world: World) => Hono;
  view: (world: World) => DemoView;
  /** Resolves when every chapter has been played, rejects with the first that failed. */
  finished: () => Promise<void>;
  /** Ends between two steps. */
  stop: () => Promise<void>;
};

const journalFile = (endpoint: string | undefined): string =>
  endpoint === undefined
    ? "demo.jsonl"
    : `demo-${createHash("sha256").update(endpoint).digest("hex").slice(0, 12)}.jsonl`;

const jumps = ["2025-07-01", demoDay, "2026-12-01"].map((day) => Day.parse(day));

/** The demo: chapters played one after another by acts through the API, the first screen's chapter first. */
export const createDemo = ({ folder, endpoint, seed = demoSeed, chapters = allChapters, say }: DemoPorts): Demo => {
  const timelines = createTimelines();
  const kept = folder === undefined ? forgottenDate() : keptDate(folder);
  const journal =
    folder === undefined ? Promise.resolve(memoryJournal()) : fileJournal(join(folder, journalFile(endpoint)));
  journal.catch(() => undefined);
  const player = createPlayer({ chapters, timelines, journal, seed, say });
  let playing: Promise<void> | undefined;
  /** No chapter is being played any more. */
  let over = false;
  let stopping = false;
  /** The date moved while one was. */
  let unswept = false;

  const accounts = () => player.told().flatMap((one) => one.accounts);

  /** What counts on the date is put together anew, once nobody lives in the past any more. */
  const sweep = async (world: World): Promise<void> => {
    if (over) await world.sweep();
    else unswept = true;
  };

  const view = (world: World): DemoView => {
    const shown = player.states();
    const sum = (field: "done" | "of") => shown.reduce((total, chapter) => total + chapter[field], 0);
    return {
      today: world.businessClock.today(),
      demoDay,
      jumps,
      ready: shown[0]?.state === "done",
      progress: { done: sum("done"), of: sum("of"), chapters: shown },
      accounts: accounts(),
      figures: player.told().flatMap(({ figures }) => figures),
      situations: player.told().flatMap(({ situations }) => situations),
      tour: tour(accounts()),
    };
  };

  return {
    async today(asked) {
      await player.remember();
      const day = asked ?? (await kept.load()) ?? demoDay;
      await kept.save(day);
      return day;
    },
    options: { readers: timelines.readers, accounts: async () => accounts() },
    play(world) {
      playing ??= player.play(world).finally(async () => {
        over = true;
        if (unswept && !stopping) await world.sweep();
      });
      playing.catch((cause: unknown) => {
        if (!(cause instanceof Stopped))
          say(`Bản minh họa thiếu một phần (a part of the demo is missing): ${String(cause)}`);
      });
    },
    app: (world) =>
      createDemoApp({
        view: () => view(world),
        async moveTo(day) {
          world.businessClock.moveTo(day);
          await kept.save(day);
          await sweep(world);
        },
        today: world.businessClock.today,
        ownLists: createOwnLists(world, folder),
        log: (cause) => say(`demo: ${explain(cause)}`),
      }),
    view,
    finished: async () => playing,
    async stop() {
      stopping = true;
      player.stop();
      await playing?.catch(() => undefined);
    },
  };
};
