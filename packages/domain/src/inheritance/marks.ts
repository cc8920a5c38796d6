import * as z from "zod";
import { Criterion, Lock } from "../criteria/criterion.ts";
import { CriterionId, TenantId } from "../ids.ts";
import { Plan } from "../plan/plan.ts";

/** A section of a plan, by the name of its field. */
export const PlanSection = z.enum(Object.keys(Plan.shape) as [keyof Plan, ...(keyof Plan)[]]);
export type PlanSection = z.infer<typeof PlanSection>;

/** kế thừa · kế thừa, có điều chỉnh · của đơn vị. */
export const LineMark = z.enum(["inherited", "changed", "own"]);
export type LineMark = z.infer<typeof LineMark>;

export const CriterionMark = z.object({
  subjectKind: z.string(),
  id: CriterionId,
  mark: LineMark,
  /** How far it may be changed here; only where it is inherited. */
  lock: Lock.optional(),
  origin: TenantId,
  /** As the plan above has it. */
  above: Criterion.optional(),
});
export type CriterionMark = z.infer<typeof CriterionMark>;

/** What of a plan comes from the plan above and what is its own, line by line; and what was left out. */
export const Inheritance = z.object({
  above: z.object({ tenant: TenantId, planVersion: z.int() }).optional(),
  criteria: z.array(CriterionMark),
  dropped: z.array(
    z.object({
      subjectKind: z.string(),
      id: CriterionId,
      origin: TenantId,
      label: z.string(),
      name: z.string(),
      lock: Lock,
      reason: z.string().optional(),
      acceptedAsNotApplicable: z.boolean(),
    }),
  ),
  /** For sections that are lists: the mark of each entry, by its place. */
  lines: z.partialRecord(PlanSection, z.array(LineMark)),
});
export type Inheritance = z.infer<typeof Inheritance>;

/** A sentence that warns and forbids nothing. */
export const Warning = z.object({ path: z.string(), vi: z.string(), en: z.string() });
export type Warning = z.infer<typeof Warning>;
