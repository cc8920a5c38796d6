import * as z from "zod";
import { FileId, ParticipantId } from "../ids.ts";
import { Instant } from "../time.ts";
import { Cell } from "./cell.ts";
import { SubmitReceipt, WrittenBy } from "./receipt.ts";

/** A cell as it was handed in, with who entered it. */
export const SubmittedCell = Cell.extend({
  by: WrittenBy,
  at: Instant,
  enteredFor: z.boolean().default(false),
  version: z.int().min(0).default(0),
});
export type SubmittedCell = z.infer<typeof SubmittedCell>;

/** A file that travels with a sheet: known by its id, checked by its digest. */
export const FileMeta = z.object({
  id: FileId,
  name: z.string().max(200),
  type: z.string().max(100),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FileMeta = z.infer<typeof FileMeta>;

/** An immutable copy of a sheet as submitted; appraisal looks at this, never at what is being typed. */
export const Submission = z.object({
  participant: ParticipantId,
  submission: z.int().positive(),
  subjectKind: z.string().max(32),
  cells: z.array(SubmittedCell).max(200),
  receipt: SubmitReceipt,
  files: z.array(FileMeta).max(400).default([]),
});
export type Submission = z.infer<typeof Submission>;
