import * as z from "zod";
import { CampaignId, Day, EnvelopeId, Instant, TenantId } from "@thidua/domain";
import { defineItem } from "../item.ts";
import { envelopeKinds, envelopePrefix } from "./envelope-id.ts";

/**
 * What crosses a border: copied by exchange along an edge of the hierarchy. The body's shape belongs to its kind,
 * the id is made by `envelopeId`.
 */
export const Envelope = z
  .object({
    id: EnvelopeId,
    kind: z.enum(envelopeKinds),
    version: z.int().positive(),
    from: TenantId,
    to: TenantId,
    campaign: CampaignId.optional(),
    year: z.int().optional(),
    at: Instant,
    /** The business day of the act, stamped by the writer: the hierarchy of that day says who may be addressed. */
    on: Day.optional(),
    body: z.record(z.string(), z.unknown()),
  })
  .refine((it) => it.id.startsWith(envelopePrefix(it)), {
    path: ["id"],
    message: "the id doesn't follow from the envelope",
  });
export type Envelope = z.infer<typeof Envelope>;

/** Outgoing, in the sender's own partition. */
export const outItem = defineItem({
  name: "out",
  namespace: "T",
  schema: Envelope,
  facet: (_: object) => ["OUT"],
  sort: ({ id }: { id: string }) => id,
  budget: 350_000,
});

/** Delivered, in the receiver's inbox; written by exchange. */
export const inItem = defineItem({
  name: "in",
  namespace: "X",
  schema: Envelope,
  facet: (_: object) => ["IN"],
  sort: ({ id }: { id: string }) => id,
  budget: 350_000,
});
