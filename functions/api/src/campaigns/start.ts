import { campaignItem, planItem, type Envelope, type Put, type Writer } from "@thidua/data";
import type { CampaignView } from "@thidua/contract";
import { CampaignId, PlanVersion, type Campaign, type Clock, type Plan } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { campaignView, headOf } from "./campaign.ts";

export type Start = {
  store: Writer;
  me: Caller;
  newId: () => string;
  wallClock: Clock;
};

type Fresh = {
  plan: Plan;
  /** The tree's id where it exists already. */
  id?: CampaignId;
  basis?: number;
  fields: Pick<Campaign, "role"> & Partial<Pick<Campaign, "parent" | "answer" | "clonedFrom">>;
};

/** A new campaign with version 1 of its plan as a draft; ready to be committed with whatever belongs to the same act. */
export const freshCampaign = (
  { store, me, newId, wallClock }: Start,
  { plan, id = CampaignId.parse(newId()), basis, fields }: Fresh,
): { campaign: Campaign; puts: Put[]; view: CampaignView } => {
  const drafter = { login: me.login, name: me.name };
  const version = PlanVersion.parse({
    campaign: id,
    version: 1,
    state: "draft",
    plan,
    drafter,
    editors: [me.login],
    ...(basis === undefined ? {} : { basis }),
    history: [{ act: "draft", by: me.name, at: wallClock() }],
  });
  const campaign: Campaign = {
    id,
    title: plan.title,
    latest: 1,
    issued: 0,
    plan: headOf(version),
    state: "planned",
    years: [],
    tree: "following",
    ...fields,
  };
  return {
    campaign,
    puts: [
      store.put(campaignItem, {}, { campaign: id }, campaign, 0),
      store.put(planItem, { campaign: id }, { version: 1 }, version, 0),
    ],
    view: campaignView(campaign, 1, me),
  };
};

/** Commits a fresh campaign that crosses no border. */
export const startCampaign = async (
  start: Start,
  fresh: Fresh,
  what: string,
  reply: object = {},
  envelopes: readonly Envelope[] = [],
): Promise<CampaignView> => {
  const { campaign, puts, view } = freshCampaign(start, fresh);
  await start.store.commit({
    act: { what, about: campaign.title.slice(0, 200), campaign: campaign.id },
    puts,
    envelopes,
    reply: { ...view, ...reply },
  });
  return view;
};
