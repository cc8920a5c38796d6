export type { Usage } from "./dispatch.ts";
export { openTable, type OpenTable, type TableOptions } from "./open-table.ts";
export { streamArn, tableArn } from "./schema.ts";
export type { Answer } from "./operations/outcome.ts";
export { type Faults, type Step, steps } from "./writer.ts";
export { type CopiedFile, type Manifest, manifestName, verifyCopy } from "./journal/copy.ts";
