import type { Random } from "./random.ts";

/** Thrown into a worker to stop it dead at a step of the table. */
export class Crash extends Error {}

type Waiting = { worker: number; go: () => void; stop: (cause: unknown) => void };

/** Lets exactly one step of one worker happen at a time, in an order that only the seed decides. */
export type Scheduler = {
  /** What a worker awaits before each step. */
  turn(worker: number): Promise<void>;
  /** Lets one waiting step happen, or crashes its worker; false if nobody waits. */
  step(): Promise<boolean>;
  waiting(): number;
  settle(): Promise<void>;
};

const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

export const createScheduler = (random: Random, crashes: number): Scheduler => {
  let waiting: Waiting[] = [];
  const dead = new Set<number>();
  const slow = new Map<number, boolean>();
  const isSlow = (worker: number): boolean => {
    const known = slow.get(worker) ?? random.chance(0.25);
    slow.set(worker, known);
    return known;
  };
  /** Slow workers come round seldom, so that what they have read grows old. */
  const choose = (): Waiting | undefined => {
    const quick = waiting.filter(({ worker }) => !isSlow(worker));
    const chosen = random.pick(quick.length > 0 && !random.chance(0.03) ? quick : waiting);
    waiting = waiting.filter((one) => one !== chosen);
    return chosen;
  };
  return {
    turn: (worker) =>
      dead.has(worker)
        ? Promise.reject(new Crash())
        : new Promise<void>((go, stop) => waiting.push({ worker, go, stop })),
    async step() {
      if (waiting.length === 0) return false;
      const chosen = choose();
      if (!chosen) return false;
      if (random.chance(crashes)) {
        // The process is gone: none of its other steps may still happen.
        dead.add(chosen.worker);
        const others = waiting.filter(({ worker }) => worker === chosen.worker);
        waiting = waiting.filter(({ worker }) => worker !== chosen.worker);
        for (const one of [chosen, ...others]) one.stop(new Crash());
      } else chosen.go();
      await settle();
      return true;
    },
    waiting: () => waiting.length,
    settle,
  };
};
