import * as z from "zod";
import { CampaignId, Instant, LoginId } from "@thidua/domain";
import { defineItem } from "../item.ts";

/** Who did what to what, when, with the versions before and after; written in the transaction of the act itself. */
export const Act = z.object({
  what: z.string().max(60),
  about: z.string().max(200),
  campaign: CampaignId.optional(),
  reason: z.string().max(2000).optional(),
  who: z.object({ login: LoginId, name: z.string() }),
  at: Instant,
  businessAt: Instant,
  requestId: z.string().max(100),
  versions: z.array(z.object({ kind: z.string(), sk: z.string(), before: z.int(), after: z.int() })).max(100),
});
export type Act = z.infer<typeof Act>;

export const actItem = defineItem({
  name: "act",
  namespace: "T",
  schema: Act,
  facet: (_: object) => ["ACT"],
  sort: ({ at, id }: { at: string; id: string }) => `${at}#${id}`,
  budget: 32_768,
});
