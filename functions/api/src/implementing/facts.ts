import { envelopePrefix, implementingItem, inItem, type Reader } from "@thidua/data";
import { IssuedPlanUp, type CampaignId, type ParticipantId, type TenantId, type UnitId } from "@thidua/domain";

/**
 * Whether a participant has issued its own plan or implementing document for a campaign: what the criterion
 * `childPlanIssued` is judged by, with nobody declaring it. False says that none is known.
 */
export const childPlanIssued = async (
  store: Reader,
  campaign: CampaignId,
  participant: ParticipantId,
): Promise<boolean> => {
  const unit = participant as string as UnitId;
  if (await store.get(implementingItem, { campaign }, { unit })) return true;
  const from = participant as string as TenantId;
  const received = await store.all(inItem, {}, { begins: envelopePrefix({ kind: "issuedPlan", campaign, from }) });
  const latest = received
    .map(({ value }) => ({ version: value.version, body: IssuedPlanUp.parse(value.body) }))
    .filter(({ body }) => body.is === "plan")
    .toSorted((a, b) => b.version - a.version)[0];
  return latest !== undefined && !latest.body.revoked;
};
