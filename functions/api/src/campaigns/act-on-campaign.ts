import { actOnCampaign, listActs } from "@thidua/contract";
import { campaignItem, historyItem, yearItem, type Put } from "@thidua/data";
import { campaignMachine, type Campaign, type CampaignYearState } from "@thidua/domain";
import { demandAct, demandReason } from "../acts.ts";
import { handle } from "../handle.ts";
import { campaignOf, campaignView } from "./campaign.ts";

/** Closing the intake closes its open years with it, reopening opens those again that weren't published. */
const intake: Partial<Record<string, [from: CampaignYearState["state"], to: CampaignYearState["state"]]>> = {
  closeIntake: ["open", "intakeClosed"],
  reopenIntake: ["intakeClosed", "open"],
};

export const acting = [
  handle(actOnCampaign, async ({ store, me, params, body }) => {
    const stored = await campaignOf(store, params.campaign, true);
    const transition = demandAct(campaignMachine, body.act, stored.value.state, me);
    const reason = demandReason(transition, body.reason);
    const campaign: Campaign = { ...stored.value, state: transition.to };
    const turn = intake[body.act];
    const years = turn ? await store.all(yearItem, { campaign: campaign.id }, { strong: true }) : [];
    const puts: Put[] = years
      .filter(({ value }) => value.state === turn?.[0])
      .map(({ value, version }) =>
        store.put(
          yearItem,
          { campaign: campaign.id },
          { year: value.year },
          { ...value, state: turn?.[1] ?? value.state },
          version,
        ),
      );
    const reply = campaignView(campaign, stored.version + 1, me);
    await store.commit({
      act: {
        what: `campaign.${body.act}`,
        about: campaign.title.slice(0, 200),
        campaign: campaign.id,
        ...(reason === undefined ? {} : { reason }),
      },
      puts: [store.put(campaignItem, {}, { campaign: campaign.id }, campaign, stored.version), ...puts],
      reply,
    });
    return reply;
  }),

  handle(listActs, async ({ store, params, query }) => {
    await campaignOf(store, params.campaign);
    const page = await store.query(
      historyItem,
      { campaign: params.campaign },
      { limit: query.limit, descending: true, ...(query.cursor ? { cursor: query.cursor } : {}) },
    );
    const items = page.items.map(({ value: { login: _, ...entry } }) => entry);
    return page.next ? { items, next: page.next } : { items };
  }),
];
