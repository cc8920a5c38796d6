import type { AppraisalCellView } from "@thidua/contract";
import type { Verdict } from "@thidua/domain";
import { useState } from "react";
import type { YearPlace } from "../../api/participants.ts";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import { readNumber, writeInstant, writeScore } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FieldGroup } from "../../ui/field.tsx";
import { Choices, TextArea, TextField } from "../../ui/inputs.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { useToast } from "../../ui/toast.tsx";
import { Trace, VerdictMark } from "../../ui/verdict.tsx";
import { useAppraise, useHandOver } from "./api.ts";
import { ProofList } from "./proof-list.tsx";
import type { GridView } from "./grid-page.tsx";
import styles from "./appraisals.module.css";

type Props = {
  place: YearPlace;
  grid: GridView;
  cell: AppraisalCellView;
  /** The set has points. */
  scored: boolean;
  onClose: () => void;
  onNext: (cell: AppraisalCellView) => void;
};

/** One cell: what the unit says and shows, and what the appraising side decides. */
export function CellDialog({ place, grid, cell, scored, onClose, onNext }: Props) {
  const text = useText();
  const words = text.appraisals;
  const say = useSay();
  const lang = useLang();
  const toast = useToast();
  const appraise = useAppraise(place, cell);
  const handOver = useHandOver(place, cell);
  const criterion = grid.criteria.find(({ id }) => id === cell.criterion);
  const participant = grid.participants.find((row) => row.participant === cell.participant);
  const before = cell.appraisal?.verdict ?? cell.self?.verdict;
  const [verdict, setVerdict] = useState<Verdict | undefined>(before === "noData" ? undefined : before);
  const [points, setPoints] = useState("");
  const [reason, setReason] = useState(cell.appraisal?.reason ?? "");
  const [asking, setAsking] = useState<"return" | "handOver">();
  if (!criterion || !participant) return null;

  const may = cell.allowed.includes("appraise");
  const typed = readNumber(points);
  const differs =
    cell.self !== undefined && verdict !== undefined && (verdict !== cell.self.verdict || typed !== undefined);
  const next = grid.cells
    .slice(grid.cells.indexOf(cell) + 1)
    .find((each) => each.status === "toAppraise" && each.allowed.includes("appraise"));
  const record = (then: () => void) => {
    if (verdict === undefined) return;
    appraise.mutate(
      {
        verdict,
        ...(typed !== undefined && { points: Math.round(typed * 10_000) }),
        ...(reason.trim() && { reason: reason.trim() }),
      },
      {
        onSuccess: () => {
          toast(words.saved);
          then();
        },
      },
    );
  };

  if (asking === "return") {
    return (
      <ReasonDialog
        title={words.returnTitle(criterion.label)}
        act={words.returnOne}
        reason="required"
        busy={appraise.isPending}
        error={appraise.error}
        onClose={() => setAsking(undefined)}
        onConfirm={(why) =>
          appraise.mutate(
            { verdict: verdict ?? "noData", returned: true, ...(why && { reason: why }) },
            {
              onSuccess: () => {
                toast(words.returned);
                onClose();
              },
            },
          )
        }
      >
        <p>{words.returnLead}</p>
      </ReasonDialog>
    );
  }
  if (asking === "handOver") {
    return (
      <ReasonDialog
        title={words.handOverTitle}
        act={words.handOver}
        reason="optional"
        busy={handOver.isPending}
        error={handOver.error}
        onClose={() => setAsking(undefined)}
        onConfirm={(why) =>
          handOver.mutate(why, {
            onSuccess: () => {
              toast(words.handedOver);
              onClose();
            },
          })
        }
      >
        <p>{words.handOverLead}</p>
      </ReasonDialog>
    );
  }
  return (
    <Dialog
      open
      wide
      title={words.cell(participant.name, criterion.label || criterion.name)}
      onClose={onClose}
      {...(may && { onSubmit: () => record(onClose) })}
      actions={
        (may || cell.allowed.length > 0) && (
          <>
            {cell.allowed.includes("handOver") && (
              <Button onClick={() => setAsking("handOver")}>{words.handOver}</Button>
            )}
            {cell.allowed.includes("returnCriterion") && (
              <Button icon="undo" onClick={() => setAsking("return")}>
                {words.returnOne}
              </Button>
            )}
            {may && (
              <Button
                type="submit"
                look={next ? "secondary" : "primary"}
                busy={appraise.isPending}
                aria-disabled={verdict === undefined}
              >
                {words.save}
              </Button>
            )}
            {may && next && (
              <Button
                look="primary"
                busy={appraise.isPending}
                aria-disabled={verdict === undefined}
                onClick={() => record(() => onNext(next))}
              >
                {words.saveNext}
              </Button>
            )}
          </>
        )
      }
    >
      <div>
        <p className={styles["criterion"]}>{criterion.name}</p>
        {criterion.formula && <p className={styles["formula"]}>{say(criterion.formula)}</p>}
      </div>
      <div className={styles["sides"]}>
        <section className={styles["side"]}>
          <h3>{words.self}</h3>
          {cell.self ? (
            <div>
              <VerdictMark judgement={cell.self} scored={scored} />
              <Trace judgement={cell.self} />
            </div>
          ) : (
            <p>{words.noAnswer}</p>
          )}
          {cell.cell?.explanation && <p>{cell.cell.explanation}</p>}
          {cell.cell && <ProofList items={cell.cell.evidence} />}
          {cell.cell?.enteredFor && <p className={styles["formula"]}>{text.sheets.enteredFor}</p>}
        </section>
        <section className={styles["side"]}>
          {cell.appraisal && !may && (
            <>
              <h3>{words.decision}</h3>
              {cell.final && <VerdictMark judgement={cell.final} scored={scored} />}
              {cell.appraisal.reason && <p>{cell.appraisal.reason}</p>}
              <p className={styles["formula"]}>
                {text.sheets.appraisedBy(cell.appraisal.by.name)}
                {cell.appraisal.substitute && ` (${words.asSubstitute})`}, {writeInstant(cell.appraisal.at, lang)}
              </p>
            </>
          )}
          {!may && cell.appraiser && (
            <p>
              {words.whose(cell.appraiser.name)}
              {cell.appraiser.substitute && ` (${words.asSubstitute})`}
            </p>
          )}
          {!may && <p>{words.statuses[cell.status]}</p>}
          {may && (
            <>
              <FieldGroup label={words.decision}>
                <Choices
                  name="verdict"
                  value={verdict}
                  options={(["met", "notMet", "notApplicable"] as const).map((value) => ({
                    value,
                    label: text.sheets.verdicts[value],
                  }))}
                  onChange={setVerdict}
                />
              </FieldGroup>
              {scored && verdict !== "notApplicable" && (
                <TextField
                  label={words.points}
                  hint={words.pointsHint(writeScore(criterion.max, lang))}
                  optional
                  short
                  inputMode="decimal"
                  value={points}
                  onChange={setPoints}
                />
              )}
              <TextArea
                label={text.common.reason}
                optional={!differs}
                maxLength={2000}
                value={reason}
                onChange={setReason}
                {...(differs && { hint: words.reasonNeeded })}
              />
            </>
          )}
        </section>
      </div>
      {appraise.error && <ProblemNote error={appraise.error} />}
    </Dialog>
  );
}
