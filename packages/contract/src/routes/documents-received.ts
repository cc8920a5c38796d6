import * as z from "zod";
import { Warning } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { campaignParams } from "./campaigns.ts";

export const importPlan = defineRoute({
  name: "importPlan",
  method: "POST",
  path: "/api/documents/plan-file",
  function: "documents",
  permission: "plan.draft",
  noun: "documents",
  summary: {
    vi: "Đọc tệp kế hoạch (YAML, JSON): lỗi theo dòng và trường, hoặc nội dung kèm cảnh báo để tạo phong trào",
    en: "Read a plan file: every fault by line and field, or its content with warnings, for `createCampaign`",
  },
  body: z.object({ text: z.string().max(1_000_000) }),
  response: z.object({
    title: z.string(),
    warnings: z.array(Warning.extend({ line: z.int().positive(), column: z.int().positive() })),
    plan: z
      .record(z.string(), z.unknown())
      .meta({ description: "the plan as written, to be handed to createCampaign with from: plan" }),
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
