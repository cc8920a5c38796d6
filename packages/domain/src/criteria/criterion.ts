import * as z from "zod";
import { CriterionId, TenantId } from "../ids.ts";
import { Line } from "../text.ts";
import { FieldCode } from "./fields.ts";
import { Points, Rule } from "./rule.ts";

/** What a level below may do with an inherited criterion: giữ nguyên, điều chỉnh trong khung, tự quy định. */
export const Lock = z.enum(["locked", "band", "free"]);
export type Lock = z.infer<typeof Lock>;

export const Criterion = z.object({
  id: CriterionId,
  parent: CriterionId.optional(),
  /** As written: a, b, c, d, đ, e … come from data, never from character codes. */
  label: z.string().normalize().max(16),
  name: Line(2000),
  nameEn: Line(2000).optional(),
  field: FieldCode,
  /** The tenant whose plan set it. */
  origin: TenantId,
  /** Its id in the plan above, where this plan had it under an id of its own before the two were linked. */
  inherits: CriterionId.optional(),
  lock: Lock.default("free"),
  maxPoints: Points.optional().meta({ description: "only in a set with points" }),
  /** Its maximum in the plan that set it, where a level below has changed the weight. */
  originMaxPoints: Points.optional(),
  pointsBand: z.object({ min: Points, max: Points }).optional(),
  rule: Rule,
  evidence: z.enum(["required", "optional", "none"]).default("optional"),
  /** Who appraises it: a function of the tenant (see `OfficeFunction`), bound to an office by date. */
  appraiser: z.string().max(40).optional(),
  period: z.enum(["calendarYear", "schoolYear"]).default("calendarYear"),
  /** Where the plan says it, e.g. `IV.1.đ`. */
  source: z.string().max(60).optional(),
});
export type Criterion = z.infer<typeof Criterion>;

/** The criteria for one kind of subject; immutable once its plan is issued. */
export const CriteriaSet = z.object({
  subjectKind: z.string().max(32),
  scored: z.boolean().default(false).meta({ description: "with points; without, a criterion is met or not met" }),
  criteria: z.array(Criterion).max(200),
  /** Inherited criteria the plan left out, told to the level above. */
  dropped: z
    .array(
      z.object({
        id: CriterionId,
        origin: TenantId,
        label: z.string(),
        name: z.string(),
        /** In a set with points, its maximum in the plan that set it. */
        maxPoints: Points.optional(),
        reason: Line(500).optional(),
        acceptedAsNotApplicable: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type CriteriaSet = z.infer<typeof CriteriaSet>;
