import * as z from "zod";
import { DocumentRef, Warning } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { campaignParams, CampaignView } from "./campaigns.ts";

export const importPlan = defineRoute({
  name: "importPlan",
  method: "POST",
  path: "/api/documents/plan-file",
  function: "documents",
  permission: "plan.draft",
  noun: "documents",
  summary: {
    vi: "Nhập tệp kế hoạch (YAML, JSON): kiểm tra, hoặc tạo bản thảo; lỗi theo dòng và trường",
    en: "Import a plan file: check it or make a draft; faults by line and field",
  },
  body: z.object({
    text: z.string().max(400_000),
    /** check: only look; draft: start a campaign from it. */
    as: z.enum(["check", "draft"]).default("draft"),
    parentDocument: DocumentRef.optional(),
  }),
  response: z.object({
    title: z.string(),
    warnings: z.array(Warning.extend({ line: z.int().positive().optional() })),
    campaign: CampaignView.optional(),
  }),
});

export const exportPlan = defineRoute({
  name: "exportPlan",
  method: "GET",
  path: "/api/documents/campaigns/{campaign}/plan-file",
  function: "documents",
  permission: "campaign.read",
  noun: "documents",
  summary: { vi: "Xuất tệp kế hoạch (YAML)", en: "Export the plan file (YAML)" },
  params: campaignParams,
  query: z.object({ version: z.coerce.number().int().positive().optional() }),
  response: z.unknown(),
  binary: { contentType: "application/yaml; charset=utf-8" },
});
