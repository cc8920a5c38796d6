import * as z from "zod";
import { CriterionId, Day, FileId, Instant, Line, ParticipantId, Prose } from "@thidua/domain";
import { defineItem } from "../item.ts";
import { yearFacet } from "./campaign.ts";

const DecisionRef = z.object({ number: Line(60), date: Day, file: FileId.optional() });

/** One line of a published table. */
export const ResultRow = z.object({
  participant: ParticipantId,
  name: z.string().max(200),
  is: z.enum(["tenant", "unit", "person", "outside"]),
  subjectKind: z.string().max(32),
  group: z.string().max(60).optional(),
  ranked: z.boolean(),
  rank: z.int().optional(),
  of: z.int().optional(),
  tied: z.boolean().default(false),
  movement: z.int().optional(),
  previousRank: z.int().optional(),
  previousOf: z.int().optional(),
  local: z.tuple([z.int(), z.int()]),
  percent: z.int().optional(),
  met: z.int(),
  applicable: z.int(),
  noData: z.int(),
  gateFailed: z.boolean(),
  band: z.string().max(60).optional(),
});
export type ResultRow = z.infer<typeof ResultRow>;

/** A published result: the whole table, frozen. A correction is a later edition, with its reason. */
export const publicationItem = defineItem({
  name: "publication",
  namespace: "T",
  schema: z.object({
    edition: z.int().positive(),
    publishedAt: Instant,
    by: Line(120),
    decision: DecisionRef.optional(),
    reported: z.int().min(0),
    expected: z.int().min(0),
    missing: z.array(z.object({ participant: ParticipantId, name: z.string(), state: z.string() })).max(1000),
    rows: z.array(ResultRow).max(1000),
    /** Of this and all earlier editions. */
    corrections: z
      .array(
        z.object({
          edition: z.int(),
          at: Instant,
          by: z.string(),
          participant: ParticipantId,
          name: z.string(),
          criterion: CriterionId,
          reason: Prose(2000),
          decision: DecisionRef.optional(),
        }),
      )
      .max(200)
      .default([]),
  }),
  facet: (part: { campaign: string; year: number }) => [...yearFacet(part), "PUB"],
  sort: ({ edition }: { edition: number }) => `V#${String(edition).padStart(4, "0")}`,
  prefix: "V#",
  budget: 380_000,
});
