import { campaignItem, planItem, type Put, type Stored, type Writer } from "@thidua/data";
import {
  CriterionId,
  Failure,
  planMachine,
  settleSets,
  type Campaign,
  type CampaignId,
  type Plan,
  type PlanVersion,
  type Warning,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { aboveOf, basisOf } from "../campaigns/above.ts";
import { campaignOf, demandWork, planAt } from "../campaigns/campaign.ts";

export type Draft = { campaign: Stored<Campaign>; version: Stored<PlanVersion> };

/** The latest version, if it may be edited: only a draft may; what is issued never changes. */
export const openDraft = async (store: Writer, id: CampaignId, me: Caller): Promise<Draft> => {
  const campaign = await campaignOf(store, id, true);
  const version = await planAt(store, id, campaign.value.latest, true);
  if (version.value.state !== "draft") {
    const { vi, en } = planMachine.states[version.value.state];
    throw new Failure("wrong_state", {
      vi: `Kế hoạch đang “${vi}” nên không sửa được. ${
        version.value.state === "issued" ? "Hãy soạn bản sửa đổi, bổ sung." : "Hãy trả lại để hoàn thiện rồi sửa."
      }`,
      en: `The plan is “${en}” and can't be edited. ${
        version.value.state === "issued" ? "Draft an amendment." : "Return it to the drafter first."
      }`,
    });
  }
  demandWork("savePlan", campaign.value, me);
  return { campaign, version };
};

/** The plan with its criteria settled against what stood before and the plan above. */
export const settlePlan = async (
  store: Writer,
  me: Caller,
  newId: () => string,
  { campaign, version }: Draft,
  plan: Plan,
): Promise<{ plan: Plan; warnings: Warning[] }> => {
  const above = basisOf(await aboveOf(store, campaign.value), version.value.basis);
  const { sets, warnings } = settleSets(plan.criteria, {
    before: version.value.plan.criteria,
    above: above?.plan.criteria ?? [],
    tenant: me.tenant,
    newId: () => CriterionId.parse(newId()),
  });
  return { plan: { ...plan, criteria: sets }, warnings };
};

/**
 * Saves a draft: the light write of typing, unless the campaign's own title changed with it. Gives what stands there now.
 */
export const saveDraft = async (
  store: Writer,
  me: Caller,
  { campaign, version }: Draft,
  plan: Plan,
  ifMatch: number,
): Promise<Stored<PlanVersion>> => {
  const { editors } = version.value;
  const value: PlanVersion = {
    ...version.value,
    plan,
    editors: editors.includes(me.login) ? editors : [...editors, me.login],
  };
  const id = campaign.value.id;
  const place = { version: value.version };
  if (campaign.value.title === plan.title || value.version > 1) {
    const next = await store.save(planItem, { campaign: id }, place, value, ifMatch);
    return { value, version: next, at: version.at };
  }
  const puts: Put[] = [
    store.put(planItem, { campaign: id }, place, value, ifMatch),
    store.put(campaignItem, {}, { campaign: id }, { ...campaign.value, title: plan.title }, campaign.version),
  ];
  await store.commit({ act: { what: "campaign.title", about: plan.title.slice(0, 200), campaign: id }, puts });
  return { value, version: ifMatch + 1, at: version.at };
};
