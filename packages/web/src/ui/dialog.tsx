import { useEffect, useId, useRef, type FormEvent, type ReactNode } from "react";
import { useText } from "../i18n/lang.tsx";
import { IconButton } from "./button.tsx";
import { cx } from "./class-names.ts";
import styles from "./dialog.module.css";

type Props = {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  /** Makes the dialog a form: Enter in a field does what the main button does. */
  onSubmit?: () => void;
  actions?: ReactNode;
  wide?: boolean;
  /** Only its own buttons close it: something would be lost otherwise. */
  stays?: boolean;
  children?: ReactNode;
};

/** The browser's own dialog: it keeps the focus inside, gives it back after, and Esc closes it. */
export function Dialog({ open, title, onClose, onSubmit, actions, wide, stays, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const text = useText();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  if (!open) return null;
  const content = (
    <>
      <div className={styles["body"]}>{children}</div>
      {actions && <div className={styles["actions"]}>{actions}</div>}
    </>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit?.();
  };
  return (
    <dialog
      ref={ref}
      className={cx(styles["dialog"], wide && styles["wide"])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!stays) onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current && !stays) onClose();
      }}
    >
      <div className={styles["head"]}>
        <h2 id={id}>{title}</h2>
        {!stays && <IconButton icon="close" label={text.common.close} size="small" onClick={onClose} />}
      </div>
      {onSubmit ? (
        <form noValidate onSubmit={submit} className={styles["form"]}>
          {content}
        </form>
      ) : (
        content
      )}
    </dialog>
  );
}
