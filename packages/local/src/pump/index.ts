export * from "./event.ts";
export * from "./deliver.ts";
export * from "./pump.ts";
export * from "./checkpoints.ts";
