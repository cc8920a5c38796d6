import * as z from "zod";
import {
  Campaign,
  CampaignId,
  campaignMachine,
  CampaignYearState,
  Contact,
  Day,
  DocumentRef,
  DroppedCriterion,
  Due,
  EnvelopeId,
  Instant,
  Line,
  MilestoneKind,
  PlanFile,
  Prose,
  TenantId,
  TenantNode,
  type CampaignAct,
} from "@thidua/domain";
import { defineRoute } from "../route.ts";

export const campaignParams = z.object({ campaign: CampaignId });
const acts = Object.keys(campaignMachine.acts) as [CampaignAct, ...CampaignAct[]];

/** A campaign as its tenant sees it. `allowed` names the acts and works (`campaignMachine`, `campaignWorks`) open to the caller. */
export const CampaignView = Campaign.extend({
  version: z.int().positive(),
  allowed: z.array(z.string()),
});
export type CampaignView = z.infer<typeof CampaignView>;

export const CampaignYearView = CampaignYearState.extend({ version: z.int().positive() });
export type CampaignYearView = z.infer<typeof CampaignYearView>;

/** Where a child tenant stands with what was sent down to it. */
export const ChildAnswer = z.object({
  tenant: TenantId,
  name: z.string(),
  kind: TenantNode.shape.kind,
  group: z.string().optional(),
  /** notSent · waiting · accepted · declined · issued */
  state: z.enum(["notSent", "waiting", "accepted", "declined", "issued"]),
  sentAt: Instant.optional(),
  reason: z.string().optional(),
  on: Day.optional(),
  issued: z
    .object({ number: z.string(), symbol: z.string().optional(), date: Day, planVersion: z.int().optional() })
    .optional(),
  late: z.boolean().default(false),
  criteria: z.object({ inherited: z.int(), own: z.int(), dropped: z.int() }).optional(),
  dropped: z.array(DroppedCriterion).default([]),
  contact: Contact.optional(),
});
export type ChildAnswer = z.infer<typeof ChildAnswer>;

/** A plan or implementing document sent here from below, not by a child on its own account: a second recipient of it. */
export const FurtherDocument = z.object({
  tenant: TenantId,
  name: z.string(),
  unit: z.string().optional(),
  title: z.string(),
  number: z.string(),
  symbol: z.string().optional(),
  date: Day,
  late: z.boolean(),
});
export type FurtherDocument = z.infer<typeof FurtherDocument>;

/** How far the current edition has been sent; `next` continues with `distribute`. */
export const Distribution = z.object({
  edition: z.int().min(0),
  sent: z.int().min(0),
  of: z.int().min(0),
  next: z.string().optional(),
});
export type Distribution = z.infer<typeof Distribution>;

export const listCampaigns = defineRoute({
  name: "listCampaigns",
  method: "GET",
  path: "/api/campaigns",
  function: "api",
  permission: "campaign.read",
  noun: "campaigns",
  summary: { vi: "Các phong trào thi đua của đơn vị", en: "Campaigns of the tenant" },
  query: z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(100).default(100) }),
  response: z.object({ items: z.array(CampaignView), next: z.string().optional() }),
});

const parentDocument = DocumentRef.optional().meta({
  description: "kế hoạch cấp trên khi mới biết số, ngày: the parent's plan where only number and date are known",
});

/** Where a new campaign starts from. */
export const NewCampaign = z.discriminatedUnion("from", [
  z.object({ from: z.literal("blank"), title: Line(500), parentDocument }),
  z.object({ from: z.literal("plan"), plan: PlanFile, parentDocument }),
  z.object({ from: z.literal("template"), envelope: EnvelopeId }),
  z.object({
    from: z.literal("clone"),
    campaign: CampaignId,
    title: Line(500).optional(),
    years: z.int().min(0).max(10).default(1).meta({ description: "how many years its dates move" }),
  }),
]);
export type NewCampaign = z.infer<typeof NewCampaign>;

/** What a clone asks its drafter to look at: bases and dates that were carried over. */
export const CloneNote = z.object({ path: z.string(), vi: z.string(), en: z.string() });

export const createCampaign = defineRoute({
  name: "createCampaign",
  method: "POST",
  path: "/api/campaigns",
  function: "api",
  permission: "plan.draft",
  noun: "campaigns",
  status: 201,
  summary: {
    vi: "Tạo phong trào: mới, từ tệp kế hoạch, từ văn bản cấp trên hoặc sao từ phong trào trước",
    en: "Start a campaign: blank, from a plan, from what came from above, or as a clone",
  },
  body: NewCampaign,
  response: CampaignView.extend({ notes: z.array(CloneNote).default([]) }),
});

export const getCampaign = defineRoute({
  name: "getCampaign",
  method: "GET",
  path: "/api/campaigns/{campaign}",
  function: "api",
  permission: "campaign.read",
  noun: "campaigns",
  summary: { vi: "Một phong trào, các năm, cấp trên và cấp dưới", en: "A campaign, its years, parent and children" },
  params: campaignParams,
  response: z.object({
    campaign: CampaignView,
    version: z.int().positive(),
    allowed: z.array(z.string()),
    years: z.array(CampaignYearView),
    parent: TenantNode.optional(),
    children: z.array(ChildAnswer),
    counts: z.object({
      children: z.int(),
      sent: z.int(),
      waiting: z.int(),
      accepted: z.int(),
      declined: z.int(),
      issued: z.int(),
      withDropped: z.int(),
    }),
    distribution: Distribution,
    further: z.array(FurtherDocument),
    implementing: z.object({ recorded: z.int(), of: z.int() }),
  }),
});

export const actOnCampaign = defineRoute({
  name: "actOnCampaign",
  method: "POST",
  path: "/api/campaigns/{campaign}/acts",
  function: "api",
  permission: "campaign.read",
  noun: "campaigns",
  summary: { vi: "Khóa tiếp nhận, tổng kết, lưu trữ, hủy bỏ", en: "Close the intake, review, archive, cancel" },
  params: campaignParams,
  body: z.object({ act: z.enum(acts), reason: Prose(2000).optional() }),
  response: CampaignView,
});

export const CalendarEntry = z.object({
  campaign: CampaignId,
  title: z.string(),
  kind: MilestoneKind,
  name: z.string(),
  due: Due,
  /** As the plan words it: "chậm nhất ngày 15/12/2025". */
  wording: z.string(),
  lastDay: Day,
  recurs: z.enum(["once", "yearly"]),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

export const listCalendar = defineRoute({
  name: "listCalendar",
  method: "GET",
  path: "/api/calendar",
  function: "api",
  permission: "campaign.read",
  noun: "campaigns",
  summary: {
    vi: "Lịch các phong trào: mốc và hạn theo đúng lời kế hoạch",
    en: "Milestones and deadlines of all campaigns",
  },
  query: z.object({ from: Day.optional(), to: Day.optional() }),
  response: z.object({ items: z.array(CalendarEntry) }),
});

export const HistoryEntry = z.object({
  seq: z.int().positive(),
  what: z.string(),
  about: z.string(),
  reason: z.string().optional(),
  by: z.string(),
  at: Instant,
  businessAt: Instant,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const listActs = defineRoute({
  name: "listActs",
  method: "GET",
  path: "/api/campaigns/{campaign}/acts",
  function: "api",
  permission: "sheet.read",
  noun: "campaigns",
  summary: { vi: "Nhật ký của phong trào", en: "History of a campaign, latest first" },
  params: campaignParams,
  query: z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  response: z.object({ items: z.array(HistoryEntry), next: z.string().optional() }),
});
