import { envelopePrefix, inItem, type Envelope, type Reader } from "@thidua/data";
import { CampaignDown, type Campaign, type CampaignId, type Plan, type TenantId } from "@thidua/domain";

/** One edition of the plan above, as it was received. */
export type AboveEdition = { planVersion: number; plan: Plan; envelope: Envelope["id"]; down: CampaignDown };

export type Above = { tenant: TenantId; editions: AboveEdition[]; latest: { down: CampaignDown; at: string } };

/** The tree's id at the parent: another than one's own where the campaign was linked later. */
export const treeAbove = (campaign: Campaign): CampaignId => campaign.parent?.campaign ?? campaign.id;

/** All that came down in a tree, oldest first. */
export const receivedIn = async (
  store: Reader,
  tree: CampaignId,
): Promise<{ envelope: Envelope; down: CampaignDown }[]> => {
  const kinds = ["campaign", "amendment"] as const;
  const found = await Promise.all(
    kinds.map((kind) => store.all(inItem, {}, { begins: envelopePrefix({ kind, campaign: tree }) })),
  );
  return found
    .flat()
    .map(({ value }) => ({ envelope: value, down: CampaignDown.parse(value.body) }))
    .toSorted((a, b) => a.envelope.version - b.envelope.version);
};

/** The plan above in its editions, oldest first; nothing for a campaign that has no parent here. */
export const aboveOf = async (store: Reader, campaign: Campaign): Promise<Above | undefined> => {
  const tenant = campaign.parent?.tenant;
  if (!tenant) return undefined;
  const received = (await receivedIn(store, treeAbove(campaign))).filter(({ envelope }) => envelope.from === tenant);
  const latest = received.at(-1);
  if (!latest) return undefined;
  const editions = received.flatMap(({ envelope, down }) =>
    down.plan ? [{ planVersion: down.planVersion, plan: down.plan, envelope: envelope.id, down }] : [],
  );
  return { tenant, editions, latest: { down: latest.down, at: latest.envelope.at } };
};

/** The edition a plan version was made from. */
export const basisOf = (above: Above | undefined, basis: number | undefined): AboveEdition | undefined =>
  above?.editions.findLast((it) => it.planVersion === basis);
