import { resolveRoute } from "@thidua/contract";
import { dayOf } from "@thidua/domain";
import { campaignOf, planAt } from "../campaigns/campaign.ts";
import { handle } from "../handle.ts";
import { stopOn, wayOf } from "./resolve.ts";

const halted = new Set(["gone", "unknown"]);

export const routing = [
  handle(resolveRoute, async ({ store, me, params, query, businessClock }) => {
    const { value: campaign } = await campaignOf(store, params.campaign);
    const { plan } = (await planAt(store, campaign.id, campaign.issued || campaign.latest)).value;
    const on = query.on ?? dayOf(businessClock());
    const meantOn = campaign.issueDate ?? on;
    const way = await wayOf(store, me.tenant, meantOn, on);
    const routes = await Promise.all(
      plan.routes.map(async ({ steps, ...route }) => {
        const stops = await Promise.all(steps.map((step) => stopOn(store, way, step)));
        return {
          ...route,
          stops,
          stopped: stops.some(({ is }) => halted.has(is)),
          papers: route.of === "dossier" ? plan.dossier : [],
        };
      }),
    );
    return { on, meantOn, routes };
  }),
];
