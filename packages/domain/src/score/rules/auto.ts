import { full, none } from "../exact.ts";
import type { RuleOf } from "./outcome.ts";
import { noData, verdictOf, type Given, type Outcome } from "./outcome.ts";

/** What each observed fact is called, when seen and when not. */
export const factWords: Record<RuleOf<"auto">["fact"], { vi: string; en: string }> = {
  childPlanIssued: { vi: "đơn vị đã ban hành kế hoạch triển khai", en: "the unit has issued its own plan" },
  initiativeRegistered: { vi: "đơn vị đã đăng ký sáng kiến, mô hình", en: "the unit has registered an initiative" },
  reportsOnTime: { vi: "báo cáo gửi đúng hạn", en: "reports came in on time" },
};

/** Evidenced by what the system has seen happen; nobody declares it. */
export const judgeAuto = ({ rule, facts }: Given<"auto">): Outcome => {
  const seen = facts[rule.fact];
  const words = factWords[rule.fact];
  if (seen === undefined)
    return noData(`Hệ thống chưa ghi nhận: ${words.vi}.`, `Not recorded by the system yet: ${words.en}.`);
  return {
    verdict: verdictOf(seen),
    share: seen ? full : none,
    trace: [
      seen
        ? { vi: `Hệ thống ghi nhận: ${words.vi}.`, en: `Seen by the system: ${words.en}.` }
        : { vi: `Hệ thống ghi nhận chưa có: ${words.vi}.`, en: `The system finds it is not so: ${words.en}.` },
    ],
  };
};
