import {
  actOnRegistration,
  appraiseCell,
  finishAppraisal,
  registerParticipant,
  returnSheet,
  saveCell,
  submitSheet,
} from "@thidua/contract";
import type * as z from "zod";
import {
  asParticipant,
  type CampaignId,
  type Cell,
  type CriterionId,
  type Day,
  type FileId,
  type ParticipantId,
  type TenantId,
} from "@thidua/domain";
import type { As } from "../replay/lane.ts";

/** A year of a campaign. */
export type Of = { campaign: CampaignId; year: number };

/** What is entered for one criterion, as a person would type it. */
export type Entry = Partial<Omit<z.input<typeof Cell>, "criterion">>;
export type Entries = ReadonlyMap<CriterionId, Entry>;

type Registered = Extract<z.input<(typeof registerParticipant)["body"]>, { is: "tenant" }>;
type Pledge = Pick<Registered, "subjectKind" | "targets" | "initiatives" | "group">;

/** A child authority registers itself with the level above. */
export const registerSelf = async (
  as: As,
  login: string,
  of: Of,
  tenant: TenantId,
  { group: _, ...pledge }: Pledge,
): Promise<ParticipantId> => {
  const made = await as(login).call(registerParticipant, { params: of, body: { is: "tenant", tenant, ...pledge } });
  return made.participant;
};

/** The office above takes the registration up. */
export const acceptRegistration = async (as: As, office: string, of: Of, participant: ParticipantId): Promise<void> => {
  await as(office).call(actOnRegistration, { params: { ...of, participant }, body: { act: "accept" } });
};

/** Types a sheet, criterion by criterion, in the order of the sheet. */
export const fillSheet = async (
  as: As,
  login: string,
  of: Of,
  participant: ParticipantId,
  entries: Entries,
  onBehalf = false,
): Promise<void> => {
  for (const [criterion, entry] of entries)
    await as(login).put(saveCell, {
      params: { ...of, participant, criterion },
      ifMatch: 0,
      body: { ...entry, ...(onBehalf ? { onBehalf } : {}) },
    });
};

export const handIn = async (
  as: As,
  login: string,
  of: Of,
  participant: ParticipantId,
  onBehalf?: { scan: FileId; signer: string; signedOn: Day },
): Promise<void> => {
  await as(login).call(submitSheet, { params: { ...of, participant }, body: onBehalf ? { onBehalf } : {} });
};

export type Correction = { criterion: CriterionId; points?: number; verdict: "met" | "notMet"; reason: string };

/** Appraises a sheet: some criteria otherwise than claimed, with a reason, the rest as claimed. */
export const appraise = async (
  as: As,
  office: string,
  of: Of,
  participant: ParticipantId,
  corrections: readonly Correction[] = [],
): Promise<void> => {
  for (const { criterion, ...decided } of corrections)
    await as(office).put(appraiseCell, { params: { ...of, participant, criterion }, ifMatch: 0, body: decided });
  await as(office).call(finishAppraisal, { params: { ...of, participant }, body: { acceptRest: true } });
};

export const sendBack = async (
  as: As,
  office: string,
  of: Of,
  participant: ParticipantId,
  reason: string,
): Promise<void> => {
  await as(office).call(returnSheet, { params: { ...of, participant }, body: { reason } });
};

export const participantOf = asParticipant;
