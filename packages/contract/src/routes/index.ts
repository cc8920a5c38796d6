import type { RouteShape } from "../route.ts";
import * as hierarchy from "./hierarchy.ts";
import * as me from "./me.ts";
import * as units from "./units.ts";
import * as participants from "./participants.ts";
import * as sheets from "./sheets.ts";
import * as appraisals from "./appraisals.ts";
import * as publication from "./publication.ts";
import * as results from "./results.ts";
import * as tasks from "./tasks.ts";
import * as files from "./files.ts";

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
  tasks,
  files,
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
export * from "./tasks.ts";
export * from "./files.ts";
