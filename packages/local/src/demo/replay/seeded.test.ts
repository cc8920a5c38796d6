import { expect, it } from "vitest";
import { bytesFrom, diceFrom, idsFrom } from "./seeded.ts";

it("the same word gives the same ids, secrets and throws; another word gives others", () => {
  const three = (word: string) => {
    const next = idsFrom(word);
    return [next(), next(), next()];
  };
  expect(three("a/1")).toEqual(three("a/1"));
  expect(new Set([...three("a/1"), ...three("a/2")]).size).toBe(6);
  expect(three("a/1").every((id) => /^[0-9A-Z]{12}$/.test(id))).toBe(true);
  expect(bytesFrom("x")(40)).toEqual(bytesFrom("x")(40));
  const throws = (word: string) => {
    const dice = diceFrom(word);
    return [dice.whole(1, 6), dice.pick(["a", "b", "c"]), ...dice.shuffle([1, 2, 3, 4])];
  };
  expect(throws("b")).toEqual(throws("b"));
  const many = diceFrom("c");
  const rolled = new Set(Array.from({ length: 300 }, () => many.whole(1, 6)));
  expect(rolled).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});
