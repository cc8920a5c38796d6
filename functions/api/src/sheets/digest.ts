import { createHash } from "node:crypto";
import type { SubmittedCell } from "@thidua/domain";

const order = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(order);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, order(part)]),
  );
};

/** SHA-256 (hex) over what was entered, whoever typed it when and in whatever order. */
export const digestOf = (participant: string, year: number, cells: readonly SubmittedCell[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        order([
          participant,
          year,
          cells
            .map(({ by: _, at: __, version: ___, enteredFor: ____, ...entered }) => entered)
            .toSorted((a, b) => (a.criterion < b.criterion ? -1 : 1)),
        ]),
      ),
    )
    .digest("hex");
