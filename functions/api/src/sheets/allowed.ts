import { isThe, sheetMachine, type SheetAct, type SheetHead } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { allowedOf } from "../acts.ts";
import type { Place } from "./place.ts";
import { isOwnSide, isSelf } from "./rights.ts";

const participantActs = new Set<SheetAct>(["save", "submit", "takeBack", "resubmit"]);

/**
 * What this caller may do next with a sheet: the machine's acts for the state, less those that belong to the other side.
 * A returned criterion opens saving and handing in again, for that criterion only.
 */
export const allowedOnSheet = (me: Caller, head: SheetHead, place: Place): SheetAct[] => {
  const open = head.openCriteria.length > 0;
  const writes = isSelf(me, head) || (!place.above && me.permissions.has("sheet.onBehalf"));
  const judges = !place.above && !isOwnSide(me, head);
  const closed = place.state === "published" && head.state !== "published";
  if (closed) return [];
  const acts = allowedOf(sheetMachine, head.state, me).filter((act) => {
    if (participantActs.has(act)) return writes && (act !== "resubmit" || open);
    if (act === "publish") return false;
    if (act === "approve" || act === "correct") return !place.above;
    if (act === "finishAppraisal") return judges && !open;
    return judges;
  });
  const saves = head.state === "inAppraisal" && open && writes && me.permissions.has("sheet.write");
  return saves ? ["save", ...acts] : acts;
};

/** What may be seen of a sheet. A draft is nobody's but the participant's; the office sees what it entered itself. */
export type Sight = { own: boolean; office: boolean };

export const sightOf = (me: Caller, head: SheetHead): Sight => ({
  own:
    isSelf(me, head) ||
    (head.is === "tenant" && isThe(head.participant, me.tenant) && me.permissions.has("sheet.read")),
  office: me.permissions.has("sheet.read") || me.permissions.has("sheet.onBehalf"),
});
