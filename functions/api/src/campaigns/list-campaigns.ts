import { listCalendar, listCampaigns } from "@thidua/contract";
import { campaignItem } from "@thidua/data";
import { lastAllowedDay, writeDue } from "@thidua/domain";
import { handle } from "../handle.ts";
import { campaignView, planAt } from "./campaign.ts";

export const listing = [
  handle(listCampaigns, async ({ store, query, me }) => {
    const page = await store.query(
      campaignItem,
      {},
      { limit: query.limit, ...(query.cursor ? { cursor: query.cursor } : {}) },
    );
    const items = page.items.map(({ value, version }) => campaignView(value, version, me));
    return page.next ? { items, next: page.next } : { items };
  }),

  handle(listCalendar, async ({ store, query }) => {
    const campaigns = (await store.all(campaignItem, {}))
      .map(({ value }) => value)
      .filter(({ state }) => state !== "archived" && state !== "cancelled");
    const plans = await Promise.all(campaigns.map((it) => planAt(store, it.id, it.issued || it.latest)));
    const entries = campaigns.flatMap((campaign, index) =>
      (plans[index]?.value.plan.milestones ?? []).flatMap(({ kind, name, due, recurs }) =>
        due
          ? [
              {
                campaign: campaign.id,
                title: campaign.title,
                kind,
                name,
                due,
                wording: writeDue(due),
                lastDay: lastAllowedDay(due),
                recurs,
              },
            ]
          : [],
      ),
    );
    const { from, to } = query;
    return {
      items: entries
        .filter(({ lastDay }) => (from === undefined || from <= lastDay) && (to === undefined || lastDay <= to))
        .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0)),
    };
  }),
];
