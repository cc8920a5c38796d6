export * from "./app.ts";
export * from "./handle.ts";
