import { valueBytes } from "../score/stored-size.ts";
import type { PackedCount } from "./packed.ts";

/** Largest stored sizes in bytes: a summary is one write unit, a snapshot is read a hundredfold, a line a thousandfold. */
export const budgets = { summary: 1024, snapshot: 600, row: 400 } as const;

/** What keys, kind, versions and time take of an item beside its value. */
const envelope = 124;
/** The size of the item a value is stored as. */
export const itemBytes = (value: unknown): number => envelope + valueBytes(value);

/** Histograms by depth that didn't fit beside the rest. */
export type Overflow = string[];

type Counted = { d: PackedCount[]; x?: true | undefined };

/**
 * Takes the histograms out of what is over its budget, to be kept in an item of their own; `x` says so. Nothing else
 * may be left out: what is still too large is a bug.
 */
export const fit = <T extends Counted>(packed: T, budget: number): { main: T; overflow?: Overflow } => {
  if (itemBytes(packed) <= budget) return { main: packed };
  const main = { ...packed, d: packed.d.map(({ h: _, ...rest }) => rest), x: true as const };
  const size = itemBytes(main);
  if (size > budget) throw new RangeError(`${size} bytes without histograms are over the budget of ${budget}`);
  return { main, overflow: packed.d.map(({ h }) => h ?? "") };
};

/** Puts histograms kept apart back in their places. */
export const unfit = <T extends Counted>(main: T, overflow: Overflow | undefined): T =>
  main.x && overflow
    ? { ...main, d: main.d.map((depth, at) => (overflow[at] ? { ...depth, h: overflow[at] } : depth)) }
    : main;
