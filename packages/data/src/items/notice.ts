import * as z from "zod";
import { CampaignId, Due, EnvelopeId, Instant, IssuedDocument, Line, TenantId, YearBrief } from "@thidua/domain";
import { defineItem } from "../item.ts";

/** What came down on a campaign, in short: what task lists read instead of whole plans. Written by exchange. */
export const noticeItem = defineItem({
  name: "notice",
  namespace: "X",
  schema: z.object({
    campaign: CampaignId,
    from: TenantId,
    /** The newest envelope that asks for an answer. */
    envelope: EnvelopeId,
    title: Line(500),
    document: IssuedDocument.omit({ signer: true }),
    at: Instant,
    years: z.array(YearBrief.omit({ guidance: true })).max(12),
    /** By when the plan above wants the plan below. */
    due: Due.optional(),
    /** As which kinds of subject the receiver itself is meant to take part in the plan above. */
    subjectKinds: z.array(z.string()).max(20).default([]),
    revoked: z.boolean().default(false),
  }),
  facet: (_: object) => ["NOTICE"],
  sort: ({ campaign, from }: { campaign: string; from: string }) => `${campaign}#${from}`,
  budget: 8192,
});
