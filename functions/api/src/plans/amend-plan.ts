import { amendPlan } from "@thidua/contract";
import { campaignItem, planItem } from "@thidua/data";
import {
  CriterionId,
  mergeFromAbove,
  notFound,
  settleSets,
  tieSets,
  tiesBetween,
  type PlanVersion,
} from "@thidua/domain";
import { aboveOf, basisOf } from "../campaigns/above.ts";
import { campaignOf, demandWork, headOf, planAt } from "../campaigns/campaign.ts";
import { handle } from "../handle.ts";
import { planHead } from "./view.ts";

export const amending = [
  handle(amendPlan, async ({ store, me, params, body, wallClock, newId }) => {
    const stored = await campaignOf(store, params.campaign, true);
    const campaign = stored.value;
    demandWork("amendPlan", campaign, me);
    const { value: issued } = await planAt(store, campaign.id, campaign.issued);
    const above = await aboveOf(store, campaign);
    const newest = above?.editions.at(-1);
    const basis = basisOf(above, issued.basis);
    if (body.adoptAbove && !newest) {
      throw notFound(
        "Không có kế hoạch cấp trên để lấy thay đổi.",
        "There is no plan above whose changes could be taken over.",
      );
    }
    const adopted = body.adoptAbove ? newest : undefined;
    const { plan, conflicts } =
      adopted && basis ? mergeFromAbove(basis, adopted, issued.plan) : { plan: issued.plan, conflicts: [] };
    // A plan that had started alone has no basis yet: with the link its criteria are tied to those that say the same.
    const from = adopted ?? basis ?? newest;
    const sets =
      from && !basis
        ? tieSets(plan.criteria, from.plan.criteria, tiesBetween(plan.criteria, from.plan.criteria))
        : plan.criteria;
    const settled = settleSets(sets, {
      before: sets,
      above: from?.plan.criteria ?? [],
      tenant: me.tenant,
      newId: () => CriterionId.parse(newId()),
    });
    const { number: _n, date: _d, ...document } = plan.document;
    const version: PlanVersion = {
      campaign: campaign.id,
      version: campaign.latest + 1,
      state: "draft",
      plan: { ...plan, document, criteria: settled.sets },
      ...(from ? { basis: from.planVersion } : {}),
      drafter: { login: me.login, name: me.name },
      editors: [me.login],
      history: [{ act: "amend", by: me.name, at: wallClock(), reason: body.reason }],
    };
    const next = { ...campaign, latest: version.version, plan: headOf(version) };
    const reply = {
      ...planHead({ value: version, version: 1, at: wallClock() }, me),
      warnings: settled.warnings,
      conflicts,
    };
    await store.commit({
      act: { what: "plan.amend", about: campaign.title.slice(0, 200), campaign: campaign.id, reason: body.reason },
      puts: [
        store.put(planItem, { campaign: campaign.id }, { version: version.version }, version, 0),
        store.put(campaignItem, {}, { campaign: campaign.id }, next, stored.version),
      ],
      reply,
    });
    return reply;
  }),
];
