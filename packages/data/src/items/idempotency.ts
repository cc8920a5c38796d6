import * as z from "zod";
import { Instant } from "@thidua/domain";
import { defineItem } from "../item.ts";

/** The answer to a request that carried an idempotency key, given again when it comes twice. */
export const idempotencyItem = defineItem({
  name: "idempotency",
  namespace: "T",
  schema: z.object({ digest: z.string(), reply: z.unknown(), at: Instant }),
  facet: (_: object) => ["IDEM"],
  sort: ({ key }: { key: string }) => key,
  budget: 200_000,
});
