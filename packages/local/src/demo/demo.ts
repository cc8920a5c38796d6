import { join } from "node:path";
import type { Hono } from "hono";
import type { Day, Instant } from "@thidua/domain";
import { openCatalogue, type Catalogue } from "../catalogue/index.ts";
import type { DemoAccount } from "../issuer/index.ts";
import { operatorLogin, type World, type WorldOptions } from "../world/index.ts";
import { explain } from "../world/explain.ts";
import { forgottenDate, keptDate } from "./business-date.ts";
import type { Chapter } from "./chapter.ts";
import { chapters as allChapters } from "./chapters.ts";
import { createDemoApp } from "./routes.ts";
import { createOwnLists } from "./own/own-lists.ts";
import { demoDay } from "./province/now.ts";
import { fileJournal, memoryJournal, type Journal } from "./replay/journal.ts";
import { createReplay } from "./replay/replay.ts";
import { createTimelines, type Timeline } from "./replay/timelines.ts";
import { stageFor } from "./stage.ts";
import type { ChapterView, DemoView, Told } from "./told.ts";
import { tour } from "./tour.ts";

/** The number from which names, ids and figures of the demo follow. */
export const demoSeed = 20_261_128;

export type DemoPorts = {
  /** Where the demo keeps how far it is; in memory without one. */
  folder?: string;
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

class Stopped extends Error {}

const none: Told = { accounts: [], figures: [], situations: [] };

/** The demo: chapters played one after another by acts through the API, the first screen's chapter first. */
export const createDemo = ({ folder, seed = demoSeed, chapters = allChapters, say }: DemoPorts): Demo => {
  const timelines = createTimelines();
  const kept = folder === undefined ? forgottenDate() : keptDate(folder);
  const told = new Map<string, Told>();
  const states = new Map<string, ChapterView>(
    chapters.map(({ id, title, steps }) => [id, { id, title, state: "waiting", done: 0, of: steps }]),
  );
  let playing: Promise<void> | undefined;
  let stopping = false;
  /** No chapter is being played any more. */
  let over = false;
  /** The date moved while one was. */
  let unswept = false;

  const stateOf = (id: string): ChapterView => {
    const state = states.get(id);
    if (!state) throw new Error(`there is no chapter ${id}`);
    return state;
  };
  const all = (): Told[] => chapters.map(({ id }) => told.get(id) ?? none);
  const accounts = (): DemoAccount[] => all().flatMap((one) => one.accounts);

  const opened = (async () => (folder === undefined ? memoryJournal() : fileJournal(join(folder, "demo.jsonl"))))();
  opened.catch(() => undefined);
  const keyOf = (id: string): string => `chapter/${id}`;
  /** The chapter that a former start left half played: its authorities still live in their past. */
  let left: { id: string; timeline: Timeline } | undefined;

  const timelineOf = (journal: Journal, { id, from }: Chapter): Timeline => {
    const about = { at: `time/${id}`, tenant: `lives/${id}` };
    return timelines.open(from, {
      at: journal.noted(about.at).at(-1) as Instant | undefined,
      tenants: journal.noted(about.tenant),
      note: (what) => {
        const [field, value] = "at" in what ? [about.at, what.at] : [about.tenant, what.tenant];
        journal.note(field, value).catch((cause: unknown) => say(`demo: ${explain(cause)}`));
      },
    });
  };

  const playOne = async (world: World, journal: Journal, catalogue: Catalogue, chapter: Chapter): Promise<void> => {
    const { id, play } = chapter;
    const state = stateOf(id);
    if (!journal.done(keyOf(id))) {
      state.state = "playing";
      const timeline = left?.id === id ? left.timeline : timelineOf(journal, chapter);
      const replay = createReplay({
        world,
        seed,
        journal,
        onStep: () => {
          state.done += 1;
          state.of = Math.max(state.of, state.done);
        },
        async breathe() {
          if (stopping) throw new Stopped();
          await new Promise((resolve) => setImmediate(resolve));
        },
      });
      try {
        const gave = await play(stageFor({ replay, timeline, operator: operatorLogin, catalogue }, seed));
        await replay.settle();
        await journal.finish(keyOf(id), gave);
      } catch (cause) {
        state.state = stopping ? "waiting" : "failed";
        throw cause;
      }
      timeline.end();
    }
    told.set(id, journal.gave(keyOf(id)) as Told);
    states.set(id, { ...state, state: "done", done: state.of });
  };

  /** One chapter that fails doesn't keep the others from being played. */
  const playAll = async (world: World): Promise<void> => {
    const [journal, catalogue] = await Promise.all([opened, openCatalogue()]);
    const failures: unknown[] = [];
    for (const chapter of chapters) {
      try {
        await playOne(world, journal, catalogue, chapter);
      } catch (cause) {
        if (cause instanceof Stopped) throw cause;
        say(`demo: ${explain(cause)}`);
        failures.push(cause);
      }
    }
    if (failures.length > 0) throw failures[0];
  };

  /** What counts on the date is put together anew, once nobody lives in the past any more. */
  const sweep = async (world: World): Promise<void> => {
    if (over) await world.sweep();
    else unswept = true;
  };

  const view = (world: World): DemoView => {
    const shown = [...states.values()];
    return {
      today: world.businessClock.today(),
      demoDay,
      jumps: ["2025-07-01", demoDay, "2026-12-01"] as Day[],
      ready: shown[0]?.state === "done",
      progress: {
        done: shown.reduce((sum, { done }) => sum + done, 0),
        of: shown.reduce((sum, { of }) => sum + of, 0),
        chapters: shown,
      },
      accounts: accounts(),
      figures: all().flatMap(({ figures }) => figures),
      situations: all().flatMap(({ situations }) => situations),
      tour: tour(accounts()),
    };
  };

  return {
    async today(asked) {
      const journal = await opened;
      const half = chapters.find(({ id }) => !journal.done(keyOf(id)) && journal.noted(`time/${id}`).length > 0);
      if (half) left = { id: half.id, timeline: timelineOf(journal, half) };
      const day = asked ?? (await kept.load()) ?? demoDay;
      await kept.save(day);
      return day;
    },
    options: { readers: timelines.readers, accounts: async () => accounts() },
    play(world) {
      playing ??= playAll(world).finally(async () => {
        over = true;
        if (unswept && !stopping) await world.sweep();
      });
      playing.catch((cause: unknown) => {
        if (!(cause instanceof Stopped)) say(`Bản minh họa dừng lại (the demo stopped): ${String(cause)}`);
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
      await playing?.catch(() => undefined);
    },
  };
};
