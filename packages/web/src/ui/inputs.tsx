import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { cx } from "./class-names.ts";
import styles from "./field.module.css";
import { Field, useFieldTie } from "./field.tsx";

type Around = {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  optional?: boolean;
  hideLabel?: boolean;
};
const around = ({ label, hint, fault, optional, hideLabel }: Around) => ({
  label,
  ...(hint !== undefined && { hint }),
  ...(fault !== undefined && { fault }),
  ...(optional && { optional }),
  ...(hideLabel && { hideLabel }),
});

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> & {
  onChange?: (value: string) => void;
  short?: boolean;
  ref?: Ref<HTMLInputElement>;
};

/** A bare input inside a Field. */
export function Input({ onChange, short, className, ...rest }: InputProps) {
  return (
    <input
      {...useFieldTie()}
      {...rest}
      className={cx(styles["control"], short && styles["short"], className)}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

export const TextField = ({ label, hint, fault, optional, hideLabel, ...rest }: Around & InputProps) => (
  <Field {...around({ label, hint, fault, ...(optional && { optional }), ...(hideLabel && { hideLabel }) })}>
    <Input {...rest} />
  </Field>
);

type AreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange"> & { onChange?: (value: string) => void };

export function TextArea({ label, hint, fault, optional, hideLabel, ...rest }: Around & AreaProps) {
  return (
    <Field {...around({ label, hint, fault, ...(optional && { optional }), ...(hideLabel && { hideLabel }) })}>
      <Area {...rest} />
    </Field>
  );
}

/** A bare text area inside a Field. */
export function Area({ onChange, className, ...rest }: AreaProps) {
  return (
    <textarea
      {...useFieldTie()}
      rows={3}
      {...rest}
      className={cx(styles["control"], className)}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

export type Option = { value: string; label: string; disabled?: boolean };
type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange"> & {
  options: readonly Option[];
  /** Shown while nothing is chosen. */
  none?: string;
  onChange?: (value: string) => void;
  short?: boolean;
};

/** The browser's own list: the one that every phone and screen reader knows. */
export const SelectField = ({ label, hint, fault, optional, hideLabel, ...rest }: Around & SelectProps) => (
  <Field {...around({ label, hint, fault, ...(optional && { optional }), ...(hideLabel && { hideLabel }) })}>
    <Select {...rest} />
  </Field>
);

export function Select({ options, none, onChange, short, className, ...rest }: SelectProps) {
  return (
    <select
      {...useFieldTie()}
      {...rest}
      className={cx(styles["control"], short && styles["short"], className)}
      onChange={(event) => onChange?.(event.target.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  );
}

type CheckProps = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "type"> & {
  label: ReactNode;
  onChange?: (checked: boolean) => void;
};

export const Check = ({ label, onChange, ...rest }: CheckProps) => (
  <label className={styles["check"]}>
    <input type="checkbox" {...rest} onChange={(event) => onChange?.(event.target.checked)} />
    <span>{label}</span>
  </label>
);

type ChoicesProps<V extends string> = {
  name: string;
  value: V | undefined;
  options: readonly { value: V; label: string; disabled?: boolean }[];
  onChange: (value: V) => void;
  disabled?: boolean;
};

/** One of a few, all in sight: large enough for a thumb. */
export const Choices = <V extends string>({ name, value, options, onChange, disabled }: ChoicesProps<V>) => (
  <div className={styles["choices"]}>
    {options.map((option) => (
      <label key={option.value} className={styles["choice"]}>
        <input
          type="radio"
          name={name}
          value={option.value}
          checked={value === option.value}
          disabled={disabled === true || option.disabled === true}
          onChange={() => onChange(option.value)}
        />
        {option.label}
      </label>
    ))}
  </div>
);
