export { createDocuments, documentsHandlers } from "./app.ts";
export type { DocumentsPorts } from "./handle.ts";
export { docxOf } from "./docx/index.ts";
