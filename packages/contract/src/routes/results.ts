import * as z from "zod";
import { CampaignId, Day, Instant, ParticipantId, TenantId } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { PublishedRow } from "./publication.ts";
import { Said, yearParams, yearPath } from "./year-path.ts";

/** Counts of one depth: 0 are this tenant's own participants, 1 those of its children, and so on down. */
export const DepthView = z.object({
  depth: z.int().min(0),
  /** k of n: those with a result, those expected. */
  reported: z.int(),
  expected: z.int(),
  complete: z.boolean(),
  coverage: z.object({
    answered: z.int().optional(),
    launched: z.int(),
    registered: z.int(),
    submitted: z.int(),
    appraised: z.int(),
    approved: z.int(),
    published: z.int().optional(),
    late: z.int().optional(),
  }),
  /** Sum of points and of applicable maxima at this tenant's weights, and at those of the levels at or above it. */
  local: z.tuple([z.int(), z.int()]).optional(),
  comparable: z.tuple([z.int(), z.int()]).optional(),
  averagePercent: z.int().optional(),
  met: z.int().optional(),
  applicable: z.int().optional(),
  noData: z.int().optional(),
  bands: z.array(z.object({ name: z.string(), count: z.int() })).default([]),
  /** How many stand at each whole percent, 0 to 100; left out while nobody has a result. */
  histogram: z.array(z.int()).max(101).optional(),
  lastActAt: Instant.optional(),
});
export type DepthView = z.infer<typeof DepthView>;

export const SummaryView = z.object({
  campaign: CampaignId,
  year: z.int(),
  /** The figures hold for this moment ("tính đến"). */
  asOf: Instant.optional(),
  /** False unless everyone expected has a result, at every depth. */
  complete: z.boolean(),
  state: z.enum(["open", "intakeClosed", "published"]),
  depths: z.array(DepthView),
  text: Said,
});
export type SummaryView = z.infer<typeof SummaryView>;

export const getSummary = defineRoute({
  name: "getSummary",
  method: "GET",
  path: `${yearPath}/summary`,
  function: "api",
  permission: "result.read",
  noun: "results",
  summary: { vi: "Tổng hợp kết quả: k trên n, mức đạt, tính đến", en: "Summary: k of n, results, as of when" },
  params: yearParams,
  response: SummaryView,
});

export const getRanking = defineRoute({
  name: "getRanking",
  method: "GET",
  path: `${yearPath}/ranking`,
  function: "api",
  permission: "result.read",
  noun: "results",
  summary: { vi: "Xếp hạng trong từng khối, cụm", en: "Ranking within groups" },
  params: yearParams,
  query: z.object({
    group: z.string().max(60).optional(),
    subjectKind: z.string().max(32).optional(),
    /** local: our own participants by our points; comparable: child tenants by the criteria common to them. */
    by: z.enum(["local", "comparable"]).default("local"),
  }),
  response: z.object({
    asOf: Instant.optional(),
    provisional: z.boolean(),
    published: z.boolean(),
    /** Before publication a unit sees its own line only. */
    limited: z.boolean(),
    groups: z.array(
      z.object({
        group: z.string().optional(),
        subjectKind: z.string().optional(),
        reported: z.int(),
        expected: z.int(),
        rows: z.array(PublishedRow.extend({ state: z.string(), provisional: z.boolean(), late: z.boolean() })),
      }),
    ),
  }),
});

/** A child tenant's progress, as its own acts reported it. */
export const ChildView = z.object({
  tenant: TenantId,
  name: z.string(),
  group: z.string().optional(),
  answer: z.enum(["none", "received", "accepted", "declined", "issued"]),
  answerReason: z.string().optional(),
  plan: z.object({ number: z.string().optional(), date: Day.optional(), dropped: z.int() }).optional(),
  coverage: z.object({
    launched: z.int(),
    /** Not known of authorities further down than children. */
    registered: z.int().optional(),
    submitted: z.int(),
    appraised: z.int(),
    expected: z.int(),
    reported: z.int(),
  }),
  comparable: z.tuple([z.int(), z.int()]).optional(),
  percent: z.int().optional(),
  /** Its own place as a participant of ours, if it takes part. */
  participation: z.object({ registration: z.string(), sheet: z.string(), late: z.boolean() }).optional(),
  lastActAt: Instant.optional(),
  /** Days since its last act, where that is long for a running campaign. */
  stalledDays: z.int().optional(),
  late: z.boolean(),
  focal: z.object({ name: z.string(), phone: z.string().optional(), office: z.string().optional() }).optional(),
});
export type ChildView = z.infer<typeof ChildView>;

export const listChildren = defineRoute({
  name: "listChildren",
  method: "GET",
  path: `${yearPath}/children`,
  function: "api",
  permission: "sheet.read",
  noun: "results",
  summary: { vi: "Tiến độ của từng đơn vị cấp dưới", en: "Progress of each child authority" },
  params: yearParams,
  /** One of our children: its own children, as their lines here say; without it our children. */
  query: z.object({ under: TenantId.optional() }),
  response: z.object({ asOf: Instant.optional(), items: z.array(ChildView) }),
});

export const getLate = defineRoute({
  name: "getLate",
  method: "GET",
  path: `${yearPath}/late`,
  function: "api",
  permission: "campaign.manage",
  noun: "results",
  summary: { vi: "Ai đang chậm, gọi ai, nội dung nhắc", en: "Who is late, whom to call, a ready reminder" },
  params: yearParams,
  response: z.object({
    on: Day,
    items: z.array(
      z.object({
        who: z.union([ParticipantId, TenantId]),
        is: z.enum(["tenant", "unit", "person", "outside"]),
        name: z.string(),
        missing: z.enum(["answer", "plan", "registration", "sheet", "returned"]),
        missingLabel: Said,
        due: Day,
        daysLate: z.int(),
        focal: z.object({ name: z.string().optional(), phone: z.string().optional() }),
        /** Where the console shows what is missing. */
        path: z.string(),
        /** Ready to paste; `{link}` stands for this server's address followed by `path`. */
        message: z.string(),
      }),
    ),
    /** One message that names all of them; without a link. */
    message: z.string(),
  }),
});
