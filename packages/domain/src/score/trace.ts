import * as z from "zod";
import { Points } from "../criteria/rule.ts";
import { Verdict } from "../sheet/cell.ts";

/** One step of how a verdict came about, in words for a reader. */
export const Step = z.object({ vi: z.string(), en: z.string() });
export type Step = z.infer<typeof Step>;

/**
 * What a criterion came to. `points` is absent where there is nothing to count yet; `max` is the applicable maximum,
 * 0 once the criterion has left the denominator. `origin` is the same at the weight of the tenant that set it.
 */
export const Judgement = z.object({
  verdict: Verdict,
  points: Points.optional(),
  max: Points,
  origin: z.object({ points: Points, max: Points }),
  /** The bare value of a criterion whose points depend on the whole group. */
  raw: z.number().optional(),
  trace: z.array(Step),
});
export type Judgement = z.infer<typeof Judgement>;
