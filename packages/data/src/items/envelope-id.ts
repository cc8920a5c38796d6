import { EnvelopeId, type CampaignId, type TenantId } from "@thidua/domain";

/** Each kind with the two letters that stand for it in ids. */
const codes = {
  campaign: "CA",
  amendment: "AM",
  return: "RT",
  appraisal: "AP",
  publication: "PB",
  decision: "DE",
  answer: "AN",
  contact: "CO",
  issuedPlan: "IP",
  registration: "RG",
  sheet: "SH",
  sheetBody: "SB",
  handover: "HO",
  dossier: "DO",
} as const;

export type EnvelopeKind = keyof typeof codes;
export const envelopeKinds = Object.keys(codes) as [EnvelopeKind, ...EnvelopeKind[]];

type Found = { kind: EnvelopeKind; campaign?: CampaignId | undefined; year?: number | undefined; from?: TenantId };

/**
 * What ids begin with: kind, campaign, year, sender, as far as they are given in this order. One short query of an inbox
 * finds all of a kind, of a campaign, of its year, or of one sender.
 */
export const envelopePrefix = ({ kind, campaign, year, from }: Found): string => {
  const start = codes[kind];
  if (campaign === undefined && from === undefined) return start;
  const about = start + (campaign ?? "0".repeat(12));
  if (year === undefined && from === undefined) return about;
  return `${about}${String(year ?? 0).padStart(4, "0")}${from ?? ""}`;
};

/**
 * The id of an envelope follows from what it is: the same act sent twice is the same envelope, the latest of a sender is
 * the last in order, and nobody can take an id that belongs to another sender. `mark` tells apart what one act sends to
 * one receiver on several things.
 */
export const envelopeId = (
  about: Found & { from: TenantId; to: TenantId; version: number; mark?: string },
): EnvelopeId =>
  EnvelopeId.parse(
    envelopePrefix(about) + about.version.toString(36).toUpperCase().padStart(5, "0") + about.to + (about.mark ?? ""),
  );
