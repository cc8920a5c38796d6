import { Failure, isThe, unitBehind, type UnitId, type SheetHead } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";

export type Participant = Pick<SheetHead, "participant" | "is" | "unit">;

/** The unit a participant is or belongs to: whoever speaks for it may not appraise it. */
export const unitOf = ({ is, participant, unit }: Participant): UnitId | undefined =>
  is === "unit" ? unitBehind(participant) : is === "tenant" ? undefined : unit;

/**
 * Whether the caller is the participant: the focal person of the unit, the individual itself, or, for our own sheet at
 * the level above, those who answer that level.
 */
export const isSelf = (me: Caller, it: Participant): boolean => {
  if (it.is === "unit") return isThe(it.participant, me.unit);
  if (it.is === "person") return isThe(it.participant, me.person);
  if (it.is === "tenant") return isThe(it.participant, me.tenant) && me.permissions.has("inbox.answer");
  return false;
};

/** Whether the caller belongs to the participant's side and so may not judge it. */
export const isOwnSide = (me: Caller, it: Participant): boolean =>
  (me.unit !== undefined && me.unit === unitOf(it)) || isThe(it.participant, me.person);

/** How the caller may write a sheet: as the participant, or for it from its signed paper (nhập hộ). */
export const demandHand = (me: Caller, it: Participant, onBehalf: boolean): "self" | "behalf" => {
  if (isSelf(me, it)) return "self";
  if (isThe(it.participant, me.tenant) || !me.permissions.has("sheet.onBehalf")) {
    throw new Failure("forbidden", {
      vi: "Anh/chị chỉ nhập phiếu của đơn vị mình (cá nhân: của chính mình). Hãy mở phiếu của mình trong “Việc cần xử lý”.",
      en: "You may only fill in your own unit's sheet (an individual: their own). Open yours under “To do”.",
    });
  }
  if (!onBehalf) {
    throw new Failure("forbidden", {
      vi: "Đây là phiếu của đơn vị khác. Muốn nhập từ phiếu đã ký, hãy chọn “Nhập hộ”.",
      en: "This is another unit's sheet. To enter it from the signed paper, choose “Enter on behalf”.",
    });
  }
  return "behalf";
};
