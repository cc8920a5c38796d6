import * as z from "zod";
import { CampaignYearState, Day, Line, Prose } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { campaignParams, CampaignYearView, Distribution } from "./campaigns.ts";

const yearFields = {
  theme: Line(500).optional(),
  guidance: Prose(8000).optional(),
  registrationUntil: Day.optional(),
  selfAssessmentUntil: Day.optional(),
};

export const openYear = defineRoute({
  name: "openYear",
  method: "POST",
  path: "/api/campaigns/{campaign}/years",
  function: "api",
  permission: "campaign.launch",
  noun: "campaigns",
  status: 201,
  summary: {
    vi: "Mở năm thi đua: chủ đề, hướng dẫn, hạn đăng ký và tự đánh giá; tiêu chí theo kế hoạch đang có hiệu lực",
    en: "Open a year: theme, guidance, deadlines; criteria of the plan in force",
  },
  params: campaignParams,
  body: z.object({ year: CampaignYearState.shape.year.min(2000).max(2100), ...yearFields }),
  response: CampaignYearView.extend({ distribution: Distribution }),
});

export const updateYear = defineRoute({
  name: "updateYear",
  method: "PUT",
  path: "/api/campaigns/{campaign}/years/{year}",
  function: "api",
  permission: "campaign.launch",
  noun: "campaigns",
  ifMatch: true,
  summary: { vi: "Sửa chủ đề, hướng dẫn, hạn của năm", en: "Change theme, guidance and deadlines of a year" },
  params: campaignParams.extend({ year: z.coerce.number().int() }),
  body: z.object(yearFields),
  response: CampaignYearView,
});
