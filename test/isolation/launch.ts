import { actOnPlan, answerInbox, createCampaign, getPlan, listInbox, openYear } from "@thidua/contract";
import type { CampaignId, CriterionId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { mark } from "./marks.ts";
import { planOf } from "./plan.ts";
import { today, year, type Place } from "./places.ts";
import type { Hands } from "./staff.ts";

/** Reviewed, signed by the chair and issued; and what that causes. */
export const issue = async (world: World, hands: Hands, of: Place, campaign: CampaignId, number: string) => {
  const params = { campaign };
  await hands(of).call(actOnPlan, { params, body: { act: "submitForReview" } });
  await hands(of).call(actOnPlan, { params, body: { act: "submitForSignature" } });
  const signer = { name: `Chủ tịch ${mark(of, "officer")}`, title: "Chủ tịch" };
  await hands(`${of}-chair`).call(actOnPlan, { params, body: { act: "sign", signer } });
  await hands(of).call(actOnPlan, { params, body: { act: "issue", number, date: today } });
  await world.drain();
};

export const draftOf = async (hands: Hands, of: Place, about: "plan" | "draft" = "plan"): Promise<CampaignId> =>
  (await hands(of).call(createCampaign, { body: { from: "plan", plan: planOf(of, about) } })).id;

const open = async (hands: Hands, of: Place, campaign: CampaignId): Promise<void> => {
  const texts = { theme: mark(of, "plan"), guidance: mark(of, "year") };
  await hands(of).call(openYear, { params: { campaign }, body: { year, ...texts } });
};

/** A campaign of one's own, issued and sent down, its first year open. */
export const launch = async (world: World, hands: Hands, of: Place, number: string): Promise<CampaignId> => {
  const campaign = await draftOf(hands, of);
  await issue(world, hands, of, campaign, number);
  await open(hands, of, campaign);
  await world.drain();
  return campaign;
};

export const criteriaOf = async (
  hands: Hands,
  of: Place,
  campaign: CampaignId,
): Promise<Record<string, CriterionId>> => {
  const { plan } = await hands(of).call(getPlan, { params: { campaign } });
  const set = plan.criteria.find(({ subjectKind }) => subjectKind === "collective");
  return Object.fromEntries((set?.criteria ?? []).map(({ label, id }) => [label, id]));
};

/** The campaign that came from above, taken up and issued in the same tree. */
export const takeUp = async (world: World, hands: Hands, of: Place, campaign: CampaignId, number: string) => {
  const { items } = await hands(of).call(listInbox, {});
  const entry = items.find((it) => it.kind === "campaign" && it.campaign === campaign);
  if (!entry) throw new Error(`${of} received no campaign`);
  await hands(of).call(answerInbox, { params: { envelope: entry.id }, body: { answer: "accept" } });
  await issue(world, hands, of, campaign, number);
  await open(hands, of, campaign);
  await world.drain();
};
