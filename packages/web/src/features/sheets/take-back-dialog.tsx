import type { SheetView } from "@thidua/contract";
import { useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useToast } from "../../ui/toast.tsx";
import type { SheetPlace } from "./api/get-sheet.ts";
import { useTakeBackSheet } from "./api/submit-sheet.ts";

/** Rút lại: possible until someone has taken the sheet up. */
export function TakeBackDialog({
  place,
  sheet,
  onClose,
}: {
  place: SheetPlace;
  sheet: SheetView;
  onClose: () => void;
}) {
  const text = useText();
  const toast = useToast();
  const takeBack = useTakeBackSheet(place);
  return (
    <Dialog
      open
      title={text.sheets.takeBackTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button
            look="primary"
            busy={takeBack.isPending}
            onClick={() =>
              takeBack.mutate(
                { version: sheet.version },
                {
                  onSuccess: () => {
                    onClose();
                    toast(text.sheets.takenBack);
                  },
                },
              )
            }
          >
            {text.sheets.takeBack}
          </Button>
        </>
      }
    >
      <p>{text.sheets.takeBackLead}</p>
      {takeBack.error && <ProblemNote error={takeBack.error} />}
    </Dialog>
  );
}
