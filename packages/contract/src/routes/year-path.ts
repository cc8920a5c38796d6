import * as z from "zod";
import { CampaignId, CriterionId, ParticipantId } from "@thidua/domain";

/** Where all of a campaign's year lives. */
export const yearPath = "/api/campaigns/{campaign}/years/{year}";

export const yearParams = z.object({ campaign: CampaignId, year: z.coerce.number().int().min(2000).max(2100) });
export const participantParams = yearParams.extend({ participant: ParticipantId });
export const cellParams = participantParams.extend({ criterion: CriterionId });

/** A sentence to show, in both languages. */
export const Said = z.object({ vi: z.string(), en: z.string() });
export type Said = z.infer<typeof Said>;

/** Lists come in pages; `cursor` is the `next` of the page before. */
export const paged = (most: number, usual = most) =>
  z.object({
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(most).default(usual),
  });
