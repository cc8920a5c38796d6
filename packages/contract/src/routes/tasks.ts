import * as z from "zod";
import { CampaignId, Day, EnvelopeId, Instant, ParticipantId, TenantId } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { Said } from "./year-path.ts";

export const TaskKindName = z.enum([
  "answerInbox",
  "draftPlan",
  "reviewPlan",
  "signPlan",
  "issuePlan",
  "openYear",
  "acceptRegistrations",
  "register",
  "fillSheet",
  "fixSheet",
  "appraise",
  "assignSubstitute",
  "answerHandover",
  "finishAppraisals",
  "approve",
  "publish",
  "remindLate",
]);
export type TaskKindName = z.infer<typeof TaskKindName>;

/** Something the caller can do now; `path` leads to the screen that does it. */
export const TaskView = z.object({
  id: z.string(),
  kind: TaskKindName,
  title: Said,
  detail: Said.optional(),
  count: z.int().optional(),
  campaign: CampaignId.optional(),
  campaignTitle: z.string().optional(),
  year: z.int().optional(),
  participant: ParticipantId.optional(),
  envelope: EnvelopeId.optional(),
  due: z
    .object({
      day: Day.meta({ description: "ngày cuối cùng còn kịp" }),
      text: z.string().meta({ description: "như kế hoạch viết" }),
      daysLeft: z.int(),
    })
    .optional(),
  overdue: z.boolean(),
  since: Instant.optional(),
});
export type TaskView = z.infer<typeof TaskView>;

/** What the caller waits for, from whom, since when. */
export const WaitView = z.object({
  id: z.string(),
  kind: z.enum(["appraisal", "acceptance", "parentAppraisal", "childAnswers", "childPlans", "signature", "handover"]),
  title: Said,
  from: z.object({ name: z.string(), phone: z.string().optional(), tenant: TenantId.optional() }),
  since: Instant.optional(),
  count: z.int().optional(),
  campaign: CampaignId.optional(),
  campaignTitle: z.string().optional(),
  year: z.int().optional(),
});
export type WaitView = z.infer<typeof WaitView>;

export const listTasks = defineRoute({
  name: "listTasks",
  method: "GET",
  path: "/api/tasks",
  function: "api",
  permission: "tenant.read",
  noun: "tasks",
  summary: { vi: "Việc cần xử lý", en: "What needs the caller, due when, and what is waited for" },
  response: z.object({ today: Day, items: z.array(TaskView), waiting: z.array(WaitView) }),
});
