import { notFound } from "@tanstack/react-router";
import { CampaignId, EnvelopeId, ParticipantId } from "@thidua/domain";

/** An address whose parts aren't what they should be is an address that isn't there. */
const part = <T>(schema: { safeParse: (text: string) => { data?: T } }, text: string): T => {
  const { data } = schema.safeParse(text);
  if (data === undefined) throw notFound();
  return data;
};

const year = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 2000 || value > 2100) throw notFound();
  return value;
};

export const campaignParams = {
  parse: (raw: { campaign: string }) => ({ campaign: part(CampaignId, raw.campaign) }),
  stringify: (it: { campaign: CampaignId }) => ({ campaign: String(it.campaign) }),
};
export const yearParams = {
  parse: (raw: { year: string }) => ({ year: year(raw.year) }),
  stringify: (it: { year: number }) => ({ year: String(it.year) }),
};
export const yearPlaceParams = {
  parse: (raw: { campaign: string; year: string }) => ({ ...campaignParams.parse(raw), ...yearParams.parse(raw) }),
  stringify: (it: { campaign: CampaignId; year: number }) => ({
    ...campaignParams.stringify(it),
    ...yearParams.stringify(it),
  }),
};
export const sheetParams = {
  parse: (raw: { campaign: string; year: string; participant: string }) => ({
    ...yearPlaceParams.parse(raw),
    participant: part(ParticipantId, raw.participant),
  }),
  stringify: (it: { campaign: CampaignId; year: number; participant: ParticipantId }) => ({
    ...yearPlaceParams.stringify(it),
    participant: String(it.participant),
  }),
};
export const kindParams = {
  parse: (raw: { campaign: string; kind: string }) => ({ ...campaignParams.parse(raw), kind: raw.kind }),
  stringify: (it: { campaign: CampaignId; kind: string }) => ({ ...campaignParams.stringify(it), kind: it.kind }),
};
export const envelopeParams = {
  parse: (raw: { envelope: string }) => ({ envelope: part(EnvelopeId, raw.envelope) }),
  stringify: (it: { envelope: EnvelopeId }) => ({ envelope: String(it.envelope) }),
};
