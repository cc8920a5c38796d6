import { useRef, useState, type ReactNode } from "react";
import { useText } from "../i18n/lang.tsx";
import { readDate, writeDate } from "../lib/format.ts";
import { IconButton } from "./button.tsx";
import styles from "./date-field.module.css";
import { Field } from "./field.tsx";
import { Input } from "./inputs.tsx";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  optional?: boolean;
  disabled?: boolean;
  /** YYYY-MM-DD, or empty. */
  value: string;
  onChange: (value: string) => void;
};

/**
 * A day typed as it is written here, 20/02/2024, whatever language the browser speaks; its own calendar is a button away.
 * What is no day of the calendar stays on the screen, is told, and counts as empty.
 */
export function DateField({ label, hint, fault, optional, disabled, value, onChange }: Props) {
  const text = useText().common;
  const [typed, setTyped] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const bad = typed !== undefined && typed.trim() !== "" && readDate(typed) === undefined;
  const told = fault ?? (bad ? text.dateForm : undefined);
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(told !== undefined && { fault: told })}
      {...(optional && { optional })}
    >
      <span className={styles["date"]}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          placeholder={text.datePlaceholder}
          disabled={disabled}
          value={typed ?? (value === "" ? "" : writeDate(value))}
          onChange={(next) => {
            setTyped(next);
            onChange(readDate(next) ?? "");
          }}
          onBlur={() => {
            if (!bad) setTyped(undefined);
          }}
        />
        <IconButton
          icon="calendar"
          label={text.openCalendar}
          disabled={disabled}
          onClick={() => picker.current?.showPicker()}
        />
        <input
          ref={picker}
          type="date"
          className={styles["picker"]}
          tabIndex={-1}
          aria-hidden="true"
          value={value}
          onChange={(event) => {
            setTyped(undefined);
            onChange(event.target.value);
          }}
        />
      </span>
    </Field>
  );
}
