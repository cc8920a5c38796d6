import type { RouteShape } from "../route.ts";
import * as hierarchy from "./hierarchy.ts";
import * as me from "./me.ts";
import * as units from "./units.ts";
import * as participants from "./participants.ts";
import * as sheets from "./sheets.ts";
import * as appraisals from "./appraisals.ts";
import * as publication from "./publication.ts";
import * as results from "./results.ts";
import * as rescore from "./rescore.ts";
import * as tasks from "./tasks.ts";
import * as files from "./files.ts";
import * as campaigns from "./campaigns.ts";
import * as campaignYears from "./campaigns-years.ts";
import * as campaignTree from "./campaigns-tree.ts";
import * as plans from "./plans.ts";
import * as routing from "./routing.ts";
import * as criteria from "./criteria.ts";
import * as inbox from "./inbox.ts";
import * as documents from "./documents.ts";
import * as documentsReceived from "./documents-received.ts";
import * as registry from "./registry.ts";

const isRoute = (value: unknown): value is RouteShape =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "function" in value;

/** Every route there is: the API mounts them, OpenAPI prints them, tests loop over them. */
export const allRoutes: readonly RouteShape[] = [
  me,
  hierarchy,
  units,
  participants,
  sheets,
  appraisals,
  publication,
  results,
  rescore,
  tasks,
  files,
  campaigns,
  campaignYears,
  campaignTree,
  plans,
  routing,
  criteria,
  inbox,
  documents,
  documentsReceived,
  registry,
].flatMap((nouns) => Object.values(nouns).filter(isRoute));

export * from "./me.ts";
export * from "./hierarchy.ts";
export * from "./units.ts";
export * from "./year-path.ts";
export * from "./score-view.ts";
export * from "./participants.ts";
export * from "./sheets.ts";
export * from "./appraisals.ts";
export * from "./publication.ts";
export * from "./results.ts";
export * from "./rescore.ts";
export * from "./tasks.ts";
export * from "./files.ts";
export * from "./campaigns.ts";
export * from "./campaigns-years.ts";
export * from "./campaigns-tree.ts";
export * from "./plans.ts";
export * from "./routing.ts";
export * from "./criteria.ts";
export * from "./inbox.ts";
export * from "./documents.ts";
export * from "./documents-received.ts";
export * from "./registry.ts";
