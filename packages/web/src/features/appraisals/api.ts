import { appraiseCell, handOverCell, type AppraisalCellView } from "@thidua/contract";
import type { Points, Verdict } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.tsx";
import type { YearPlace } from "../../api/participants.ts";

type Decided = { verdict: Verdict; points?: Points; reason?: string; returned?: boolean };

/** Records the result of one cell, or returns that criterion. */
export const useAppraise = (place: YearPlace, cell: AppraisalCellView) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Decided) =>
      api.call(appraiseCell, {
        params: { ...place, participant: cell.participant, criterion: cell.criterion },
        ifMatch: cell.version,
        body,
      }),
    // Not awaited: what asked for it may be gone from the screen once the new figures arrive.
    onSuccess: () => void queries.invalidateQueries(),
  });
};

export const useHandOver = (place: YearPlace, cell: AppraisalCellView) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      api.call(handOverCell, {
        params: { ...place, participant: cell.participant, criterion: cell.criterion },
        body: reason === undefined ? {} : { reason },
      }),
    // Not awaited: what asked for it may be gone from the screen once the new figures arrive.
    onSuccess: () => void queries.invalidateQueries(),
  });
};
