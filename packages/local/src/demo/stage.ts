import type { CriteriaSet, Day, Instant } from "@thidua/domain";
import type { Catalogue } from "../catalogue/index.ts";
import { castingFrom, type Casting } from "./people/cast.ts";
import type { Replay } from "./replay/replay.ts";
import { diceFrom, type Dice } from "./replay/seeded.ts";
import { instantAt, type Timeline } from "./replay/timelines.ts";

/** What a chapter has to play with. */
export type Stage = {
  replay: Replay;
  timeline: Timeline;
  /** The platform's operator. */
  operator: string;
  catalogue: Catalogue;
  /** Chance that follows from the demo's number and a word. */
  dice: (word: string) => Dice;
  casting: (word: string) => Casting;
};

export const stageFor = (ports: Omit<Stage, "dice" | "casting">, seed: number): Stage => ({
  ...ports,
  dice: (word) => diceFrom(`${seed}/${word}`),
  casting: (word) => castingFrom(diceFrom(`${seed}/people/${word}`)),
});

/** Lets time come to the evening of a day, once all that happened before has been carried everywhere. */
export const until = async ({ replay, timeline }: Pick<Stage, "replay" | "timeline">, day: Day): Promise<void> => {
  await replay.settle();
  const evening = instantAt(day, "23:00");
  if (timeline.clock() < evening) timeline.moveTo(evening);
};

/** A moment of a working day that differs from place to place. */
export const momentOn = (day: Day, dice: Dice): Instant =>
  instantAt(day, `${String(dice.whole(7, 16)).padStart(2, "0")}:${String(dice.whole(0, 59)).padStart(2, "0")}`);

export const setOf = (sets: readonly CriteriaSet[], subjectKind: string): CriteriaSet => {
  const found = sets.find((set) => set.subjectKind === subjectKind);
  if (!found) throw new Error(`the plan has no criteria for ${subjectKind}`);
  return found;
};
