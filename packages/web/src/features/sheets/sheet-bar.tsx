import type { SheetCriterion, SheetView } from "@thidua/contract";
import { useState } from "react";
import { useSay, useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { ActionBar } from "../../ui/page.tsx";
import type { SheetPlace } from "./api/get-sheet.ts";
import { AppraiseActs, mayJudge } from "./appraise-acts.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";
import { TakeBackDialog } from "./take-back-dialog.tsx";
import type { SaveState } from "../../lib/autosave.ts";
import styles from "./sheet.module.css";

type Props = {
  place: SheetPlace;
  sheet: SheetView;
  onBehalf: boolean;
  states: Readonly<Record<string, SaveState>>;
  steps: { at: number; of: number } | undefined;
  onStep: (at: number) => void;
  leaves: readonly SheetCriterion[];
};

const waiting: ReadonlySet<SaveState> = new Set(["unsent", "saving", "offline", "refused", "conflict"]);

/** What one can do with the sheet now, always in sight. */
export function SheetBar({ place, sheet, onBehalf, states, steps, onStep, leaves }: Props) {
  const text = useText();
  const say = useSay();
  const [dialog, setDialog] = useState<"submit" | "takeBack">();
  const { done, total } = sheet.progress;
  const unsent = Object.values(states).filter((state) => waiting.has(state)).length;
  const maySubmit = sheet.allowed.includes("submit");
  const mayTakeBack = sheet.allowed.includes("takeBack");
  const judging = mayJudge(sheet);
  if (!maySubmit && !mayTakeBack && !steps && !judging) return null;
  const submit = maySubmit && (
    <Button look="primary" onClick={() => setDialog("submit")}>
      {sheet.receipt ? text.sheets.resubmit : text.sheets.submit}
    </Button>
  );
  return (
    <>
      <ActionBar>
        <p className={styles["barWords"]}>
          <strong>{mayTakeBack || (judging && !maySubmit) ? say(sheet.label) : text.sheets.left(total - done)}</strong>
          <span>
            {steps
              ? text.sheets.step(steps.at + 1, steps.of)
              : mayTakeBack
                ? text.sheets.wait
                : text.sheets.answered(done, total)}
          </span>
        </p>
        {steps && (
          <Button onClick={() => onStep(steps.at - 1)} aria-disabled={steps.at === 0}>
            {text.common.previous}
          </Button>
        )}
        {steps && steps.at < steps.of - 1 && (
          <Button look="primary" onClick={() => onStep(steps.at + 1)}>
            {text.common.next}
          </Button>
        )}
        {(!steps || steps.at === steps.of - 1) && submit}
        {judging && <AppraiseActs place={place} sheet={sheet} />}
        {mayTakeBack && (
          <Button icon="undo" onClick={() => setDialog("takeBack")}>
            {text.sheets.takeBack}
          </Button>
        )}
      </ActionBar>
      {dialog === "submit" && (
        <SubmitDialog
          place={place}
          sheet={sheet}
          onBehalf={onBehalf}
          unsent={unsent}
          leaves={leaves}
          onClose={() => setDialog(undefined)}
          onGo={(at) => {
            setDialog(undefined);
            onStep(at);
          }}
        />
      )}
      {dialog === "takeBack" && <TakeBackDialog place={place} sheet={sheet} onClose={() => setDialog(undefined)} />}
    </>
  );
}
