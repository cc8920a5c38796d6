export * from "./clocks.ts";
export * from "./door.ts";
export * from "./found.ts";
export * from "./in-process.ts";
export * from "./world.ts";
export * from "./operator.ts";
