import { Leaf, type SheetState } from "../sheet/leaf.ts";
import { valueBytes } from "./stored-size.ts";
import type { ScoredSheet } from "./sheet.ts";

/** Size of a leaf as the table counts it, in bytes: what a fold reads for every participant. */
export const leafBudget = 400;
/** Only long names of groups and bands together with many origins come near this. */
const leafLimit = 512;

/** States in which a result exists to be seen by others; before them only the state itself travels. */
export const submittedStates: ReadonlySet<SheetState> = new Set([
  "submitted",
  "inAppraisal",
  "appraised",
  "approved",
  "published",
]);

export type LeafHead = Pick<Leaf, "participant" | "name" | "subjectKind" | "state" | "is" | "lastActAt"> &
  Partial<Pick<Leaf, "group" | "ranked" | "late" | "onBehalf" | "submission" | "band">>;

const totals = (sheet: ScoredSheet) => ({
  pairs: sheet.pairs,
  local: sheet.local,
  met: sheet.met,
  applicable: sheet.applicable,
  noData: sheet.noData,
  gateFailed: sheet.gateFailed,
  provisional: sheet.provisional,
  ...(sheet.raw.length === 0
    ? {}
    : {
        raw: Object.fromEntries(
          sheet.raw.map((r) => [r.criterion, [r.value, r.max, r.origin, r.originMax, r.target ?? null] as const]),
        ),
      }),
});

/**
 * The leaf of a participant: state and totals, in 400 bytes. A draft's figures stay out of it, so they can't be
 * seen from above. The name gives way where space is short; totals never do.
 */
export const leafOf = (head: LeafHead, sheet: ScoredSheet | undefined): Leaf => {
  const { band, ...rest } = head;
  const shown = sheet && submittedStates.has(head.state);
  const leaf = Leaf.parse({ ...rest, ...(shown ? totals(sheet) : {}), ...(shown && band ? { band } : {}) });
  const letters = Array.from(leaf.name);
  while (valueBytes(leaf) > leafBudget && letters.length > 8) {
    letters.pop();
    leaf.name = `${letters.join("").trimEnd()}…`;
  }
  if (valueBytes(leaf) > leafLimit) throw new RangeError(`a leaf of ${valueBytes(leaf)} bytes is over ${leafLimit}`);
  return leaf;
};
