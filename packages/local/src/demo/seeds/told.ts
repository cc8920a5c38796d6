import { accountsOf } from "../accounts.ts";
import type { Place } from "../acts/places.ts";
import type { Told } from "../told.ts";

type Shown = {
  section: string;
  /** Those that are there on the demo's day, and those that ended before. */
  now: readonly Place[];
  former: readonly Place[];
  until: string;
  featured?: Place;
};

/** Who of a seed's places may be looked at; those that ended say until when they were. */
export const seedTold = ({ section, now, former, until }: Shown): Told => ({
  accounts: [
    ...now.flatMap((place) => accountsOf(place, { section })),
    ...former.flatMap((place) => accountsOf(place, { section, note: until })),
  ],
  figures: [],
  situations: [],
});
