import type { ReactNode } from "react";
import { useText } from "../i18n/lang.tsx";
import { Button } from "./button.tsx";
import styles from "./conflict-dialog.module.css";
import { Dialog } from "./dialog.tsx";

type Props = {
  open: boolean;
  yours: ReactNode;
  theirs: ReactNode;
  by?: string | undefined;
  onKeep: (which: "mine" | "theirs") => void;
};

/** Someone saved first: both stand side by side, and a person decides. Nothing typed is lost meanwhile. */
export function ConflictDialog({ open, yours, theirs, by, onKeep }: Props) {
  const text = useText().problem;
  return (
    <Dialog
      open={open}
      stays
      wide
      title={text.conflictTitle}
      onClose={() => undefined}
      actions={
        <>
          <Button onClick={() => onKeep("theirs")}>{text.takeTheirs}</Button>
          <Button look="primary" onClick={() => onKeep("mine")}>
            {text.keepYours}
          </Button>
        </>
      }
    >
      <p>{text.conflictLead}</p>
      <div className={styles["both"]}>
        <section>
          <h3>{text.yours}</h3>
          {yours}
        </section>
        <section>
          <h3>
            {text.theirs}
            {by && `: ${by}`}
          </h3>
          {theirs}
        </section>
      </div>
    </Dialog>
  );
}
