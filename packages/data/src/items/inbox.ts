import * as z from "zod";
import { CampaignId, Contact, Day, EnvelopeId, Implementing, Line, Prose, TenantId } from "@thidua/domain";
import { defineItem } from "../item.ts";

/** How the tenant answered what came from above; the envelope itself is never changed. */
export const answerItem = defineItem({
  name: "inboxAnswer",
  namespace: "T",
  schema: z.object({
    envelope: EnvelopeId,
    from: TenantId,
    /** The campaign as the sender calls it. */
    campaign: CampaignId,
    state: z.enum(["accepted", "declined", "issued"]),
    own: CampaignId.optional(),
    reason: Prose(2000).optional(),
    by: Line(120),
    on: Day,
  }),
  facet: (_: object) => ["ANSWER"],
  sort: ({ campaign, from }: { campaign: string; from: string }) => `${campaign}#${from}`,
  budget: 8192,
});

/** The tenant's focal point, as it tells the level above. */
export const contactItem = defineItem({
  name: "contact",
  namespace: "T",
  schema: Contact,
  facet: (_: object) => ["CONTACT"],
  sort: (_: object) => "SELF",
  budget: 2048,
});

/** Implementing documents of units that are no tenants. */
export const implementingItem = defineItem({
  name: "implementing",
  namespace: "T",
  schema: Implementing,
  facet: ({ campaign }: { campaign: string }) => [`C#${campaign}`, "IMPL"],
  sort: ({ unit }: { unit: string }) => unit,
  budget: 4096,
});
