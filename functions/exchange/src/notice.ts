import { keyOf, makeRow, nodeItem, noticeItem, type Envelope, type Reader } from "@thidua/data";
import { CampaignDown, kindsFor, type Instant } from "@thidua/domain";
import { putNewer, type Where } from "./put.ts";

/**
 * Notes what came down on a campaign in a few hundred bytes, so that nobody has to read a plan to learn that there is
 * one. What a later letter leaves out stays as the earlier said it.
 */
export const putNotice = async (where: Where, reader: Reader, envelope: Envelope, at: Instant): Promise<void> => {
  const { kind, campaign, from, to, version, id } = envelope;
  if ((kind !== "campaign" && kind !== "amendment") || campaign === undefined) return;
  const { what, title, document, plan, years } = CampaignDown.parse(envelope.body);
  const sort = { campaign, from };
  const before = (await reader.get(noticeItem, {}, sort, { strong: true }))?.value;
  const { signer: _, ...paper } = document;
  const due = plan?.milestones.find((it) => it.kind === "childPlan" && it.due)?.due ?? before?.due;
  const receiver = plan && (await reader.get(nodeItem, {}, {}, { owner: to }))?.value;
  const subjectKinds = receiver
    ? kindsFor(plan.subjects, { tenant: receiver.kind }).map(({ code }) => code)
    : (before?.subjectKinds ?? []);
  const notice = {
    campaign,
    from,
    envelope: kind === "campaign" || !before ? id : before.envelope,
    title,
    document: paper,
    at: envelope.at,
    years: years.map(({ guidance: __, ...year }) => year),
    ...(due ? { due } : {}),
    subjectKinds,
    revoked: what === "revoked",
  };
  await putNewer(where, makeRow(noticeItem, keyOf(noticeItem, to, {}, sort), notice, version, at));
};
