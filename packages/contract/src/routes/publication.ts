import * as z from "zod";
import { CriterionId, Day, FileId, Instant, Line, ParticipantId, Points, Prose, Verdict } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { participantParams, yearParams, yearPath } from "./year-path.ts";

/** A participant's published line; frozen with its version. */
export const PublishedRow = z.object({
  participant: ParticipantId,
  name: z.string(),
  is: z.enum(["tenant", "unit", "person", "outside"]),
  subjectKind: z.string(),
  group: z.string().optional(),
  ranked: z.boolean(),
  rank: z.int().optional(),
  of: z.int().optional(),
  tied: z.boolean().default(false),
  /** Places risen (+) or fallen (-) in the same group since the year before. */
  movement: z.int().optional(),
  previousRank: z.int().optional(),
  previousOf: z.int().optional(),
  local: z.tuple([z.int(), z.int()]),
  percent: z.int().optional(),
  met: z.int(),
  applicable: z.int(),
  noData: z.int(),
  gateFailed: z.boolean(),
  band: z.string().optional(),
});
export type PublishedRow = z.infer<typeof PublishedRow>;

export const DecisionRef = z.object({ number: Line(60), date: Day, file: FileId.optional() });

export const PublicationView = z.object({
  state: z.enum(["none", "publishing", "published"]),
  edition: z.int().min(0).meta({ description: "0: chưa công bố; mỗi lần đính chính là một bản mới" }),
  publishedAt: Instant.optional(),
  by: z.string().optional(),
  decision: DecisionRef.optional(),
  /** Results out of those expected; complete only when they are equal. */
  reported: z.int(),
  expected: z.int(),
  complete: z.boolean(),
  missing: z.array(z.object({ participant: ParticipantId, name: z.string(), state: z.string() })),
  rows: z.array(PublishedRow),
  corrections: z.array(
    z.object({
      edition: z.int(),
      at: Instant,
      by: z.string(),
      participant: ParticipantId,
      name: z.string(),
      reason: z.string(),
      decision: DecisionRef.optional(),
    }),
  ),
  version: z.int(),
});
export type PublicationView = z.infer<typeof PublicationView>;

export const getPublication = defineRoute({
  name: "getPublication",
  method: "GET",
  path: `${yearPath}/publication`,
  function: "api",
  permission: "result.read",
  noun: "publication",
  summary: { vi: "Kết quả đã công bố", en: "The published result" },
  params: yearParams,
  /** The table of the level above, in which we stand beside our siblings. */
  query: z.object({ above: z.stringbool().optional() }),
  response: PublicationView,
});

/** Client-driven pages: call again with the same body while `state` is `publishing`. */
export const publishYear = defineRoute({
  name: "publishYear",
  method: "POST",
  path: `${yearPath}/publication`,
  function: "api",
  permission: "result.publish",
  noun: "publication",
  summary: { vi: "Công bố kết quả năm", en: "Publish the year's result" },
  params: yearParams,
  body: z.object({
    confirmation: Line(500).meta({ description: "gõ lại tên phong trào hoặc năm để xác nhận" }),
    decision: DecisionRef.optional(),
    /** Those not yet appraised stay out of the table and are named as missing. */
    incomplete: z.boolean().default(false).meta({ description: "công bố dù còn đơn vị chưa có kết quả" }),
  }),
  response: z.object({
    state: z.enum(["publishing", "published"]),
    done: z.int(),
    of: z.int(),
    edition: z.int(),
    version: z.int(),
  }),
});

export const correctResult = defineRoute({
  name: "correctResult",
  method: "POST",
  path: `${yearPath}/publication/corrections/{participant}`,
  function: "api",
  permission: "result.publish",
  noun: "publication",
  summary: { vi: "Đính chính kết quả đã công bố", en: "Correct a published result" },
  params: participantParams,
  body: z.object({
    criterion: CriterionId,
    verdict: Verdict,
    points: Points.optional(),
    reason: Prose(2000).pipe(z.string().min(1, "cần nêu lý do")),
    decision: DecisionRef.optional(),
  }),
  response: PublicationView,
});
