import { describe, expect, it, vi } from "vitest";
import { byDeltas } from "./deltas.ts";
import { runHistory, type Options } from "./history.ts";

vi.setConfig({ testTimeout: 240_000 });

const seeds = (from: number, n: number): number[] => Array.from({ length: n }, (_, at) => from + at);

/** The first history that ends with something wrong in the table, and what that is. */
const firstWrong = async (
  histories: readonly number[],
  options: Omit<Options, "seed">,
  matters: (difference: string) => boolean = () => true,
): Promise<string | undefined> => {
  for (const seed of histories) {
    const found = (await runHistory({ ...options, seed })).find(matters);
    if (found !== undefined) return `seed ${seed}: ${found}`;
  }
  return undefined;
};

const figures = (difference: string): boolean => /^(own|sum) of/.test(difference);

describe("roll-up under interleavings of readers, writers, crashes, duplicates and moves", () => {
  it("is right at the end of every one of 5,000 histories", async () => {
    expect(await firstWrong(seeds(1, 5000), {})).toBeUndefined();
  }, 300_000);
});

describe("the model catches what would be wrong", () => {
  it.each([
    ["a recomputation written without comparing versions", { weakness: "no-cas" }],
    ["giving up after a lost race", { weakness: "give-up" }],
    ["eventually consistent reads", { weakness: "eventual" }],
    ["moves without an epoch of the edge", { weakness: "no-epoch" }],
    ["deleting a summary to build it again", { rebuilds: true }],
  ] as const)("%s", async (_, options) => {
    expect(await firstWrong(seeds(1, 1000), options)).toMatch(/^seed \d+: (own|sum|rows|children|complete)/);
  });

  it("differences added up instead of state, which are right only while nothing comes twice and nobody dies", async () => {
    const deltas = { doWork: byDeltas, moves: false } as const;
    expect(await firstWrong(seeds(1, 300), { ...deltas, faults: false }, figures)).toBeUndefined();
    expect(await firstWrong(seeds(1, 300), deltas, figures)).toBeDefined();
  });
});
