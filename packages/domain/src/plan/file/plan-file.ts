import * as z from "zod";
import { conditionShape, standardShape } from "../award.ts";
import { planBody } from "../body.ts";
import { CriteriaSetFile } from "./criterion-file.ts";
import { RuleFile } from "./rule-file.ts";

const StandardFile = z.strictObject({
  ...standardShape,
  conditions: z
    .array(z.strictObject({ ...conditionShape, rule: RuleFile.optional() }))
    .max(40)
    .default([]),
});

/** The format a plan file declares; a later one gets a new name. */
export const planFileFormat = "thidua.plan/1";

/** A plan as a file a person writes, in YAML or JSON: no ids, no states, no results. */
export const PlanFile = z.strictObject({
  format: z.literal(planFileFormat),
  ...planBody,
  criteria: z.array(CriteriaSetFile).max(20).default([]),
  standards: z.array(StandardFile).max(40).default([]),
});
export type PlanFile = z.output<typeof PlanFile>;
export type PlanFileInput = z.input<typeof PlanFile>;

/** JSON Schema (2020-12) of a plan file as it is written. */
export const planFileJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(PlanFile, { io: "input", unrepresentable: "any" }),
  title: "Tệp kế hoạch phát động phong trào thi đua",
});
