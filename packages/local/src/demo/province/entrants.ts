import type { Place } from "../acts/places.ts";
import type { Profile } from "../acts/figures.ts";
import type { Dice } from "../replay/seeded.ts";
import { clusters } from "./units.ts";

/** One that takes part in a year, and how it does. */
export type Entrant = { place: Place; subjectKind: string; profile: Profile };

const kindOf = { department: "department", district: "district", commune: "commune", province: "department" } as const;

/** Where the urban communes stood in 2025 and stand in 2026, best first. */
const urban2025 = [
  "phường Nha Trang",
  "phường Bắc Nha Trang",
  "phường Phan Rang",
  "phường Cam Linh",
  "phường Nam Nha Trang",
  "phường Cam Ranh",
  "phường Tây Nha Trang",
  "phường Ninh Hòa",
  "phường Đông Hải",
  "phường Bảo An",
  "phường Ba Ngòi",
  "phường Đô Vinh",
  "phường Ninh Chử",
  "phường Bắc Cam Ranh",
  "phường Đông Ninh Hòa",
  "phường Hòa Thắng",
] as const;

/** Fallen nine places, to thirteenth. */
export const fallen = "phường Cam Linh";
/** Equal to the last figure in 2026. */
export const tied = ["phường Cam Ranh", "phường Tây Nha Trang"] as const;
/** Not assessed by the index of the year before, so the condition on it doesn't apply. */
export const notIndexed = "đặc khu Trường Sa";

/** What of the fallen commune went down, by the label of its criterion: reports, digitised files, online payments. */
const fall = { "3": 0, "11": 0, "12": 0.05 } as const;

const urbanQuality = (rank: number): number => 0.9 - 0.042 * (rank - 1);

const urban = (name: string, year: number): Profile => {
  const at = urban2025.findIndex((it) => it === name);
  if (at < 0) throw new Error(`${name} isn't among the urban communes`);
  if (year < 2026) return { quality: urbanQuality(at + 1), size: 900 };
  const even = name === tied[1] ? urban2025.indexOf(tied[0]) : at;
  const quality = urbanQuality(even + 1);
  return name === fallen
    ? { quality, size: 900, except: fall }
    : { quality, size: 900, times: name === tied[1] ? 2 : 1 };
};

const others = (dice: Dice): Profile => ({
  quality: 0.35 + 0.6 * dice.roll(),
  size: dice.whole(120, 640),
  noise: 0.25,
});

export const entrantOf = (place: Place, year: number, dice: Dice): Entrant => ({
  place,
  subjectKind: kindOf[place.kind],
  profile: place.group === clusters.urban ? urban(place.name, year) : others(dice),
});
