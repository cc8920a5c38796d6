import type { SheetState } from "@thidua/domain";
import type { Tone } from "../../ui/badge.tsx";

const tones: Partial<Record<SheetState, Tone>> = {
  submitted: "info",
  inAppraisal: "info",
  returned: "warn",
  appraised: "good",
  approved: "good",
  published: "good",
};

/** The colour of a sheet's state. */
export const toneOfSheet = (state: SheetState): Tone => tones[state] ?? "neutral";
