import type { Lang } from "../score/format.ts";
import type { Placed } from "./rank.ts";

/** Where somebody stood the year before. */
export type Earlier = { group: string; rank: number; of: number };

/** `by` is above zero for a rise: from 30 to 21 is 9 up. */
export type Movement =
  | { compared: true; from: number; to: number; of: number; by: number }
  | { compared: false; why: "new" | "group" | "size" };

/** Movement since the year before, only within the same group and the same number of ranked units. */
export const movementOf = (now: Placed, earlier: Earlier | undefined): Movement => {
  if (!earlier) return { compared: false, why: "new" };
  if (earlier.group !== now.group) return { compared: false, why: "group" };
  if (earlier.of !== now.of) return { compared: false, why: "size" };
  return { compared: true, from: earlier.rank, to: now.rank, of: now.of, by: earlier.rank - now.rank };
};

const reasons = {
  new: { vi: "chưa có thứ hạng năm trước", en: "no rank the year before" },
  group: { vi: "năm trước xếp ở khối khác nên không so sánh", en: "another group the year before, not compared" },
  size: {
    vi: "số đơn vị xếp hạng khác năm trước nên không so sánh",
    en: "another number of units the year before, not compared",
  },
} as const;

/** In words: "tăng 9 bậc (từ 30/63 lên 21/63)". */
export const movementText = (movement: Movement, lang: Lang): string => {
  if (!movement.compared) return reasons[movement.why][lang];
  const { from, to, of, by } = movement;
  if (by === 0) return lang === "vi" ? `giữ nguyên hạng ${to}/${of}` : `unchanged at ${to}/${of}`;
  const vi =
    by > 0
      ? `tăng ${by} bậc (từ ${from}/${of} lên ${to}/${of})`
      : `giảm ${-by} bậc (từ ${from}/${of} xuống ${to}/${of})`;
  const en =
    by > 0 ? `up ${by} (from ${from}/${of} to ${to}/${of})` : `down ${-by} (from ${from}/${of} to ${to}/${of})`;
  return lang === "vi" ? vi : en;
};
