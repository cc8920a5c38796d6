import { createHash } from "node:crypto";
import type { Act } from "@thidua/data";

const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : value !== null && typeof value === "object"
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, held]) => [key, ordered(held)]),
        )
      : value;

/** The hash before the first act of a chain. */
export const firstHash = "0".repeat(64);

/** Covers the act, where it was recorded, its place in the chain and the hash before it. */
export const chainHash = (before: string, seq: number, source: string, act: Act): string =>
  createHash("sha256")
    .update(`${before}\n${seq}\n${source}\n${JSON.stringify(ordered(act))}`)
    .digest("hex");
