export * from "./blobs.ts";
export * from "./files-app.ts";
export { isOfType } from "./sniff.ts";
