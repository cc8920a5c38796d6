import type { Receipt, SheetView } from "@thidua/contract";
import { useLang, useText } from "../../i18n/lang.tsx";
import { writeInstant } from "../../lib/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./sheet.module.css";

/** What the participant holds in hand after submitting. */
export function ReceiptDialog({
  receipt,
  sheet,
  onClose,
}: {
  receipt: Receipt;
  sheet: SheetView;
  onClose: () => void;
}) {
  const text = useText();
  const lang = useLang();
  return (
    <Dialog
      open
      title={text.sheets.receipt}
      onClose={onClose}
      actions={
        <>
          <Button icon="print" onClick={() => window.print()}>
            {text.common.print}
          </Button>
          <Button look="primary" onClick={onClose}>
            {text.common.done}
          </Button>
        </>
      }
    >
      <p>
        {sheet.name} · {sheet.title} · {text.common.year(sheet.year)}
      </p>
      <dl className={styles["receipt"]}>
        <dt>{text.sheets.receiptNumber}</dt>
        <dd>{receipt.number}</dd>
        <dt>{text.sheets.receiptAt}</dt>
        <dd>
          {writeInstant(receipt.at, lang)} {receipt.late && <Badge tone="bad">{text.sheets.receiptLate}</Badge>}
          <small>{text.sheets.receiptTimes(receipt.submission)}</small>
        </dd>
        <dt>{text.sheets.receiptBy}</dt>
        <dd>
          {receipt.by.name}
          {receipt.onBehalf && <small>{text.sheets.enteredFor}</small>}
        </dd>
        <dt>{text.sheets.receiptDigest}</dt>
        <dd>
          <code>{receipt.digest.slice(0, 32)}</code>
          <small>{text.sheets.receiptDigestHint}</small>
        </dd>
      </dl>
    </Dialog>
  );
}
