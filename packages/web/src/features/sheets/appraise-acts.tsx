import { approveSheet, finishAppraisal, returnSheet, type SheetView } from "@thidua/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { useText } from "../../i18n/lang.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Check } from "../../ui/inputs.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { useToast } from "../../ui/toast.tsx";
import type { SheetPlace } from "./api/get-sheet.ts";

const acts = ["appraise", "returnSheet", "finishAppraisal", "approve"] as const;
type Act = "returnSheet" | "finishAppraisal" | "approve";

/** Whether the caller stands on the appraising side of this sheet now. */
export const mayJudge = (sheet: SheetView): boolean => acts.some((act) => sheet.allowed.includes(act));

/** What the appraising side may do with the whole sheet. */
export function AppraiseActs({ place, sheet }: { place: SheetPlace; sheet: SheetView }) {
  const text = useText().appraisals;
  const [act, setAct] = useState<Act>();
  const { participant: _, ...year } = place;
  return (
    <>
      {sheet.allowed.includes("appraise") && (
        <ButtonLink
          icon="table"
          to="/phong-trao/$campaign/nam/$year/tham-dinh"
          params={year}
          search={{ doituong: sheet.subjectKind }}
        >
          {text.title}
        </ButtonLink>
      )}
      {sheet.allowed.includes("returnSheet") && (
        <Button icon="undo" onClick={() => setAct("returnSheet")}>
          {text.returnSheet}
        </Button>
      )}
      {sheet.allowed.includes("finishAppraisal") && (
        <Button look="primary" onClick={() => setAct("finishAppraisal")}>
          {text.finish}
        </Button>
      )}
      {sheet.allowed.includes("approve") && (
        <Button look="primary" onClick={() => setAct("approve")}>
          {text.approve}
        </Button>
      )}
      {act && <ActDialog place={place} sheet={sheet} act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}

type DialogProps = { place: SheetPlace; sheet: SheetView; act: Act; onClose: () => void };

function ActDialog({ place, sheet, act, onClose }: DialogProps) {
  const text = useText().appraisals;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [acceptRest, setAcceptRest] = useState(true);
  const { version } = sheet;
  const run = useMutation({
    mutationFn: (reason: string | undefined) => {
      if (act === "returnSheet")
        return api.call(returnSheet, { params: place, body: { version, reason: reason ?? "" } });
      if (act === "approve") return api.call(approveSheet, { params: place, body: { version } });
      return api.call(finishAppraisal, { params: place, body: { version, acceptRest } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
      toast(text.done);
    },
  });
  const words = {
    returnSheet: { title: text.returnSheetTitle(sheet.name), act: text.returnSheet },
    finishAppraisal: { title: text.finishTitle(sheet.name), act: text.finish },
    approve: { title: text.approveTitle(sheet.name), act: text.approve },
  }[act];
  return (
    <ReasonDialog
      title={words.title}
      act={words.act}
      {...(act === "returnSheet" && { reason: "required" as const })}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={(reason) => run.mutate(reason)}
    >
      {act === "finishAppraisal" && <Check label={text.acceptRest} checked={acceptRest} onChange={setAcceptRest} />}
    </ReasonDialog>
  );
}
