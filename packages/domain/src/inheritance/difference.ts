import * as z from "zod";
import { Criterion } from "../criteria/criterion.ts";
import { CriterionId } from "../ids.ts";
import { PlanSection } from "./marks.ts";

/**
 * Who changed it since the basis: nobody, the plan above, this plan, both alike, or both differently.
 * Only the last needs a person to decide.
 */
export const Changed = z.enum(["same", "above", "own", "bothAlike", "conflict"]);
export type Changed = z.infer<typeof Changed>;

/** The plan above as it was when this plan was made, as it is now, and this plan: section by section. */
export const Difference = z.object({
  basis: z.int().positive(),
  above: z.int().positive(),
  sections: z.array(
    z.object({
      section: PlanSection,
      changed: Changed,
      basis: z.unknown().optional(),
      above: z.unknown().optional(),
      own: z.unknown().optional(),
    }),
  ),
  criteria: z.array(
    z.object({
      subjectKind: z.string(),
      id: CriterionId,
      changed: Changed,
      basis: Criterion.optional(),
      above: Criterion.optional(),
      own: Criterion.optional(),
    }),
  ),
});
export type Difference = z.infer<typeof Difference>;
