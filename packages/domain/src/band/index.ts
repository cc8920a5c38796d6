export * from "./band.ts";
export * from "./band-of.ts";
