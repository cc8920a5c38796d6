import { diffPlan, getPlan, listPlanVersions } from "@thidua/contract";
import { planItem } from "@thidua/data";
import { differenceOf, Failure, notFound, planMachine } from "@thidua/domain";
import { aboveOf, basisOf } from "../campaigns/above.ts";
import { campaignOf, planAt } from "../campaigns/campaign.ts";
import { handle } from "../handle.ts";
import { planHead, planView } from "./view.ts";

export const reading = [
  handle(getPlan, async (input) => {
    const { store, params, query } = input;
    const { value: campaign } = await campaignOf(store, params.campaign);
    return planView(input, campaign, await planAt(store, campaign.id, query.version ?? campaign.latest));
  }),

  handle(listPlanVersions, async ({ store, me, params }) => {
    await campaignOf(store, params.campaign);
    const versions = await store.all(planItem, { campaign: params.campaign }, { descending: true });
    return {
      campaign: params.campaign,
      items: versions.map((it) => ({ ...planHead(it, me), stateName: planMachine.states[it.value.state] })),
    };
  }),

  handle(diffPlan, async ({ store, params }) => {
    const { value: campaign } = await campaignOf(store, params.campaign);
    const { value: own } = await planAt(store, campaign.id, campaign.latest);
    const above = await aboveOf(store, campaign);
    const [basis, newest] = [basisOf(above, own.basis), above?.editions.at(-1)];
    if (!above) {
      throw notFound(
        "Phong trào này không triển khai theo kế hoạch cấp trên nên không có gì để đối chiếu.",
        "This campaign carries out no plan from above; there is nothing to compare.",
      );
    }
    if (!basis || !newest) {
      throw new Failure("not_yet", {
        vi: "Chưa nhận được toàn văn kế hoạch cấp trên để đối chiếu.",
        en: "The text of the plan above hasn't arrived yet.",
      });
    }
    return differenceOf(basis, newest, own.plan);
  }),
];
