import type { Dice } from "../replay/seeded.ts";
import { personName, type Region } from "./names.ts";

/** Numbers of a range that no network has ever given out: mobile numbers never begin with 010. */
export const phoneNumber = (at: number): string =>
  `0100 ${String(Math.floor(at / 1000) % 1000).padStart(3, "0")} ${String(at % 1000).padStart(3, "0")}`;

/** Invented people, none of them twice in one casting. */
export type Casting = {
  name: (region?: Region) => string;
  phone: () => string;
};

export const castingFrom = (dice: Dice): Casting => {
  const taken = new Set<string>();
  let phones = dice.whole(0, 900_000);
  return {
    name(region) {
      for (;;) {
        const name = personName(dice, region);
        if (taken.has(name)) continue;
        taken.add(name);
        return name;
      }
    },
    phone: () => phoneNumber(phones++),
  };
};
