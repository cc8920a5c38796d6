export * from "./marks.ts";
export * from "./difference.ts";
