import { saveCell, type CellView, type SheetCriterion, type SheetView } from "@thidua/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import { useAutosave } from "../../lib/use-autosave.ts";
import { useDrafts } from "../../session/me.tsx";
import { bodyOf, entryOf } from "../../sheet-entry/entry.ts";
import { sheetQuery, type SheetPlace } from "./api/get-sheet.ts";

/** How an answer of the save shows in the sheet already on the screen. */
const withCell = (sheet: SheetView, criterion: string, change: Partial<SheetCriterion>): SheetView => {
  const criteria = sheet.criteria.map((line) => (line.criterion.id === criterion ? { ...line, ...change } : line));
  const wanted = criteria.filter((line) => line.leaf && line.answers);
  const missing = wanted.filter((line) => !line.done).map((line) => line.criterion.id);
  return {
    ...sheet,
    criteria,
    progress: { ...sheet.progress, done: wanted.length - missing.length, total: wanted.length, missing },
  };
};

/** One criterion being filled in, saved by itself. */
export function useCell(place: SheetPlace, line: SheetCriterion, onBehalf: boolean) {
  const api = useApi();
  const queries = useQueryClient();
  const drafts = useDrafts();
  const { id: criterion, rule } = line.criterion;
  const show = (change: Partial<SheetCriterion>) =>
    queries.setQueryData(sheetQuery(api, place).queryKey, (sheet) => sheet && withCell(sheet, criterion, change));
  const cell = useAutosave(
    {
      drafts,
      what: `cell:${place.campaign}:${place.year}:${place.participant}:${criterion}`,
      open: line.open,
      initial: entryOf(line.cell),
      version: line.cell?.version ?? 0,
      state: line.cell ? "saved" : "idle",
    },
    {
      save: async (entry, version) => {
        const answer = await api.call(saveCell, {
          params: { ...place, criterion },
          ifMatch: version,
          body: { ...bodyOf(rule, entry), onBehalf },
        });
        return { version: answer.cell.version, answer };
      },
      onSaved: ({ cell: saved, self, done }) => show({ cell: saved, self, done }),
      onStale: async (problem) => {
        const stands = problem.current as CellView | undefined;
        return stands
          ? { version: stands.version, theirs: { value: entryOf(stands), by: stands.by.name } }
          : { version: 0 };
      },
    },
  );
  return { ...cell, savedAt: line.cell?.at };
}
