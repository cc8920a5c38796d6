import * as z from "zod";
import { Day, DossierPart, Route, RouteStep, TenantNode } from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { campaignParams } from "./campaigns.ts";
import { Said } from "./year-path.ts";

const Authority = TenantNode.pick({ tenant: true, kind: true, name: true, issuer: true });

/**
 * Who a stop is on a day. `here`: this authority or those who take part in its plan. `gone`: the one that was meant isn't
 * above any more; `unknown`: nobody of that level is. The last two stop the route: the question is for a person.
 */
export const RouteStop = RouteStep.extend({
  is: z.enum(["here", "found", "gone", "unknown"]),
  authority: Authority.optional(),
  was: Authority.optional(),
  /** Who continues the one that is gone: to choose from, never chosen. */
  successors: z.array(Authority),
  resolution: z.string().optional(),
  question: Said.optional(),
});
export type RouteStop = z.infer<typeof RouteStop>;

export const ResolvedRoute = Route.omit({ steps: true }).extend({
  stops: z.array(RouteStop),
  /** Some stop has no authority on this day: nothing may be sent this way until someone has decided. */
  stopped: z.boolean(),
  /** The papers that go this way, with the forms the plan names, to be looked at again when the authority changes. */
  papers: z.array(DossierPart),
});
export type ResolvedRoute = z.infer<typeof ResolvedRoute>;

export const resolveRoute = defineRoute({
  name: "resolveRoute",
  method: "GET",
  path: "/api/campaigns/{campaign}/routes",
  function: "api",
  permission: "campaign.read",
  noun: "campaigns",
  summary: {
    vi: "Hồ sơ, báo cáo đi tới cơ quan nào vào một ngày; cấp không còn thì dừng và hỏi",
    en: "Where dossiers and reports go on a day; where a level is gone it stops and asks",
  },
  params: campaignParams,
  query: z.object({ on: Day.optional().meta({ description: "mặc định: hôm nay theo đồng hồ nghiệp vụ" }) }),
  response: z.object({
    on: Day,
    /** The day by which the plan's words are read: its issue. */
    meantOn: Day,
    routes: z.array(ResolvedRoute),
  }),
});
