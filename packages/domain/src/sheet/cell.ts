import * as z from "zod";
import { CriterionId, FileId } from "../ids.ts";
import { Line, Prose } from "../text.ts";
import { Day } from "../time.ts";
import { Points } from "../criteria/rule.ts";

/** Đạt, không đạt, không áp dụng, chưa có số liệu. */
export const Verdict = z.enum(["met", "notMet", "notApplicable", "noData"]);
export type Verdict = z.infer<typeof Verdict>;

/** What a unit declares for a criterion, by the type of its rule. */
export const Declared = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("yesNo"), met: z.boolean() }),
  z.object({
    kind: z.literal("ratio"),
    counted: z.int().min(0),
    of: z.int().min(0),
    excluded: z.int().min(0).default(0),
  }),
  z.object({ kind: z.literal("choice"), option: z.int().min(0) }),
  z.object({ kind: z.literal("number"), value: z.number() }),
  z.object({
    kind: z.literal("rank"),
    rank: z.int().positive(),
    of: z.int().positive(),
    previous: z.int().positive().optional(),
  }),
  z.object({ kind: z.literal("band"), name: Line(100) }),
  z.object({ kind: z.literal("points"), points: Points }),
]);
export type Declared = z.infer<typeof Declared>;

/** Tài liệu kiểm chứng: a file or a link, and where in it the proof stands. */
export const Evidence = z.object({
  id: z.string().max(40),
  title: Line(300),
  file: FileId.optional(),
  link: z.url({ protocol: /^https?$/ }).optional(),
  docNumber: Line(60).optional(),
  issuer: Line(200).optional(),
  date: Day.optional(),
  page: Line(60).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** What a participant enters for one criterion. */
export const Cell = z.object({
  criterion: CriterionId,
  declared: Declared.optional(),
  selfVerdict: Verdict.optional(),
  selfPoints: Points.optional(),
  explanation: Prose(4000).optional(),
  evidence: z.array(Evidence).max(20).default([]),
});
export type Cell = z.infer<typeof Cell>;

/** What the appraising side decides for one criterion. */
export const Appraisal = z.object({
  criterion: CriterionId,
  verdict: Verdict,
  points: Points.optional(),
  reason: Prose(2000).optional().meta({ description: "obliged where it differs from the self-assessment" }),
  returned: z.boolean().default(false),
});
export type Appraisal = z.infer<typeof Appraisal>;
