import * as z from "zod";
import { CampaignId, EnvelopeId, FileId, LoginId, TenantId } from "../ids.ts";
import { Due } from "../plan/due.ts";
import { Plan } from "../plan/plan.ts";
import { Line, Prose } from "../text.ts";
import { Day, Instant } from "../time.ts";
import { planMachine } from "./machines.ts";

const planStates = Object.keys(planMachine.states) as [
  keyof typeof planMachine.states,
  ...(keyof typeof planMachine.states)[],
];
export const PlanState = z.enum(planStates);
export type PlanState = z.infer<typeof PlanState>;

/** A document known by its number and date: a parent's plan may be no more than that until it is linked. */
export const DocumentRef = z.object({ number: Line(40), date: Day, issuer: Line(300) });
export type DocumentRef = z.infer<typeof DocumentRef>;

/** Who signed, as the paper says it; `login` only where the signer did it here. */
export const Signer = z.object({ name: Line(120), title: Line(200), login: LoginId.optional() });
export type Signer = z.infer<typeof Signer>;

/** One version of the plan document; once issued it never changes, an amendment is a later version. */
export const PlanVersion = z.object({
  campaign: CampaignId,
  version: z.int().positive(),
  state: PlanState,
  plan: Plan,
  /** The version of the plan above that this one was made from. */
  basis: z.int().positive().optional(),
  drafter: z.object({ login: LoginId, name: Line(120) }),
  /** Whoever has changed the draft; none of them may sign it. */
  editors: z.array(LoginId).max(40).default([]),
  number: Line(20).optional(),
  symbol: Line(40).optional(),
  date: Day.optional(),
  signer: Signer.optional(),
  /** The signed paper, where the act was recorded from it ("ghi nhận theo văn bản"). */
  signedFile: FileId.optional(),
  recordedBy: z.object({ login: LoginId, name: Line(120) }).optional(),
  issuedAt: Instant.optional(),
  history: z
    .array(z.object({ act: z.string(), by: Line(120), at: Instant, reason: Prose(2000).optional() }))
    .max(60)
    .default([]),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

/** A campaign as one tenant holds it; the id is the whole tree's. */
export const Campaign = z.object({
  id: CampaignId,
  title: Line(500),
  /** Root: launched here. Child: launched under a parent's plan. */
  role: z.enum(["root", "child"]),
  parent: z
    .object({
      tenant: TenantId.optional(),
      envelope: EnvelopeId.optional(),
      document: DocumentRef.optional(),
      planVersion: z.int().optional(),
      /** The tree's id at the parent, where this campaign had started alone and was linked later. */
      campaign: CampaignId.optional(),
    })
    .optional(),
  /** Answer to what came from above. */
  answer: z.enum(["received", "accepted", "declined", "issued"]).optional(),
  answerReason: Prose(2000).optional(),
  latest: z.int().min(0),
  issued: z.int().min(0).default(0),
  /** Where the latest version of the plan stands, for lists. */
  plan: z
    .object({
      planVersion: z.int().positive(),
      state: PlanState,
      number: Line(20).optional(),
      symbol: Line(40).optional(),
      date: Day.optional(),
    })
    .optional(),
  state: z
    .enum(["planned", "running", "intakeClosed", "reviewed", "archived", "cancelled", "transferred"])
    .default("planned"),
  years: z.array(z.int()).max(12).default([]),
  tree: z.enum(["pinned", "following"]).default("following"),
  issueDate: Day.optional(),
  clonedFrom: CampaignId.optional(),
});
export type Campaign = z.infer<typeof Campaign>;

/** One year of a campaign: opened with its theme, guidance and the plan version whose criteria hold. */
export const CampaignYearState = z.object({
  campaign: CampaignId,
  year: z.int(),
  state: z.enum(["open", "intakeClosed", "published"]).default("open"),
  planVersion: z.int().positive(),
  theme: Line(500).optional(),
  guidance: Prose(8000).optional(),
  registrationUntil: Day.optional(),
  selfAssessmentUntil: Day.optional(),
  /** The same deadlines in the plan's own wording, as long as they are the plan's. */
  registrationDue: Due.optional(),
  selfAssessmentDue: Due.optional(),
  publishedAt: Instant.optional(),
});
export type CampaignYearState = z.infer<typeof CampaignYearState>;
