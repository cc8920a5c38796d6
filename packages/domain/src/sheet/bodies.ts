import * as z from "zod";
import { CriterionId, EnvelopeId, FileId, ParticipantId } from "../ids.ts";
import { Criterion } from "../criteria/criterion.ts";
import { Facts } from "../score/facts.ts";
import { Line, Prose } from "../text.ts";
import { Day, Instant } from "../time.ts";
import { Appraisal } from "./cell.ts";
import { SheetState } from "./leaf.ts";
import { SubmitReceipt } from "./receipt.ts";
import { Target } from "./registration.ts";
import { FileMeta, Submission, SubmittedCell } from "./submission.ts";

/** A child tenant registers itself with the level above. */
export const RegistrationUp = z.object({
  subjectKind: z.string().max(32).optional(),
  name: Line(200),
  withdrawn: z.boolean().default(false),
  registeredOn: Day,
  targets: z.array(Target).max(60).default([]),
  initiatives: z.array(Line(500)).max(30).default([]),
  note: Prose(2000).optional(),
  reason: Prose(2000).optional(),
  paper: FileId.optional(),
});
export type RegistrationUp = z.infer<typeof RegistrationUp>;

/**
 * Word that a child tenant's sheet was submitted, or that submission `submission` is taken back. Small, because the
 * receiver counts by it; the contents travel beside it (`SheetBodyUp`).
 */
export const SheetUp = z.object({
  withdrawn: z.boolean().default(false),
  submission: z.int().positive(),
  name: Line(200),
  subjectKind: z.string().max(32),
  late: z.boolean().default(false),
  onBehalf: z.boolean().default(false),
  receipt: SubmitReceipt.optional(),
});
export type SheetUp = z.infer<typeof SheetUp>;

/** A child tenant's sheet, copied as submitted. */
export const SheetBodyUp = z.object({ sheet: Submission });
export type SheetBodyUp = z.infer<typeof SheetBodyUp>;

/** What the level above did with the registration or sheet it received. */
export const AppraisalDown = z.object({
  what: z.enum(["registration", "sheet", "handover"]),
  registration: z.enum(["accepted", "returned"]).optional(),
  /** Which submission this answers. */
  submission: z.int().min(0).default(0),
  state: SheetState.optional(),
  reason: Prose(2000).optional(),
  by: Line(120),
  at: Instant,
  openCriteria: z.array(CriterionId).max(200).default([]),
  /** Once appraisal has ended, or for the criteria that came back. */
  appraisals: z.array(Appraisal).max(200).default([]),
  /** What was on record there when appraisal ended: with it the same sheet comes to the same result here. */
  facts: Facts.optional(),
  /** The request this answers, where a criterion had been handed up. */
  handover: EnvelopeId.optional(),
  participant: ParticipantId.optional(),
});
export type AppraisalDown = z.infer<typeof AppraisalDown>;

/** One criterion that nobody at the child may appraise, for the level above to decide. */
export const HandoverUp = z.object({
  title: Line(500),
  participant: ParticipantId,
  participantName: Line(200),
  criterion: Criterion,
  scored: z.boolean(),
  cell: SubmittedCell.optional(),
  files: z.array(FileMeta).max(20).default([]),
  reason: Prose(2000).optional(),
});
export type HandoverUp = z.infer<typeof HandoverUp>;

/** A published table, as children are told of it: where they and their siblings stand. */
export const PublicationDown = z.object({
  edition: z.int().positive(),
  publishedAt: Instant,
  by: Line(120),
  decision: z.object({ number: Line(60), date: Day }).optional(),
  reason: Prose(2000).optional(),
  reported: z.int().min(0),
  expected: z.int().min(0),
  rows: z.array(z.record(z.string(), z.unknown())).max(1000),
});
export type PublicationDown = z.infer<typeof PublicationDown>;
