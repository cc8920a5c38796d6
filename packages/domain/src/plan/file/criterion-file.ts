import * as z from "zod";
import { CriteriaSet, Criterion } from "../../criteria/criterion.ts";
import { PointsText } from "./amounts.ts";
import { RuleFile } from "./rule-file.ts";

const { name, nameEn, label, field, lock, evidence, appraiser, period, source } = Criterion.shape;

const own = {
  label: label.default(""),
  name,
  nameEn,
  field,
  rule: RuleFile.optional().meta({ description: "bỏ trống ở tiêu chí có tiêu chí thành phần" }),
  lock,
  evidence,
  appraiser,
  period,
  source,
  maxPoints: PointsText.optional(),
  originMaxPoints: PointsText.optional(),
  pointsBand: z.strictObject({ min: PointsText, max: PointsText }).optional(),
  inherited: z.boolean().default(false).meta({ description: "kế thừa từ kế hoạch cấp trên, nối lại theo nhãn và tên" }),
};

const leaf = z.strictObject(own);
const middle = z.strictObject({ ...own, items: z.array(leaf).max(60).default([]) });

/** A criterion of a plan file: no id; it is known by its label and its place under the criteria above it. */
export const CriterionFile = z.strictObject({ ...own, items: z.array(middle).max(60).default([]) });
export type CriterionFile = z.output<typeof CriterionFile>;
export type CriterionFileInput = z.input<typeof CriterionFile>;

const dropped = CriteriaSet.shape.dropped.unwrap().element.shape;

/** The criteria for one kind of subject. `scored` is for sets with points; no set needs them. */
export const CriteriaSetFile = z.strictObject({
  subjectKind: CriteriaSet.shape.subjectKind,
  scored: CriteriaSet.shape.scored,
  criteria: z.array(CriterionFile).max(200).default([]),
  dropped: z
    .array(
      z.strictObject({
        label: dropped.label.default(""),
        name: dropped.name,
        reason: dropped.reason,
        acceptedAsNotApplicable: dropped.acceptedAsNotApplicable,
        maxPoints: PointsText.optional(),
      }),
    )
    .default([]),
});
export type CriteriaSetFile = z.output<typeof CriteriaSetFile>;
