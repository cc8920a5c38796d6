export { apiHandlers, apiParts, createApp } from "./app.ts";
export * from "./handle.ts";
