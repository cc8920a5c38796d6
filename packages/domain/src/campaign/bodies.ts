import * as z from "zod";
import { CriterionId, FileId, LoginId, TenantId, UnitId } from "../ids.ts";
import { Plan } from "../plan/plan.ts";
import { Line, Prose } from "../text.ts";
import { Day, Instant } from "../time.ts";
import { Signer } from "./campaign.ts";

/** A year as the level below is told of it. */
export const YearBrief = z.object({
  year: z.int(),
  theme: Line(500).optional(),
  guidance: Prose(8000).optional(),
  registrationUntil: Day.optional(),
  selfAssessmentUntil: Day.optional(),
});
export type YearBrief = z.infer<typeof YearBrief>;

/** Number, symbol and date as the issued paper bears them. */
export const IssuedDocument = z.object({
  number: Line(20),
  symbol: Line(40),
  date: Day,
  issuer: Line(300),
  signer: Signer.optional(),
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;

/** What goes down with a campaign and each time there is something new to tell; `plan` where it is new to the receiver. */
export const CampaignDown = z.object({
  what: z.enum(["issued", "amended", "yearOpened", "revoked"]),
  title: Line(500),
  planVersion: z.int().positive(),
  document: IssuedDocument,
  plan: Plan.optional(),
  years: z.array(YearBrief).max(12).default([]),
  reason: Prose(2000).optional(),
});
export type CampaignDown = z.infer<typeof CampaignDown>;

/** The child's answer, by name. */
export const AnswerUp = z.object({
  answer: z.enum(["accepted", "declined"]),
  reason: Prose(2000).optional(),
  by: Line(120),
  on: Day,
});
export type AnswerUp = z.infer<typeof AnswerUp>;

/** An inherited criterion that a plan left out, as the level above is told. */
export const DroppedCriterion = z.object({
  subjectKind: z.string().max(32),
  id: CriterionId,
  origin: TenantId,
  label: z.string().max(16),
  name: z.string().max(2000),
  lock: z.enum(["locked", "band", "free"]).optional(),
  reason: z.string().max(500).optional(),
});
export type DroppedCriterion = z.infer<typeof DroppedCriterion>;

/** That a level below has issued its plan, or one of its units its implementing document; and what was left out. */
export const IssuedPlanUp = z.object({
  is: z.enum(["plan", "implementing"]).default("plan"),
  title: Line(500),
  planVersion: z.int().positive().optional(),
  basis: z.int().positive().optional().meta({ description: "version of the plan above it was made from" }),
  unit: z.object({ id: UnitId, name: Line(200) }).optional(),
  document: z.object({ number: Line(60), symbol: Line(40).optional(), date: Day, signer: Line(120).optional() }),
  criteria: z.object({ inherited: z.int().min(0), own: z.int().min(0), dropped: z.int().min(0) }).optional(),
  dropped: z.array(DroppedCriterion).max(200).default([]),
  late: z.boolean().default(false),
  revoked: z.boolean().default(false),
});
export type IssuedPlanUp = z.infer<typeof IssuedPlanUp>;

/** Whom to ring at a tenant: the focal point's name, work phone and office. */
export const Contact = z.object({ name: Line(120), phone: Line(30), office: Line(200), email: z.email().optional() });
export type Contact = z.infer<typeof Contact>;

/** What a unit that is no tenant issued to carry out the campaign: known by number and date, with its file. */
export const Implementing = z.object({
  unit: UnitId,
  name: Line(200),
  number: Line(60),
  date: Day,
  title: Line(500).optional(),
  file: FileId.optional(),
  late: z.boolean().default(false),
  recordedBy: z.object({ login: LoginId, name: Line(120) }),
  at: Instant,
});
export type Implementing = z.infer<typeof Implementing>;
