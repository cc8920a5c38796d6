import type { RouteShape } from "../route.ts";
import * as hierarchy from "./hierarchy.ts";
import * as me from "./me.ts";
import * as units from "./units.ts";

const isRoute = (value: unknown): value is RouteShape =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "function" in value;

/** Every route there is: the API mounts them, OpenAPI prints them, tests loop over them. */
export const allRoutes: readonly RouteShape[] = [me, hierarchy, units].flatMap((nouns) =>
  Object.values(nouns).filter(isRoute),
);

export * from "./me.ts";
export * from "./hierarchy.ts";
export * from "./units.ts";
