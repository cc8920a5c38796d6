import type { ScoreView, SheetView } from "@thidua/contract";
import { useState } from "react";
import { useSay, useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/page.tsx";
import { Progress } from "../../ui/status.tsx";
import { ReceiptDialog } from "./receipt-dialog.tsx";
import styles from "./sheet.module.css";

/** Where the sheet stands in figures: answered, self-assessed, appraised, receipt. */
export function SheetSummary({ sheet }: { sheet: SheetView }) {
  const text = useText();
  const [receipt, setReceipt] = useState(false);
  const { done, total } = sheet.progress;
  return (
    <Card>
      <dl className={styles["summary"]}>
        <div>
          <dt>{text.sheets.progress}</dt>
          <dd>
            <Progress value={done} of={total} label={text.sheets.progress} words={text.sheets.answered(done, total)} />
            <small>{text.sheets.left(total - done)}</small>
          </dd>
        </div>
        {sheet.selfScore && <Score title={text.sheets.selfResult} score={sheet.selfScore} />}
        {sheet.score && sheet.receipt && <Score title={text.sheets.finalResult} score={sheet.score} />}
        {sheet.receipt && (
          <div>
            <dt>{text.sheets.receipt}</dt>
            <dd>
              <Button size="small" icon="file" onClick={() => setReceipt(true)}>
                {sheet.receipt.number}
              </Button>
            </dd>
          </div>
        )}
      </dl>
      {receipt && sheet.receipt && (
        <ReceiptDialog receipt={sheet.receipt} sheet={sheet} onClose={() => setReceipt(false)} />
      )}
    </Card>
  );
}

function Score({ title, score }: { title: string; score: ScoreView }) {
  const text = useText().sheets;
  const say = useSay();
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {say(score.text)}
        {score.band && <small>{score.band}</small>}
        {score.provisional && <small>{text.provisional}</small>}
        {score.gateFailed && <small>{text.gateFailed}</small>}
      </dd>
    </div>
  );
}
