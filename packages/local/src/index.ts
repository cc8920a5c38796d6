export * from "./gateway/index.ts";
export * from "./table/index.ts";
export * from "./sts/index.ts";
export * from "./issuer/index.ts";
export * from "./world/index.ts";
export { tableName } from "./backup/index.ts";
