export { docxOf } from "./docx-of.ts";
