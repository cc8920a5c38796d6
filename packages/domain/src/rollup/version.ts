import type { Edge } from "../hierarchy/node.ts";
import { edgeOn } from "../hierarchy/tree.ts";
import type { TenantId } from "../ids.ts";
import type { Day } from "../time.ts";

/**
 * Where something stands in time, as text that sorts: first the places along its path, then generation and counter.
 * Of two states of one node the later has the greater order.
 */
export type Order = string;

const digits = (value: number, width: number): string => {
  const text = value.toString(36);
  if (value < 0 || !Number.isSafeInteger(value) || text.length > width)
    throw new RangeError(`${value} is out of range`);
  return text.padStart(width, "0");
};

/**
 * One step of a path: twice the epoch of the edge that holds on the day, one more once the last edge has ended, 0 for
 * whom no edge was ever known. For one child it only rises as days pass and edges are added.
 */
export const stepOf = (up: readonly Edge[], day: Day): number => {
  const edge = edgeOn(up, day);
  if (edge) return edge.epoch * 2;
  const past = up.filter(({ from }) => from <= day).map(({ epoch }) => epoch);
  return past.length === 0 ? 0 : Math.max(...past) * 2 + 1;
};

/** Steps from the node upward: the first that differs tells which of two paths of the node is the later. */
export const pathOrder = (steps: readonly number[]): Order => steps.map((step) => digits(step, 4)).join(".");

export const orderOf = (path: Order, generation: number, counter: number): Order =>
  `${path}/${digits(generation, 2)}${digits(counter, 7)}`;

/** Whether `a` is later than `b`; anything is later than nothing. */
export const newer = (a: Order, b: Order | undefined): boolean => b === undefined || a > b;

/** A node's ancestors on a day, nearest first, with the order of that path. */
export type Chain = { ancestors: TenantId[]; order: Order };
