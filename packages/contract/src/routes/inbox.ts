import * as z from "zod";
import {
  CampaignDown,
  CampaignId,
  Contact,
  Day,
  EnvelopeId,
  inboxMachine,
  Instant,
  Line,
  Prose,
  TenantId,
} from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { CampaignView } from "./campaigns.ts";

const states = Object.keys(inboxMachine.states) as [
  keyof typeof inboxMachine.states,
  ...(keyof typeof inboxMachine.states)[],
];
const acts = Object.keys(inboxMachine.acts) as [keyof typeof inboxMachine.acts, ...(keyof typeof inboxMachine.acts)[]];

/** Something that came from above. Only `campaign` asks for an answer. */
export const InboxEntry = z.object({
  id: EnvelopeId,
  kind: z.string(),
  kindName: z.object({ vi: z.string(), en: z.string() }),
  campaign: CampaignId.optional(),
  /** The tenant's own campaign under it, where there is one. */
  own: CampaignId.optional(),
  year: z.int().optional(),
  from: z.object({ tenant: TenantId, name: z.string() }),
  at: Instant,
  title: z.string(),
  document: z.object({ number: z.string(), symbol: z.string(), date: Day }).optional(),
  state: z.enum(states),
  reason: z.string().optional(),
  /** The day by which the plan above wants an answer, in its own wording. */
  due: z.object({ lastDay: Day, wording: z.string() }).optional(),
  allowed: z.array(z.string()),
});
export type InboxEntry = z.infer<typeof InboxEntry>;

export const listInbox = defineRoute({
  name: "listInbox",
  method: "GET",
  path: "/api/inbox",
  function: "api",
  permission: "campaign.read",
  noun: "inbox",
  summary: { vi: "Cấp trên gửi: mới nhất trước", en: "What came from above, latest first" },
  query: z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  response: z.object({ items: z.array(InboxEntry), next: z.string().optional() }),
});

export const getInboxEntry = defineRoute({
  name: "getInboxEntry",
  method: "GET",
  path: "/api/inbox/{envelope}",
  function: "api",
  permission: "campaign.read",
  noun: "inbox",
  summary: { vi: "Văn bản cấp trên gửi, xem trước khi tiếp nhận", en: "One received entry with its content" },
  params: z.object({ envelope: EnvelopeId }),
  response: InboxEntry.extend({ content: CampaignDown.optional(), body: z.record(z.string(), z.unknown()).optional() }),
});

export const answerInbox = defineRoute({
  name: "answerInbox",
  method: "POST",
  path: "/api/inbox/{envelope}/answer",
  function: "api",
  permission: "inbox.answer",
  noun: "inbox",
  summary: {
    vi: "Tiếp nhận và xây dựng kế hoạch, hoặc báo không triển khai kèm lý do",
    en: "Accept and start one's own plan, or decline with a reason",
  },
  params: z.object({ envelope: EnvelopeId }),
  body: z.object({ answer: z.enum(acts), reason: Prose(2000).optional() }),
  response: z.object({ entry: InboxEntry, campaign: CampaignView.optional() }),
});

export const ContactView = Contact.extend({ version: z.int().positive() });

export const getContact = defineRoute({
  name: "getContact",
  method: "GET",
  path: "/api/contact",
  function: "api",
  permission: "tenant.read",
  noun: "inbox",
  summary: { vi: "Đầu mối liên hệ của đơn vị", en: "The tenant's focal point" },
  response: z.object({ contact: ContactView.optional() }),
});

export const putContact = defineRoute({
  name: "putContact",
  method: "PUT",
  path: "/api/contact",
  function: "api",
  permission: "inbox.answer",
  noun: "inbox",
  ifMatch: true,
  summary: {
    vi: "Đặt đầu mối liên hệ; cấp trên nhận được tên, điện thoại, phòng",
    en: "Set the focal point; the level above is told name, work phone, office (If-Match 0 for the first)",
  },
  body: z.object({ name: Line(120), phone: Line(30), office: Line(200), email: z.email().optional() }),
  response: ContactView,
});
