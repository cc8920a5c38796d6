import * as z from "zod";
import { CriteriaSet, Criterion, CriterionId, CriterionMark, Line, Subject, Warning } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { campaignParams } from "./campaigns.ts";

/** A criterion with how it is worked out in words and what of it may be changed here. */
export const CriterionView = Criterion.extend({
  formula: z.object({ vi: z.string(), en: z.string() }),
  mark: CriterionMark.shape.mark,
  above: Criterion.optional(),
  /** What the lock leaves open: label and order always. */
  mayChange: z.array(z.enum(["text", "weight", "rule", "target"])),
});
export type CriterionView = z.infer<typeof CriterionView>;

export const CriteriaSetView = CriteriaSet.extend({
  subject: Subject.optional(),
  criteria: z.array(CriterionView),
  total: z
    .int()
    .meta({ description: "sum of the maxima, 1/10,000 of a point; without points, the number of criteria × 10,000" }),
});
export type CriteriaSetView = z.infer<typeof CriteriaSetView>;

const answer = {
  planVersion: z.int().positive(),
  version: z.int().positive(),
  allowed: z.array(z.string()),
  warnings: z.array(Warning),
};

export const listCriteria = defineRoute({
  name: "listCriteria",
  method: "GET",
  path: "/api/campaigns/{campaign}/plan/criteria",
  function: "api",
  permission: "campaign.read",
  noun: "criteria",
  summary: {
    vi: "Tiêu chí theo đối tượng, phần kế thừa và phần của đơn vị",
    en: "Criteria per kind of subject, inherited and own",
  },
  params: campaignParams,
  query: z.object({ version: z.coerce.number().int().positive().optional() }),
  response: z.object({ ...answer, sets: z.array(CriteriaSetView) }),
});

/** A criterion as the screen sends it: without an id it is new; origin and the parent's maximum are the server's. */
export const CriterionInput = Criterion.omit({ origin: true, originMaxPoints: true, inherits: true, id: true }).extend({
  id: CriterionId.optional(),
  /** Names one of this list that is new itself, as `parent` names an id. */
  key: z.string().max(40).optional(),
  parentKey: z.string().max(40).optional(),
});
export type CriterionInput = z.infer<typeof CriterionInput>;

export const putCriteria = defineRoute({
  name: "putCriteria",
  method: "PUT",
  path: "/api/campaigns/{campaign}/plan/criteria/{subjectKind}",
  function: "api",
  permission: "plan.draft",
  noun: "criteria",
  ifMatch: true,
  summary: {
    vi: "Đặt tiêu chí của một đối tượng: thêm, sắp xếp, sửa, đặt điểm, bỏ (kèm lý do)",
    en: "Set the criteria of a kind of subject: add, order, change, weigh, drop with a reason",
  },
  params: campaignParams.extend({ subjectKind: z.string().max(32) }),
  body: z.object({
    scored: z.boolean().default(false),
    criteria: z.array(CriterionInput).max(200),
    dropped: z
      .array(z.object({ id: CriterionId, reason: Line(500).optional() }))
      .max(200)
      .default([]),
  }),
  response: z.object({ ...answer, set: CriteriaSetView }),
});
