import * as z from "zod";
import { Percent, Points } from "../criteria/rule.ts";
import { CriterionId } from "../ids.ts";

/** A band or class held in a year, or the record that the subject isn't assessed at all. */
export const BandFact = z.union([z.object({ applies: z.literal(false) }), z.object({ band: z.string().max(100) })]);
export type BandFact = z.infer<typeof BandFact>;

const byYear = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d{4}$/), value).optional();

/**
 * What the system or the appraising side knows without the participant declaring it; an absent fact isn't known yet.
 * Only these and an appraisal may take a criterion out of the denominator.
 */
export const Facts = z.object({
  childPlanIssued: z.boolean().optional(),
  initiativeRegistered: z.boolean().optional(),
  reportsOnTime: z.boolean().optional(),
  indexBand: byYear(BandFact),
  staffClass: byYear(BandFact),
  headNotDisciplined: byYear(z.boolean()),
  /** Place in the ranking of its group by year, to find the rise since the year before. */
  ranks: byYear(z.object({ rank: z.int().positive(), of: z.int().positive() })),
  /** Points the chair gave, by criterion. */
  given: z.record(z.string(), Points).optional(),
  /** Survey results, by criterion. */
  surveys: z.record(z.string(), Percent).optional(),
  /** Gates that address somebody else, such as heads of units only. */
  notAddressed: z.array(CriterionId).optional(),
});
export type Facts = z.infer<typeof Facts>;
