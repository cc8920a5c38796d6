import type { Instant } from "@thidua/domain";
import { openCatalogue, type Catalogue } from "../catalogue/index.ts";
import { operatorLogin, type World } from "../world/index.ts";
import { explain } from "../world/explain.ts";
import type { Chapter } from "./chapter.ts";
import type { Journal } from "./replay/journal.ts";
import { createReplay } from "./replay/replay.ts";
import type { Timeline, Timelines } from "./replay/timelines.ts";
import { stageFor } from "./stage.ts";
import type { ChapterView, Told } from "./told.ts";

/** Between two steps the demo was asked to end. */
export class Stopped extends Error {}

export type PlayerPorts = {
  chapters: readonly Chapter[];
  timelines: Timelines;
  journal: Promise<Journal>;
  seed: number;
  say: (line: string) => void;
};

export type Player = {
  /** Before the world opens: whoever a former start left in the past lives there again. */
  remember: () => Promise<void>;
  /** Plays what is left; rejects with the first chapter that failed, once all others are done. */
  play: (world: World) => Promise<void>;
  /** From now on no step is begun. */
  stop: () => void;
  /** Where each chapter stands, in their order. */
  states: () => ChapterView[];
  /** What the finished chapters tell. */
  told: () => Told[];
};

const doneKey = ({ id }: Chapter): string => `chapter/${id}`;

export const createPlayer = ({ chapters, timelines, journal: opened, seed, say }: PlayerPorts): Player => {
  const told = new Map<string, Told>();
  const states = new Map<string, ChapterView>(
    chapters.map(({ id, title, steps }) => [id, { id, title, state: "waiting", done: 0, of: steps }]),
  );
  let stopping = false;
  /** The chapter that a former start left half played. */
  let left: { id: string; timeline: Timeline } | undefined;

  const set = (id: string, change: (before: ChapterView) => Partial<ChapterView>): void => {
    const before = states.get(id);
    if (before) states.set(id, { ...before, ...change(before) });
  };

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
    const { id } = chapter;
    set(id, () => ({ state: "playing" }));
    const timeline = left?.id === id ? left.timeline : timelineOf(journal, chapter);
    const replay = createReplay({
      world,
      seed,
      journal,
      onStep: () => set(id, ({ done, of }) => ({ done: done + 1, of: Math.max(of, done + 1) })),
      async breathe() {
        if (stopping) throw new Stopped();
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    try {
      const gave = await chapter.play(stageFor({ replay, timeline, operator: operatorLogin, catalogue }, seed));
      await replay.settle();
      await journal.finish(doneKey(chapter), gave);
    } catch (cause) {
      set(id, () => ({ state: stopping ? "waiting" : "failed" }));
      throw cause;
    }
    timeline.end();
  };

  return {
    async remember() {
      const journal = await opened;
      const half = chapters.find((one) => !journal.done(doneKey(one)) && journal.noted(`time/${one.id}`).length > 0);
      if (half) left = { id: half.id, timeline: timelineOf(journal, half) };
    },
    async play(world) {
      const [journal, catalogue] = await Promise.all([opened, openCatalogue()]);
      const failures: unknown[] = [];
      for (const chapter of chapters) {
        try {
          if (!journal.done(doneKey(chapter))) await playOne(world, journal, catalogue, chapter);
          told.set(chapter.id, journal.gave(doneKey(chapter)) as Told);
          set(chapter.id, ({ of }) => ({ state: "done", done: of }));
        } catch (cause) {
          if (cause instanceof Stopped) throw cause;
          say(`demo: ${explain(cause)}`);
          failures.push(cause);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
    stop() {
      stopping = true;
    },
    states: () => [...states.values()],
    told: () => chapters.flatMap(({ id }) => told.get(id) ?? []),
  };
};
