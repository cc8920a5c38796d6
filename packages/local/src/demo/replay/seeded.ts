import { createHash } from "node:crypto";
import { encodeId } from "@thidua/domain";

/** Bytes that follow from a word: the same word always gives the same, another word others. */
export const bytesFrom = (word: string): ((size: number) => Uint8Array) => {
  let block = 0;
  return (size) => {
    const blocks: Buffer[] = [];
    for (let had = 0; had < size; had += 32) blocks.push(createHash("sha256").update(`${word}\n${block++}`).digest());
    return new Uint8Array(Buffer.concat(blocks).subarray(0, size));
  };
};

/** Ids that follow from a word, one after another. */
export const idsFrom = (word: string): (() => string) => {
  const bytes = bytesFrom(word);
  return () => encodeId(bytes(12));
};

export type Dice = {
  /** A number from 0 up to 1, 1 excluded. */
  roll: () => number;
  /** A whole number from `low` to `high`, both included. */
  whole: (low: number, high: number) => number;
  pick: <T>(from: readonly T[]) => T;
  /** The same things in another order. */
  shuffle: <T>(all: readonly T[]) => T[];
};

/** Chance that follows from a word: whoever asks again in the same order gets the same. */
export const diceFrom = (word: string): Dice => {
  const bytes = bytesFrom(word);
  const roll = () => Buffer.from(bytes(6)).readUIntBE(0, 6) / 2 ** 48;
  const whole = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1));
  return {
    roll,
    whole,
    pick(from) {
      const [found] = from.slice(whole(0, from.length - 1));
      if (found === undefined) throw new RangeError("nothing to pick from");
      return found;
    },
    shuffle: (all) =>
      all
        .map((one) => ({ one, key: roll() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one),
  };
};
