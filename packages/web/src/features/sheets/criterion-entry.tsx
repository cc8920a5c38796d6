import type { SheetCriterion } from "@thidua/contract";
import { useEffect } from "react";
import { useLang, useSay, useText } from "../../i18n/lang.tsx";
import type { SaveState } from "../../lib/autosave.ts";
import { AnswerFields } from "../../sheet-entry/answer-fields.tsx";
import { bodyOf, readEntry, type Entry } from "../../sheet-entry/entry.ts";
import { Instead } from "../../sheet-entry/instead.tsx";
import { writeInstant, writeScore } from "../../lib/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { cx } from "../../ui/class-names.ts";
import { ConflictDialog } from "../../ui/conflict-dialog.tsx";
import { TextArea } from "../../ui/inputs.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note } from "../../ui/status.tsx";
import type { SheetPlace } from "./api/get-sheet.ts";
import { EvidenceList } from "./evidence/evidence-list.tsx";
import { SaveMark } from "./save-mark.tsx";
import styles from "./sheet.module.css";
import { useCell } from "./use-cell.ts";
import { Came, Trace, VerdictMark } from "../../ui/verdict.tsx";

type Props = {
  place: SheetPlace;
  line: SheetCriterion;
  scored: boolean;
  onBehalf: boolean;
  hidden: boolean;
  onState: (criterion: string, state: SaveState) => void;
};

/** One criterion of the sheet: what is asked, the answer, the proof, and how far it has been saved or judged. */
export function CriterionEntry({ place, line, scored, onBehalf, hidden, onState }: Props) {
  return (
    <article
      id={`c-${line.criterion.id}`}
      className={cx(styles["entry"], line.done && styles["entryDone"])}
      hidden={hidden}
    >
      <Asked line={line} scored={scored} />
      {line.answers && line.open ? (
        <Answering place={place} line={line} scored={scored} onBehalf={onBehalf} onState={onState} />
      ) : (
        <Answered line={line} scored={scored} />
      )}
    </article>
  );
}

function Asked({ line, scored }: Pick<Props, "line" | "scored">) {
  const text = useText().sheets;
  const say = useSay();
  const lang = useLang();
  const { criterion } = line;
  return (
    <div className={styles["asked"]}>
      <span className={styles["label"]}>{criterion.label}</span>
      <div>
        <h3>{lang === "en" ? (criterion.nameEn ?? criterion.name) : criterion.name}</h3>
        <p className={styles["small"]}>
          {line.inherited && <Badge tone="info">{text.inherited[line.inherited.lock]}</Badge>}
          {scored && criterion.maxPoints !== undefined && (
            <span>{text.points(writeScore(criterion.maxPoints, lang))}</span>
          )}
          {line.formula && (
            <span>
              {text.how}: {say(line.formula)}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}

function Answering({ place, line, scored, onBehalf, onState }: Omit<Props, "hidden">) {
  const text = useText();
  const cell = useCell(place, line, onBehalf);
  const entry = cell.value;
  const change = (part: Partial<Entry>, soon?: boolean) => cell.change((before) => ({ ...before, ...part }), soon);
  const { criterion, appraisal } = line;
  useEffect(() => onState(criterion.id, cell.state), [onState, criterion.id, cell.state]);
  const reading = readEntry(criterion.rule, entry);
  const fault = entry.instead === undefined && "fault" in reading ? text.sheets[reading.fault] : undefined;
  return (
    <>
      <div className={styles["answer"]}>
        {appraisal?.returned && (
          <Note tone="warn" title={text.sheets.returnedCriterion}>
            {appraisal.reason && <p>{appraisal.reason}</p>}
          </Note>
        )}
        {entry.instead === undefined && (
          <AnswerFields
            criterion={criterion}
            entry={entry}
            fault={fault}
            onChange={(fields, soon) => change({ fields }, soon)}
          />
        )}
        <div className={styles["beneath"]}>
          <Instead chosen={entry.instead} onChange={(instead) => change({ instead }, true)} />
          {line.self && cell.state === "saved" && line.cell && <Came judgement={line.self} scored={scored} />}
        </div>
      </div>
      <div className={styles["proofs"]}>
        <TextArea
          label={text.sheets.explanation}
          optional
          rows={2}
          maxLength={4000}
          value={entry.explanation}
          onChange={(explanation) => change({ explanation })}
        />
        {criterion.evidence !== "none" && (
          <EvidenceList
            items={entry.evidence}
            needed={criterion.evidence === "required" && entry.explanation.trim() === ""}
            onChange={(evidence) => change({ evidence }, true)}
          />
        )}
        <SaveMark state={cell.state} at={cell.savedAt} />
        {cell.state === "refused" && <ProblemNote error={cell.error} />}
      </div>
      <ConflictDialog
        open={cell.state === "conflict"}
        yours={<Said entry={entry} line={line} />}
        theirs={cell.theirs && <Said entry={cell.theirs.value} line={line} />}
        by={cell.theirs?.by}
        onKeep={cell.settle}
      />
    </>
  );
}

/** An entry in words, for the two sides of a conflict. */
function Said({ entry, line }: { entry: Entry; line: SheetCriterion }) {
  const text = useText().sheets;
  const { rule } = line.criterion;
  const { declared } = bodyOf(rule, entry) as { declared?: { kind: string; met?: boolean } };
  const answer = entry.instead
    ? text.verdicts[entry.instead]
    : declared?.kind === "yesNo"
      ? text.verdicts[declared.met ? "met" : "notMet"]
      : rule.type === "choice" && entry.fields["option"] !== undefined
        ? rule.options[Number(entry.fields["option"])]?.label
        : Object.values(entry.fields).join(" / ");
  return (
    <>
      <p>{answer || text.conflictValue.none}</p>
      {entry.explanation && <p>{entry.explanation}</p>}
      {entry.evidence.map((item) => (
        <p key={item.id}>{item.title}</p>
      ))}
    </>
  );
}

function Answered({ line, scored }: Pick<Props, "line" | "scored">) {
  const text = useText().sheets;
  const lang = useLang();
  const { self, final, appraisal, cell } = line;
  return (
    <>
      <div className={styles["answer"]}>
        {!line.answers && <p className={styles["quiet"]}>{text.notYours}</p>}
        <div className={styles["sides"]}>
          {self && (
            <div>
              <p className={styles["side"]}>
                {text.selfResult}
                {cell?.enteredFor && ` (${text.enteredFor})`}
              </p>
              <VerdictMark judgement={self} scored={scored} />
              <Trace judgement={self} />
            </div>
          )}
          {appraisal && final && (
            <div>
              <p className={styles["side"]}>{text.finalResult}</p>
              <VerdictMark judgement={final} scored={scored} />
              {appraisal.reason && <p className={styles["reason"]}>{appraisal.reason}</p>}
              <p className={styles["quiet"]}>
                {text.appraisedBy(appraisal.by.name)}, {writeInstant(appraisal.at, lang)}
              </p>
            </div>
          )}
        </div>
      </div>
      <div className={styles["proofs"]}>
        {cell?.explanation && <p>{cell.explanation}</p>}
        {cell && cell.evidence.length > 0 && <EvidenceList items={cell.evidence} />}
      </div>
    </>
  );
}
