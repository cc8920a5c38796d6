import * as z from "zod";
import { Instant, LoginId } from "@thidua/domain";
import { defineItem } from "../item.ts";
import { Act } from "./act.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const padded = (seq: number): string => String(seq).padStart(12, "0");

/** One act in the tenant's chain: `hash` covers the act and the hash before it, so that none can be changed or left out. */
export const auditItem = defineItem({
  name: "audit",
  namespace: "Z",
  schema: z.object({ seq: z.int().positive(), act: Act, source: z.string().max(100), before: Hash, hash: Hash }),
  facet: (_: object) => ["CHAIN"],
  sort: ({ seq }: { seq: number }) => `A#${padded(seq)}`,
  prefix: "A#",
  budget: 34_000,
});

/** Where the chain ends; the next entry is put by compare-and-swap on its version. */
export const auditHeadItem = defineItem({
  name: "auditHead",
  namespace: "Z",
  schema: z.object({ seq: z.int().min(0), hash: Hash }),
  facet: (_: object) => ["CHAIN"],
  sort: (_: object) => "HEAD",
  prefix: "HEAD",
  budget: 1024,
});

/** That an act is in the chain already: it may be delivered twice. */
export const auditedItem = defineItem({
  name: "audited",
  namespace: "Z",
  schema: z.object({ seq: z.int().positive() }),
  facet: (_: object) => ["SEEN"],
  sort: ({ source }: { source: string }) => source,
  budget: 1024,
});

/** The same acts by campaign, for its history. */
export const historyItem = defineItem({
  name: "history",
  namespace: "Z",
  schema: z.object({
    seq: z.int().positive(),
    what: z.string(),
    about: z.string(),
    reason: z.string().optional(),
    login: LoginId,
    by: z.string(),
    at: Instant,
    businessAt: Instant,
  }),
  facet: ({ campaign }: { campaign: string }) => [`C#${campaign}`, "ACT"],
  sort: ({ seq }: { seq: number }) => `A#${padded(seq)}`,
  prefix: "A#",
  budget: 8192,
});
