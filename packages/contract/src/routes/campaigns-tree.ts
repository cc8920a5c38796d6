import * as z from "zod";
import { CriterionId, Day, EnvelopeId, FileId, Implementing, Line, UnitId } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { campaignParams, CampaignView, Distribution } from "./campaigns.ts";

export const distribute = defineRoute({
  name: "distribute",
  method: "POST",
  path: "/api/campaigns/{campaign}/distribution",
  function: "api",
  permission: "campaign.launch",
  noun: "campaigns",
  summary: {
    vi: "Gửi xuống cấp dưới, từng đợt; gọi lại đến khi hết, gửi lại không trùng",
    en: "Send down, page by page, until `next` is absent; repeating sends nothing twice",
  },
  params: campaignParams,
  body: z.object({ cursor: z.string().max(40).optional() }),
  response: Distribution,
});

/** A criterion of one's own that says what one of the plan above says, found by name. */
export const Tied = z.object({ subjectKind: z.string(), own: CriterionId, above: CriterionId, name: z.string() });

export const linkParent = defineRoute({
  name: "linkParent",
  method: "POST",
  path: "/api/campaigns/{campaign}/link",
  function: "api",
  permission: "inbox.answer",
  noun: "campaigns",
  summary: {
    vi: "Nối phong trào đã tự triển khai với kế hoạch cấp trên vừa nhận; dữ liệu đã có giữ nguyên",
    en: "Tie a campaign started alone to the parent's that has arrived; nothing is lost",
  },
  params: campaignParams,
  body: z.object({ envelope: EnvelopeId }),
  response: CampaignView.extend({
    tied: z.array(Tied),
    /** Criteria of the plan above that this plan doesn't hold. */
    missing: z.array(z.object({ subjectKind: z.string(), id: CriterionId, label: z.string(), name: z.string() })),
  }),
});

export const ImplementingView = Implementing.extend({ version: z.int().positive() });
export type ImplementingView = z.infer<typeof ImplementingView>;

export const recordImplementing = defineRoute({
  name: "recordImplementing",
  method: "POST",
  path: "/api/campaigns/{campaign}/implementing",
  function: "api",
  permission: "campaign.manage",
  noun: "campaigns",
  status: 201,
  summary: {
    vi: "Ghi nhận văn bản triển khai của đơn vị trực thuộc (số, ngày, tệp)",
    en: "Record the implementing document of a unit (number, date, file)",
  },
  params: campaignParams,
  body: z.object({
    unit: UnitId,
    number: Line(60),
    date: Day,
    title: Line(500).optional(),
    file: FileId.optional(),
    version: z.int().min(0).default(0).meta({ description: "version being replaced; 0 for the first record" }),
  }),
  response: ImplementingView,
});

export const listImplementing = defineRoute({
  name: "listImplementing",
  method: "GET",
  path: "/api/campaigns/{campaign}/implementing",
  function: "api",
  permission: "campaign.read",
  noun: "campaigns",
  summary: { vi: "Văn bản triển khai của các đơn vị trực thuộc", en: "Implementing documents of units" },
  params: campaignParams,
  response: z.object({
    items: z.array(ImplementingView),
    waiting: z.array(z.object({ unit: UnitId, name: z.string() })),
  }),
});
