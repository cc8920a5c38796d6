import type { Receipt, SheetCriterion, SheetView } from "@thidua/contract";
import { useState } from "react";
import { useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note } from "../../ui/status.tsx";
import { useToast } from "../../ui/toast.tsx";
import type { SheetPlace } from "./api/get-sheet.ts";
import { useSubmitSheet } from "./api/submit-sheet.ts";
import { PaperFields, usePaper } from "./paper-fields.tsx";
import { ReceiptDialog } from "./receipt-dialog.tsx";
import styles from "./sheet.module.css";

type Props = {
  place: SheetPlace;
  sheet: SheetView;
  onBehalf: boolean;
  unsent: number;
  leaves: readonly SheetCriterion[];
  onClose: () => void;
  onGo: (at: number) => void;
};

/** Asks once, names what is missing, and hands over the receipt. */
export function SubmitDialog({ place, sheet, onBehalf, unsent, leaves, onClose, onGo }: Props) {
  const text = useText();
  const toast = useToast();
  const submit = useSubmitSheet(place);
  const paper = usePaper();
  const [receipt, setReceipt] = useState<Receipt>();
  if (receipt) return <ReceiptDialog receipt={receipt} sheet={sheet} onClose={onClose} />;
  const missing = leaves.flatMap((line, at) => (line.answers && line.open && !line.done ? [{ line, at }] : []));
  const send = async () => {
    const signed = onBehalf ? await paper.read() : undefined;
    if (onBehalf && !signed) return;
    submit.mutate(
      { version: sheet.version, ...(signed && { onBehalf: signed }) },
      {
        onSuccess: (answer) => {
          setReceipt(answer.receipt);
          toast(text.sheets.submitted(answer.receipt.number));
        },
      },
    );
  };
  return (
    <Dialog
      open
      title={text.sheets.submitTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" type="submit" busy={submit.isPending || paper.busy} aria-disabled={unsent > 0}>
            {text.sheets.submit}
          </Button>
        </>
      }
    >
      <p>{text.sheets.submitLead}</p>
      {unsent > 0 && <Note tone="warn">{text.sheets.submitUnsent}</Note>}
      {missing.length > 0 && (
        <Note tone="warn" title={text.sheets.submitMissing}>
          <ul className={styles["missing"]}>
            {missing.map(({ line, at }) => (
              <li key={line.criterion.id}>
                <button type="button" onClick={() => onGo(at)}>
                  {line.criterion.label} {line.criterion.name}
                </button>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {onBehalf && <PaperFields paper={paper} />}
      {submit.error && <ProblemNote error={submit.error} />}
    </Dialog>
  );
}
