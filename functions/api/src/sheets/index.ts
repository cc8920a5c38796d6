import { getSheetHandlers } from "./get-sheet.ts";
import { saveCellHandlers } from "./save-cell.ts";
import { submitSheetHandlers } from "./submit-sheet.ts";

export const sheets = [...getSheetHandlers, ...saveCellHandlers, ...submitSheetHandlers];
