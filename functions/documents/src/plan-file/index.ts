export * from "./parse-plan-file.ts";
export * from "./write-plan-file.ts";
export type { Place } from "./place.ts";
