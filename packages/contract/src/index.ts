export * from "./route.ts";
export * from "./problem.ts";
export * from "./client.ts";
export * from "./openapi.ts";
export * from "./routes/index.ts";
export * from "./reference.ts";
export * from "./plan-schema.ts";
