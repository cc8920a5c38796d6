import * as z from "zod";
import { Rule } from "../criteria/rule.ts";
import { Line } from "../text.ts";
import { Code, Label } from "./item.ts";

/** Hình thức khen thưởng, its name in full as it stands on paper. Order in the plan is from highest to lowest. */
export const AwardForm = z.strictObject({
  code: Code,
  label: Label.default(""),
  name: Line(300),
  kind: z.enum(["certificateOfMerit", "commendation", "flag", "title", "other"]),
  authority: Line(300).meta({ description: "người có thẩm quyền tặng, đủ chức danh" }),
  level: Code.meta({ description: "cấp của người có thẩm quyền: national, province, district, commune, body …" }),
  note: Line(1000).optional(),
});
export type AwardForm = z.infer<typeof AwardForm>;

const condition = {
  label: Label.default(""),
  text: Line(1000),
  criterion: z.strictObject({ subjectKind: Code, label: Label }).optional(),
};

/** A condition of a standard; all of them must hold. It may point at a criterion of the plan or carry a rule of its own. */
export const Condition = z.strictObject({ ...condition, rule: Rule.optional() });
export type Condition = z.infer<typeof Condition>;

const standard = {
  label: Label.default(""),
  awards: z.array(Code).min(1).max(20),
  subjectKinds: z.array(Code).max(20).default([]),
  /** pending: someone has still to issue it. */
  state: z.enum(["set", "pending"]).default("set"),
  owner: Line(300).optional().meta({ description: "ai ban hành tiêu chuẩn" }),
  awaits: Line(500).optional().meta({ description: "đang chờ văn bản nào" }),
  text: Line(2000).optional(),
  allCriteria: z.boolean().default(false).meta({ description: "phải đạt mọi tiêu chí của đối tượng" }),
};

/** Tiêu chuẩn khen thưởng: a conjunction of conditions, or a standard that is still to come. */
export const AwardStandard = z.strictObject({ ...standard, conditions: z.array(Condition).max(40).default([]) });
export type AwardStandard = z.infer<typeof AwardStandard>;

/** The parts that a stored standard and one in a plan file share. */
export const standardShape = standard;
export const conditionShape = condition;

/** How many may be awarded: decided by an authority for each round, or a number once it has decided. */
export const Quota = z.strictObject({
  awards: z.array(Code).min(1).max(20),
  decidedBy: Line(300),
  perRound: z.boolean().default(true),
  number: z.int().min(0).optional(),
});
export type Quota = z.infer<typeof Quota>;
