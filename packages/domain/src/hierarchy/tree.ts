import type { TenantId } from "../ids.ts";
import type { Day } from "../time.ts";
import { isOn, type Edge, type Lineage } from "./node.ts";

/** The edge that holds for a child on a day; the one with the highest epoch if several claim it. */
export const edgeOn = (up: readonly Edge[], day: Day): Edge | undefined =>
  up.filter((edge) => isOn(edge, day)).toSorted((a, b) => b.epoch - a.epoch)[0];

/** Children whose edge to this parent holds on a day. */
export const childrenOn = (down: readonly Edge[], day: Day): Edge[] => down.filter((edge) => isOn(edge, day));

export type Authority =
  | { found: true; tenant: TenantId }
  | { found: false; was?: TenantId | undefined; successors: TenantId[]; resolution?: string | undefined };

/**
 * Who stands above `up`'s child on the day of an act. Where the former parent is gone the answer is not guessed:
 * it names who was there, who continues it and the resolution, for a person to decide.
 */
export const authorityOn = (
  up: readonly Edge[],
  of: TenantId | undefined,
  day: Day,
  lineage: readonly Lineage[],
): Authority => {
  const now = edgeOn(up, day);
  if (now && (of === undefined || now.parent === of)) return { found: true, tenant: now.parent };
  const before = up.filter((edge) => edge.from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  const was = of ?? before?.parent;
  const after = lineage.filter((line) => line.from === was && line.on <= day);
  const successors = [...new Set([...after.map((line) => line.to), ...(now ? [now.parent] : [])])].filter(
    (t) => t !== was,
  );
  return { found: false, was, successors, resolution: after[0]?.resolution ?? now?.resolution ?? before?.resolution };
};
