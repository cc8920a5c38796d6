import { useState, type ReactNode } from "react";
import { readNumber } from "../lib/format.ts";
import { useText } from "../i18n/lang.tsx";
import { TextField } from "./inputs.tsx";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  disabled?: boolean;
  value: number | undefined;
  /** What one unit of the field is of the stored figure: 10,000 where points or percents are stored in 1/10,000. */
  per?: number;
  onChange: (value: number | undefined) => void;
};

/** A figure in the reader's notation; what isn't one stays on the screen and is told. */
export function NumberField({ label, hint, optional, disabled, value, per = 1, onChange }: Props) {
  const text = useText();
  const shown = value === undefined ? "" : String(value / per).replace(".", ",");
  const [typed, setTyped] = useState<string>();
  const bad = typed !== undefined && typed.trim() !== "" && readNumber(typed) === undefined;
  return (
    <TextField
      label={label}
      {...(hint !== undefined && { hint })}
      {...(optional && { optional })}
      {...(bad && { fault: text.sheets.notANumber })}
      disabled={disabled}
      inputMode="decimal"
      autoComplete="off"
      short
      value={typed ?? shown}
      onChange={(next) => {
        setTyped(next);
        const read = readNumber(next);
        if (read !== undefined) onChange(Math.round(read * per));
        else if (next.trim() === "") onChange(undefined);
      }}
      onBlur={() => {
        if (!bad) setTyped(undefined);
      }}
    />
  );
}
