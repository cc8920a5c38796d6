import { answerItem, noticeItem, type ItemOf, type Reader } from "@thidua/data";
import { lastAllowedDay, type Campaign, type Day } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { treeAbove } from "../campaigns/above.ts";
import { dueOf, nothing, type Found } from "./task.ts";

export type Notice = ItemOf<typeof noticeItem>;

/** What came down, in short. */
export const notices = async (store: Reader): Promise<Notice[]> =>
  (await store.all(noticeItem, {})).map(({ value }) => value);

/** What came from above and asks for an answer. */
export const inboxTasks = async (
  store: Reader,
  me: Caller,
  today: Day,
  received: readonly Notice[],
  campaigns: readonly Campaign[],
): Promise<Found> => {
  if (!me.permissions.has("inbox.answer") || received.length === 0) return nothing;
  const answered = new Set((await store.all(answerItem, {})).map(({ value }) => `${value.campaign}#${value.from}`));
  const open = received.filter(
    ({ campaign, from, revoked }) =>
      !revoked &&
      !answered.has(`${campaign}#${from}`) &&
      !campaigns.some((own) => own.parent?.tenant === from && treeAbove(own) === campaign),
  );
  return {
    items: open.map(({ campaign, envelope, title, at, due, document }) => ({
      id: `answerInbox:${envelope}`,
      kind: "answerInbox",
      title: { vi: `Trả lời kế hoạch cấp trên gửi: ${title}`, en: `Answer the plan from above: ${title}` },
      detail: {
        vi: `${document.number}/${document.symbol}, ${document.issuer}`,
        en: `${document.number}/${document.symbol}, ${document.issuer}`,
      },
      campaign,
      campaignTitle: title,
      envelope,
      ...dueOf(today, due ? { until: lastAllowedDay(due), due } : {}),
      since: at,
    })),
    waiting: [],
  };
};
