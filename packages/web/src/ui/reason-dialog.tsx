import { useState, type ReactNode } from "react";
import { useText } from "../i18n/lang.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { TextArea } from "./inputs.tsx";
import { ProblemNote } from "./problem.tsx";

type Props = {
  title: string;
  /** What the main button says: the act itself. */
  act: string;
  reason?: "required" | "optional";
  danger?: boolean;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onConfirm: (reason: string | undefined) => void;
  children?: ReactNode;
};

/** Asks once before an act; where the act takes a reason, it is asked for here. */
export function ReasonDialog({ title, act, reason, danger, busy, error, onClose, onConfirm, children }: Props) {
  const text = useText().common;
  const [words, setWords] = useState("");
  const [fault, setFault] = useState<string>();
  const confirm = () => {
    const said = words.trim();
    if (reason === "required" && said === "") setFault(text.reasonNeeded);
    else onConfirm(said === "" ? undefined : said);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      onSubmit={confirm}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" look={danger ? "danger" : "primary"} busy={busy}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      {reason && (
        <TextArea
          label={text.reason}
          optional={reason === "optional"}
          fault={fault}
          maxLength={2000}
          value={words}
          onChange={(typed) => {
            setWords(typed);
            setFault(undefined);
          }}
        />
      )}
      {error !== undefined && error !== null && <ProblemNote error={error} hideFaults />}
    </Dialog>
  );
}
