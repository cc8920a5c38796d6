import * as z from "zod";
import { CriterionId, EnvelopeId, Instant, OfficeFunction, Prose, UnitId, WrittenBy } from "@thidua/domain";
import { defineItem } from "../item.ts";
import { yearFacet } from "./campaign.ts";

type OfYear = { campaign: string; year: number };

/** Who appraises which criterion, where it differs from what the plan says; one list a year, changed as a whole. */
export const assignmentItem = defineItem({
  name: "assignment",
  namespace: "T",
  schema: z.object({
    items: z
      .array(
        z.object({
          criterion: CriterionId,
          function: OfficeFunction.optional(),
          unit: UnitId.optional(),
          substitute: UnitId.optional(),
        }),
      )
      .max(400),
  }),
  facet: (part: OfYear) => [...yearFacet(part), "ASSIGN"],
  sort: (_: object) => "ALL",
  prefix: "ALL",
  budget: 65_536,
});

/** A cell handed to the level above to appraise. */
export const handoverItem = defineItem({
  name: "handover",
  namespace: "T",
  schema: z.object({ envelope: EnvelopeId, by: WrittenBy, at: Instant, reason: Prose(2000).optional() }),
  facet: (part: OfYear) => [...yearFacet(part), "HAND"],
  sort: ({ participant, criterion }: { participant: string; criterion: string }) => `${participant}#${criterion}`,
  budget: 4096,
});

/** Our answer to a cell that a child handed up. */
export const handoverAnswerItem = defineItem({
  name: "handoverAnswer",
  namespace: "T",
  schema: z.object({
    envelope: EnvelopeId,
    verdict: z.enum(["met", "notMet", "notApplicable", "noData"]),
    points: z.int().optional(),
    reason: Prose(2000).optional(),
    by: WrittenBy,
    at: Instant,
  }),
  facet: (part: OfYear) => [...yearFacet(part), "HANDED"],
  sort: ({ envelope }: { envelope: string }) => envelope,
  budget: 4096,
});
