import * as z from "zod";
import { defineRoute } from "../route.ts";
import { yearParams, yearPath } from "./year-path.ts";

/** Page by page, until `next` is absent; a page that is done again changes nothing. */
export const rescoreYear = defineRoute({
  name: "rescoreYear",
  method: "POST",
  path: `${yearPath}/rescore`,
  function: "api",
  permission: "campaign.manage",
  noun: "results",
  summary: {
    vi: "Tính lại kết quả đã thẩm định theo bộ tiêu chí đang áp dụng, từng trang",
    en: "Work the results out again by the criteria now in force, page by page",
  },
  params: yearParams,
  body: z.object({ cursor: z.string().max(400).optional() }),
  response: z.object({
    looked: z.int(),
    /** How many came to something else: in points, or in whose criteria they count for. */
    changed: z.int(),
    next: z.string().optional(),
  }),
});
