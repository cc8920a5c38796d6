export * from "./rank.ts";
export * from "./movement.ts";
