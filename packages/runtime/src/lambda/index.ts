export * from "./environment.ts";
export * from "./logger.ts";
export * from "./clients.ts";
export * from "./ports.ts";
export * from "./files.ts";
