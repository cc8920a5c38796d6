import { Failure, isThe, type Registration } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";

type Who = Pick<Registration, "participant" | "is" | "unit">;

/** Whether the caller registers for this participant: itself, the people of its unit, those its unit mobilised. */
const isOwn = (me: Caller, { participant, is, unit }: Who): boolean => {
  if (is === "unit") return isThe(participant, me.unit);
  if (is === "tenant") return isThe(participant, me.tenant) && me.permissions.has("inbox.answer");
  return isThe(participant, me.person) || (me.unit !== undefined && me.unit === unit);
};

/** Those who manage the list may place anybody on it; everybody else registers their own. */
export const mayManage = (me: Caller): boolean => me.permissions.has("participant.manage");

export const maySee = (me: Caller, who: Who): boolean =>
  mayManage(me) || me.permissions.has("sheet.read") || isOwn(me, who);

export const demandRegistrar = (me: Caller, who: Who): void => {
  if (isThe(who.participant, me.tenant)) {
    if (isOwn(me, who)) return;
  } else if (mayManage(me) || isOwn(me, who)) return;
  throw new Failure("forbidden", {
    vi: "Anh/chị chỉ đăng ký cho đơn vị mình và người của đơn vị mình. Đơn vị khác do đầu mối của họ hoặc cơ quan thường trực đăng ký.",
    en: "You may only register your own unit and its people. Others are registered by their own focal point or the standing office.",
  });
};
