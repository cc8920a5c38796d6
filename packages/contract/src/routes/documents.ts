import * as z from "zod";
import { Day, FileId, Line, OfficialDocument, PlanState, Warning } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { campaignParams } from "./campaigns.ts";

const version = z.object({
  version: z.coerce.number().int().positive().optional().meta({ description: "the latest where none is given" }),
});

export const renderPlanDocx = defineRoute({
  name: "renderPlanDocx",
  method: "GET",
  path: "/api/documents/campaigns/{campaign}/plan.docx",
  function: "documents",
  permission: "campaign.read",
  noun: "documents",
  summary: {
    vi: "Kế hoạch theo thể thức văn bản, dạng Word; bản chưa ban hành để trống số, ngày và ghi DỰ THẢO",
    en: "The plan in the official layout as a Word file; a draft has no number or date and says so",
  },
  params: campaignParams,
  query: version,
  response: z.unknown(),
  binary: { contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
});

export const PlanPage = z.object({ planVersion: z.int().positive(), state: PlanState, document: OfficialDocument });
export type PlanPage = z.infer<typeof PlanPage>;

export const planPage = defineRoute({
  name: "planPage",
  method: "GET",
  path: "/api/documents/campaigns/{campaign}/plan-page",
  function: "documents",
  permission: "campaign.read",
  noun: "documents",
  summary: {
    vi: "Trang in của kế hoạch dưới dạng dữ liệu: cùng một mẫu với bản Word",
    en: "The plan's printed page as data: the same model as the Word file",
  },
  params: campaignParams,
  query: version,
  response: PlanPage,
});

/** What the text of a signed PDF says, and where it differs from what is about to be recorded. */
export const SignedScan = z.object({
  pages: z.int().min(0),
  hasText: z.boolean().meta({ description: "false: a picture without text, to be compared by eye" }),
  found: z.object({
    number: z.string().optional(),
    symbol: z.string().optional(),
    date: Day.optional(),
    title: z.string().optional(),
  }),
  warnings: z.array(Warning),
});
export type SignedScan = z.infer<typeof SignedScan>;

export const checkSignedPdf = defineRoute({
  name: "checkSignedPdf",
  method: "POST",
  path: "/api/documents/campaigns/{campaign}/signed-scan",
  function: "documents",
  permission: "plan.issue",
  noun: "documents",
  summary: {
    vi: "Đối chiếu bản đã ký (PDF) với bản thảo: số, ký hiệu, ngày, trích yếu",
    en: "Compare the signed PDF with the draft: number, symbol, date, title",
  },
  params: campaignParams,
  query: version,
  body: z.object({
    file: FileId,
    number: Line(20).optional().meta({ description: "as it is about to be recorded" }),
    symbol: Line(40).optional(),
    date: Day.optional(),
  }),
  response: SignedScan,
});
