import { unitItem, type Reader } from "@thidua/data";
import type { Registration, Unit } from "@thidua/domain";

const unitOf = ({ is, participant, unit }: Pick<Registration, "is" | "participant" | "unit">): string | undefined =>
  is === "unit" ? participant : unit;

/** The units behind some participants, for names and phones. */
export const unitsOf = async (
  store: Reader,
  registrations: readonly Pick<Registration, "is" | "participant" | "unit">[],
): Promise<Map<string, Unit>> => {
  const ids = [...new Set(registrations.flatMap((it) => unitOf(it) ?? []))];
  if (ids.length === 0) return new Map();
  const found = await store.many(
    unitItem,
    ids.map((unit) => ({ part: {}, sort: { unit } })),
  );
  return new Map([...found].map(([id, { value }]) => [id, value]));
};
