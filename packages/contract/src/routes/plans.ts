import * as z from "zod";
import {
  CampaignId,
  Day,
  Difference,
  FileId,
  Inheritance,
  Line,
  Plan,
  planMachine,
  PlanSection,
  PlanState,
  PlanVersion,
  Prose,
  Warning,
  type PlanAct,
} from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { campaignParams, Distribution } from "./campaigns.ts";

const acts = Object.keys(planMachine.acts) as [PlanAct, ...PlanAct[]];

/** What a plan version is, without its text. `planVersion` counts the document's versions, `version` the edits of one. */
export const PlanHead = PlanVersion.omit({ plan: true, version: true, editors: true }).extend({
  planVersion: z.int().positive(),
  version: z.int().positive(),
  allowed: z.array(z.string()),
});
export type PlanHead = z.infer<typeof PlanHead>;

export const PlanView = PlanHead.extend({
  plan: Plan,
  inheritance: Inheritance,
  warnings: z.array(Warning),
});
export type PlanView = z.infer<typeof PlanView>;

export const getPlan = defineRoute({
  name: "getPlan",
  method: "GET",
  path: "/api/campaigns/{campaign}/plan",
  function: "api",
  permission: "campaign.read",
  noun: "plans",
  summary: { vi: "Kế hoạch: bản mới nhất hoặc một phiên bản", en: "The plan: latest or a given version" },
  params: campaignParams,
  query: z.object({ version: z.coerce.number().int().positive().optional() }),
  response: PlanView,
});

export const savePlan = defineRoute({
  name: "savePlan",
  method: "PUT",
  path: "/api/campaigns/{campaign}/plan",
  function: "api",
  permission: "plan.draft",
  noun: "plans",
  ifMatch: true,
  summary: { vi: "Lưu toàn bộ bản thảo kế hoạch", en: "Save the whole draft" },
  params: campaignParams,
  body: z.object({ plan: Plan }),
  response: PlanView,
});

export const savePlanSection = defineRoute({
  name: "savePlanSection",
  method: "PATCH",
  path: "/api/campaigns/{campaign}/plan/sections/{section}",
  function: "api",
  permission: "plan.draft",
  noun: "plans",
  ifMatch: true,
  summary: { vi: "Lưu một mục của bản thảo", en: "Save one section of the draft" },
  params: campaignParams.extend({ section: PlanSection }),
  body: z.object({
    value: z
      .unknown()
      .optional()
      .meta({ description: "the section, in the shape it has in the plan; absent clears it" }),
  }),
  response: PlanHead.extend({ section: PlanSection, value: z.unknown().optional(), warnings: z.array(Warning) }),
});

/** Fields that an act may ask for: number, symbol and date at issue; signer and scan where the act is recorded from paper. */
export const PlanActBody = z.object({
  act: z.enum(acts),
  reason: Prose(2000).optional(),
  number: Line(20).optional(),
  symbol: Line(40).optional(),
  date: Day.optional(),
  signer: z.object({ name: Line(120), title: Line(200) }).optional(),
  scan: FileId.optional(),
});
export type PlanActBody = z.output<typeof PlanActBody>;

export const actOnPlan = defineRoute({
  name: "actOnPlan",
  method: "POST",
  path: "/api/campaigns/{campaign}/plan/acts",
  function: "api",
  permission: "campaign.read",
  noun: "plans",
  summary: {
    vi: "Gửi lấy ý kiến, trình ký, ký, ghi nhận theo văn bản, ban hành, trả lại, thu hồi",
    en: "Send for review, submit, sign, record from paper, issue, return, revoke",
  },
  params: campaignParams,
  body: PlanActBody,
  response: PlanHead.extend({ warnings: z.array(Warning), distribution: Distribution.optional() }),
});

export const amendPlan = defineRoute({
  name: "amendPlan",
  method: "POST",
  path: "/api/campaigns/{campaign}/plan/amendments",
  function: "api",
  permission: "plan.draft",
  noun: "plans",
  status: 201,
  summary: {
    vi: "Soạn bản sửa đổi, bổ sung; có thể lấy thay đổi của cấp trên ở chỗ đơn vị chưa sửa",
    en: "Draft an amendment; may take over the parent's changes where nothing of one's own stands",
  },
  params: campaignParams,
  body: z.object({ reason: Prose(2000), adoptAbove: z.boolean().default(false) }),
  response: PlanHead.extend({
    warnings: z.array(Warning),
    /** Places changed above and here: they stay as they are until a person decides. */
    conflicts: z.array(z.string()),
  }),
});

export const listPlanVersions = defineRoute({
  name: "listPlanVersions",
  method: "GET",
  path: "/api/campaigns/{campaign}/plan/versions",
  function: "api",
  permission: "campaign.read",
  noun: "plans",
  summary: { vi: "Các phiên bản của kế hoạch", en: "Versions of the plan, latest first" },
  params: campaignParams,
  response: z.object({
    campaign: CampaignId,
    items: z.array(PlanHead.extend({ stateName: z.object({ vi: z.string(), en: z.string() }), state: PlanState })),
  }),
});

export const diffPlan = defineRoute({
  name: "diffPlan",
  method: "GET",
  path: "/api/campaigns/{campaign}/plan/difference",
  function: "api",
  permission: "campaign.read",
  noun: "plans",
  summary: {
    vi: "Đối chiếu ba bên khi cấp trên sửa đổi: bản đã kế thừa, bản mới của cấp trên, kế hoạch của đơn vị",
    en: "Three-way difference: the version inherited, the parent's newest, one's own",
  },
  params: campaignParams,
  response: Difference,
});
