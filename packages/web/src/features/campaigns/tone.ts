import type { CampaignState } from "@thidua/domain";
import type { Tone } from "../../ui/badge.tsx";

const campaignTones: Partial<Record<CampaignState, Tone>> = {
  running: "good",
  intakeClosed: "info",
  reviewed: "info",
  cancelled: "bad",
};
export const toneOfCampaign = (state: CampaignState): Tone => campaignTones[state] ?? "neutral";
