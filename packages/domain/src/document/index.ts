export { documentOf, type DocumentContext, type PlanOnPaper } from "./document-of.ts";
export { documentLayouts, DocumentLayout, layoutOn } from "./layout.ts";
export * from "./official-document.ts";
export { citation, documentKindNames } from "./references.ts";
export { signatureOf, type SignatureBlock } from "./signature.ts";
export { annexText, documentText, headMarks } from "./text.ts";
