export { openTable, type OpenTable, type TableOptions, type Usage } from "./open-table.ts";
export { streamArn, tableArn } from "./schema.ts";
export type { Answer } from "./operations/outcome.ts";
export { type Faults, type Step, steps } from "./writer.ts";
