import {
  actOnPlan,
  answerInbox,
  createCampaign,
  distribute,
  getPlan,
  importPlan,
  linkParent,
  listInbox,
  putContact,
  savePlan,
} from "@thidua/contract";
import type { CampaignId, Day, DocumentRef, Plan, PlanFileInput } from "@thidua/domain";
import type { As } from "../replay/lane.ts";
import { putPaper } from "./paper.ts";

export type Signed = { number: string; date: Day; symbol?: string };
export type Signer = { name: string; title: string };

/** Sends down what is left of an edition, page by page. */
export const distributeAll = async (as: As, login: string, campaign: CampaignId, next?: string): Promise<void> => {
  let cursor = next;
  while (cursor !== undefined) {
    const sent: { next?: string | undefined } = await as(login).call(distribute, {
      params: { campaign },
      body: { cursor },
    });
    cursor = sent.next;
  }
};

/** Imports a plan file as a draft: read by the documents function, taken up by the API. */
export const draftFrom = async (
  as: As,
  login: string,
  text: string,
  parentDocument?: DocumentRef,
): Promise<CampaignId> => {
  const { plan } = await as(login).call(importPlan, { body: { text } });
  const created = await as(login).call(createCampaign, {
    body: { from: "plan", plan: plan as PlanFileInput, ...(parentDocument ? { parentDocument } : {}) },
  });
  return created.id;
};

/** Ties a campaign that was started alone to what came from above later. */
export const linkToAbove = async (as: As, login: string, own: CampaignId, tree: CampaignId): Promise<void> => {
  const { items } = await as(login).call(listInbox, {});
  const letter = items.find(({ kind, campaign }) => kind === "campaign" && campaign === tree);
  if (!letter) throw new Error(`nothing of ${tree} has come to ${login}`);
  await as(login).call(linkParent, { params: { campaign: own }, body: { envelope: letter.id } });
};

/** The way through the house: review, signature by another than the drafter, number and date by the clerk. */
export const issueSigned = async (
  as: As,
  { drafter, chair, clerk = drafter }: { drafter: string; chair: string; clerk?: string },
  campaign: CampaignId,
  { number, date, symbol }: Signed,
): Promise<void> => {
  const params = { campaign };
  await as(drafter).call(actOnPlan, { params, body: { act: "submitForReview" } });
  await as(drafter).call(actOnPlan, { params, body: { act: "submitForSignature" } });
  await as(chair).call(actOnPlan, { params, body: { act: "sign" } });
  const issued = await as(clerk).call(actOnPlan, {
    params,
    body: { act: "issue", number, date, ...(symbol ? { symbol } : {}) },
  });
  await distributeAll(as, drafter, campaign, issued.distribution?.next);
};

/** The way of most small places: the chair signs on paper, the officer records it with its scan. */
export const issueOnPaper = async (
  as: As,
  login: string,
  campaign: CampaignId,
  { number, date, symbol }: Signed,
  signer: Signer,
  title: string,
): Promise<void> => {
  const params = { campaign };
  const scan = await putPaper(as(login), {
    name: `${number}-${symbol ?? "KH-UBND"}-${date}.pdf`,
    lines: [`KE HOACH ${number}/${symbol ?? "KH-UBND"}`, `Ngay ${date}`, title, signer.title, signer.name],
    purpose: "document",
  });
  const paper = { number, date, signer, scan, ...(symbol ? { symbol } : {}) };
  await as(login).call(actOnPlan, { params, body: { act: "recordSigned", ...paper } });
  const issued = await as(login).call(actOnPlan, { params, body: { act: "issue" } });
  await distributeAll(as, login, campaign, issued.distribution?.next);
};

/** Takes up what came from above; gives the own campaign with its draft. */
export const acceptFromAbove = async (as: As, login: string, tree: CampaignId): Promise<CampaignId> => {
  const { items } = await as(login).call(listInbox, {});
  const letter = items.find(({ kind, campaign }) => kind === "campaign" && campaign === tree);
  if (!letter) throw new Error(`nothing of ${tree} has come to ${login}`);
  const { campaign } = await as(login).call(answerInbox, {
    params: { envelope: letter.id },
    body: { answer: "accept" },
  });
  if (!campaign) throw new Error(`${login} accepted and got no campaign`);
  return campaign.id;
};

export const declineFromAbove = async (as: As, login: string, tree: CampaignId, reason: string): Promise<void> => {
  const { items } = await as(login).call(listInbox, {});
  const letter = items.find(({ kind, campaign }) => kind === "campaign" && campaign === tree);
  if (!letter) throw new Error(`nothing of ${tree} has come to ${login}`);
  await as(login).call(answerInbox, { params: { envelope: letter.id }, body: { answer: "decline", reason } });
};

/** Changes the draft that is open. */
export const redraft = async (
  as: As,
  login: string,
  campaign: CampaignId,
  change: (plan: Plan) => Plan,
): Promise<void> => {
  const params = { campaign };
  const { plan, version } = await as(login).call(getPlan, { params });
  await as(login).put(savePlan, { params, ifMatch: version, body: { plan: change(plan) } });
};

/** Tells the level above whom to ring. */
export const nameContact = async (
  as: As,
  login: string,
  contact: { name: string; phone: string; office: string },
): Promise<void> => {
  await as(login).put(putContact, { ifMatch: 0, body: contact });
};
