import * as z from "zod";
import { CriterionId, ParticipantId, TenantId } from "../ids.ts";
import { Instant } from "../time.ts";

/** Where a participant's sheet stands; order is the order of progress. */
export const sheetStates = [
  "invited",
  "registered",
  "drafting",
  "submitted",
  "inAppraisal",
  "returned",
  "appraised",
  "approved",
  "published",
] as const;
export const SheetState = z.enum(sheetStates);
export type SheetState = z.infer<typeof SheetState>;

/**
 * The line of one participant that feeds roll-up: state and totals only.
 * `pairs` holds, per origin tenant of the criteria, points and applicable maximum at that origin's own weights
 * (1/10,000 of a point; in a set without points each criterion weighs 10,000).
 */
export const Leaf = z.object({
  participant: ParticipantId,
  name: z.string().max(200),
  subjectKind: z.string().max(32),
  group: z.string().max(60).optional(),
  ranked: z.boolean().default(true),
  state: SheetState,
  pairs: z.record(TenantId, z.tuple([z.int(), z.int()])).default({}),
  local: z.tuple([z.int(), z.int()]).default([0, 0]),
  met: z.int().min(0).default(0),
  applicable: z.int().min(0).default(0),
  noData: z.int().min(0).default(0),
  gateFailed: z.boolean().default(false),
  /** Data or a gate still missing, or a criterion sent back: the result may yet change. */
  provisional: z.boolean().default(false),
  /** Name of the band reached, where bands are set. */
  band: z.string().max(30).optional(),
  /** Values whose points depend on the group: value, maximum, origin, the origin's maximum, target. */
  raw: z.record(CriterionId, z.tuple([z.number(), z.int(), TenantId, z.int(), z.number().nullable()])).optional(),
  late: z.boolean().default(false),
  onBehalf: z.boolean().default(false),
  /** The submission that has been taken up, where a child tenant sends its sheet. */
  submission: z.int().min(0).optional(),
  /** A child tenant in its own right, a unit, a person or one from outside. */
  is: z.enum(["tenant", "unit", "person", "outside"]),
  /** Has withdrawn its registration: counts nowhere, not even among those expected. */
  gone: z.boolean().optional(),
  lastActAt: Instant,
});
export type Leaf = z.infer<typeof Leaf>;
