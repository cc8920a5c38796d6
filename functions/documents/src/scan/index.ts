export { differences, type Expected } from "./compare.ts";
export { factsOf, type ScanFacts } from "./facts.ts";
export { readPdf, type ReadPdf } from "./read-pdf.ts";
