import * as z from "zod";
import { CriterionId, FileId, ParticipantId, UnitId } from "../ids.ts";
import { Prose } from "../text.ts";
import { Instant } from "../time.ts";
import { SheetState } from "./leaf.ts";
import { SubmitReceipt } from "./receipt.ts";

/**
 * Where one participant's sheet stands, without its contents: what lists and task lists read.
 * It is written together with the leaf, so both always bear the same version.
 */
export const SheetHead = z.object({
  participant: ParticipantId,
  name: z.string().max(200),
  is: z.enum(["tenant", "unit", "person", "outside"]),
  subjectKind: z.string().max(32),
  group: z.string().max(60).optional(),
  ranked: z.boolean().default(true),
  unit: UnitId.optional(),
  registration: z.enum(["draft", "submitted", "accepted", "returned", "withdrawn"]),
  registeredLate: z.boolean().default(false),
  registeredAt: Instant.optional(),
  state: SheetState,
  late: z.boolean().default(false),
  onBehalf: z.boolean().default(false),
  scan: FileId.optional(),
  /** How often it was submitted; the copy that counts is the latest. */
  submission: z.int().min(0).default(0),
  receipt: SubmitReceipt.optional(),
  returned: z.object({ reason: Prose(2000), at: Instant, by: z.string().max(120) }).optional(),
  /** Criteria that came back one by one and are open again. */
  openCriteria: z.array(CriterionId).max(200).default([]),
  appraised: z.array(CriterionId).max(200).default([]),
  handedOver: z.array(CriterionId).max(200).default([]),
  /** Totals as the leaf has them. */
  local: z.tuple([z.int(), z.int()]).default([0, 0]),
  met: z.int().min(0).default(0),
  applicable: z.int().min(0).default(0),
  noData: z.int().min(0).default(0),
  gateFailed: z.boolean().default(false),
  provisional: z.boolean().default(false),
  band: z.string().max(60).optional(),
  /** The edition of the published table that was told to it, for a child tenant. */
  edition: z.int().min(0).default(0),
  lastActAt: Instant,
});
export type SheetHead = z.infer<typeof SheetHead>;
