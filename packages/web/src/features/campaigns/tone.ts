import type { CampaignState, PlanState } from "@thidua/domain";
import type { Tone } from "../../ui/badge.tsx";

const campaignTones: Partial<Record<CampaignState, Tone>> = {
  running: "good",
  intakeClosed: "info",
  reviewed: "info",
  cancelled: "bad",
};
const planTones: Partial<Record<PlanState, Tone>> = {
  inReview: "info",
  awaitingSignature: "info",
  signed: "warn",
  issued: "good",
  revoked: "bad",
};

export const toneOfCampaign = (state: CampaignState): Tone => campaignTones[state] ?? "neutral";
export const toneOfPlan = (state: PlanState): Tone => planTones[state] ?? "neutral";
