import * as z from "zod";
import { failureCodes, type FailureCode } from "@thidua/domain";

/** RFC 9457, with the sentence in both languages and the faults by field. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum([...failureCodes, "internal"]),
  detail: z.object({ vi: z.string(), en: z.string() }),
  faults: z.array(z.object({ path: z.string(), vi: z.string(), en: z.string() })).default([]),
  current: z.unknown().optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** One table from code to status. */
export const statusOf: Record<FailureCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  wrong_state: 409,
  not_yet: 409,
  idempotency_mismatch: 422,
  too_large: 413,
  rate_limited: 429,
  busy: 503,
  authority_gone: 409,
};
