import { submitSheet, takeBackSheet } from "@thidua/contract";
import type { Day, FileId } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../api/api-context.tsx";
import type { SheetPlace } from "./get-sheet.ts";

type Paper = { scan: FileId; signer: string; signedOn: Day };

/** Submits what stands; the receipt comes back. */
export const useSubmitSheet = (place: SheetPlace) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, onBehalf }: { version: number; onBehalf?: Paper | undefined }) =>
      api.call(submitSheet, { params: place, body: { version, ...(onBehalf && { onBehalf }) } }),
    // Not awaited: what asked for it may be gone from the screen once the new figures arrive.
    onSuccess: () => void queries.invalidateQueries(),
  });
};

export const useTakeBackSheet = (place: SheetPlace) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version }: { version: number }) => api.call(takeBackSheet, { params: place, body: { version } }),
    // Not awaited: what asked for it may be gone from the screen once the new figures arrive.
    onSuccess: () => void queries.invalidateQueries(),
  });
};
