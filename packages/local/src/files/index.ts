export * from "./blobs.ts";
export * from "./files-app.ts";
