import * as z from "zod";
import { LoginId, UnitId } from "../ids.ts";
import { Line } from "../text.ts";
import { Day, Instant } from "../time.ts";

/** Who wrote something, and the unit they spoke for. */
export const WrittenBy = z.object({ login: LoginId, name: Line(120), unit: UnitId.optional() });
export type WrittenBy = z.infer<typeof WrittenBy>;

/** What a participant gets for submitting: proof of what was handed in, when, and whether in time. */
export const SubmitReceipt = z.object({
  number: z.string().max(40),
  /** SHA-256 over the submitted cells. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  at: Instant,
  day: Day,
  late: z.boolean(),
  submission: z.int().positive(),
  by: WrittenBy,
  onBehalf: z.boolean().default(false),
});
export type SubmitReceipt = z.infer<typeof SubmitReceipt>;
