import { Failure, type SheetAct, type SheetHead } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { isOwnSide } from "../sheets/rights.ts";

/**
 * Who may send back a whole sheet: those who run the appraisal, never the participant's own side. An office that only
 * appraises single criteria returns these one by one.
 */
export const demandTurnOfSheet = (me: Caller, head: SheetHead, act: SheetAct): void => {
  if (act === "approve") return;
  if (isOwnSide(me, head)) {
    throw new Failure("forbidden", {
      vi: "Anh/chị thuộc đơn vị được đánh giá nên không trả lại phiếu này; đơn vị có thể “Rút lại” khi chưa thẩm định.",
      en: "You belong to the unit being assessed and can't return its sheet; the unit may take it back before appraisal.",
    });
  }
  if (me.permissions.has("appraisal.assign")) return;
  throw new Failure("forbidden", {
    vi: "Trả lại cả phiếu là việc của cơ quan thường trực; cơ quan thẩm định trả lại từng tiêu chí của mình.",
    en: "Returning a whole sheet is for the standing office; an appraising office returns its own criteria.",
  });
};
