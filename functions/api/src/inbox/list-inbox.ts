import { getInboxEntry, listInbox } from "@thidua/contract";
import { CampaignDown, notFound } from "@thidua/domain";
import { handle } from "../handle.ts";
import { downKinds, envelopeOf, inboxContext, inboxEntry, receivedDown } from "./entry.ts";

export const reading = [
  handle(listInbox, async ({ store, query, me }) => {
    const all = await receivedDown(store);
    const start = query.cursor === undefined ? 0 : all.findIndex(({ id }) => id === query.cursor) + 1;
    const page = all.slice(start, start + query.limit);
    const context = await inboxContext(store, page);
    const items = page.map((it) => inboxEntry(it, context, me));
    const last = page.at(-1);
    return last && start + page.length < all.length ? { items, next: last.id } : { items };
  }),

  handle(getInboxEntry, async ({ store, params, me }) => {
    const envelope = await envelopeOf(store, params.envelope);
    if (!(downKinds as readonly string[]).includes(envelope.kind))
      throw notFound("Đây không phải văn bản cấp trên gửi.", "This didn't come from above.");
    const entry = inboxEntry(envelope, await inboxContext(store, [envelope]), me);
    return envelope.kind === "campaign" || envelope.kind === "amendment"
      ? { ...entry, content: CampaignDown.parse(envelope.body) }
      : { ...entry, body: envelope.body };
  }),
];
