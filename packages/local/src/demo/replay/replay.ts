import type { Instant } from "@thidua/domain";
import type { World } from "../../world/index.ts";
import type { Journal } from "./journal.ts";
import { createLane, type As, type Lane } from "./lane.ts";

/** What a chapter of the script is written in: steps, each done once however often the process is killed. */
export type Replay = {
  /** Runs a step, or gives what it gave when it was run. Whatever it gives must be plain data. */
  step: <T>(key: string, at: Instant, act: (as: As) => Promise<T>) => Promise<T>;
  /** One step for each, some at a time; `key` names it within the script. */
  each: <I, T>(
    items: readonly I[],
    key: (item: I) => string,
    at: (item: I) => Instant,
    act: (as: As, item: I) => Promise<T>,
  ) => Promise<T[]>;
  /** Waits until all that the acts caused has happened. */
  settle: () => Promise<void>;
};

export type ReplayPorts = {
  world: World;
  /** From it follow ids, names, figures: the same number makes the same demo. */
  seed: number;
  journal: Journal;
  /** How many steps run at a time. */
  width?: number;
  /** Each step that is done, now or by a former start. */
  onStep?: (key: string) => void;
  /** Lets others have their turn between two steps, and ends the replay by throwing. */
  breathe?: () => Promise<void>;
};

const tokenLife = 20 * 60_000;

/** Tokens as the issuer signs them, kept for as long as they are sure to hold. */
const keptTokens = (world: World): ((login: string) => Promise<string>) => {
  const kept = new Map<string, { token: Promise<string>; until: number }>();
  return (login) => {
    const known = kept.get(login);
    if (known && known.until > performance.now()) return known.token;
    const token = world.tokenFor(login);
    kept.set(login, { token, until: performance.now() + tokenLife });
    token.catch(() => kept.delete(login));
    return token;
  };
};

export const createReplay = ({ world, seed, journal, width = 4, onStep, breathe }: ReplayPorts): Replay => {
  const tokenFor = keptTokens(world);
  const idle: Lane[] = [];
  const run = async <T>(lane: Lane, key: string, at: Instant, act: (as: As) => Promise<T>): Promise<T> => {
    if (journal.done(key)) {
      onStep?.(key);
      return journal.gave(key) as T;
    }
    await breathe?.();
    const again = journal.begun(key);
    if (!again) await journal.begin(key);
    const gave = await lane.run({ key, at, again }, act);
    await journal.finish(key, gave);
    onStep?.(key);
    return gave;
  };
  const withLane = async <T>(act: (lane: Lane) => Promise<T>): Promise<T> => {
    const lane = idle.pop() ?? createLane(world, String(seed), tokenFor);
    try {
      return await act(lane);
    } finally {
      idle.push(lane);
    }
  };
  return {
    step: (key, at, act) => withLane((lane) => run(lane, key, at, act)),
    async each(items, key, at, act) {
      const gave = Array.from<Awaited<ReturnType<typeof act>>>({ length: items.length });
      const queue = items.map((item, index) => ({ item, index }));
      const work = () =>
        withLane(async (lane) => {
          for (let one = queue.shift(); one; one = queue.shift()) {
            const { item, index } = one;
            gave[index] = await run(lane, key(item), at(item), (as) => act(as, item));
          }
        });
      const done = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, work));
      const failed = done.find((one) => one.status === "rejected");
      if (failed) throw failed.reason;
      return gave;
    },
    settle: () => world.drain(),
  };
};
