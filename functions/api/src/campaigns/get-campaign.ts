import { getCampaign } from "@thidua/contract";
import { distributionItem, implementingItem, unitItem, yearItem } from "@thidua/data";
import { dayOf, isOn } from "@thidua/domain";
import { handle } from "../handle.ts";
import { nodeOf, parentOf } from "../hierarchy/nodes.ts";
import { childPlanUntil } from "../implementing/until.ts";
import { campaignOf, campaignView, planAt } from "./campaign.ts";
import { childrenAnswers, furtherDocuments } from "./children.ts";

export const getting = [
  handle(getCampaign, async ({ store, me, params, businessClock }) => {
    const stored = await campaignOf(store, params.campaign);
    const campaign = stored.value;
    const today = dayOf(businessClock());
    const [years, distribution, implementing, units, plan] = await Promise.all([
      store.all(yearItem, { campaign: campaign.id }),
      store.get(distributionItem, { campaign: campaign.id }, {}),
      store.all(implementingItem, { campaign: campaign.id }),
      store.all(unitItem, {}),
      planAt(store, campaign.id, campaign.issued || campaign.latest),
    ]);
    const sent = distribution?.value.sent ?? {};
    const until = campaign.issued > 0 ? childPlanUntil(plan.value.plan) : undefined;
    const children =
      campaign.issued > 0
        ? await childrenAnswers(store, { tenant: me.tenant, campaign: campaign.id, day: today, sent, until })
        : [];
    const further =
      campaign.issued > 0
        ? await furtherDocuments(
            store,
            campaign.id,
            children.map((it) => it.tenant),
          )
        : [];
    const parent = campaign.parent?.tenant
      ? await nodeOf(store, campaign.parent.tenant)
      : await parentOf(store, me.tenant, today);
    const count = (state: (typeof children)[number]["state"]) => children.filter((it) => it.state === state).length;
    const view = campaignView(campaign, stored.version, me);
    return {
      campaign: view,
      version: stored.version,
      allowed: view.allowed,
      years: years.map(({ value, version }) => ({ ...value, version })),
      ...(parent ? { parent } : {}),
      children,
      counts: {
        children: children.length,
        sent: children.filter((it) => it.sentAt !== undefined).length,
        waiting: count("waiting"),
        accepted: count("accepted"),
        declined: count("declined"),
        issued: count("issued"),
        withDropped: children.filter((it) => it.dropped.length > 0).length,
      },
      distribution: {
        edition: distribution?.value.edition ?? 0,
        sent: children.filter((it) => sent[it.tenant]?.edition === distribution?.value.edition).length,
        of: children.length,
      },
      further,
      implementing: {
        recorded: implementing.length,
        of: units.filter(({ value }) => isOn(value, today)).length,
      },
    };
  }),
];
