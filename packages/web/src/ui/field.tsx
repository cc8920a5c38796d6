import { createContext, use, useId, type ReactNode } from "react";
import { useText } from "../i18n/lang.tsx";
import { cx } from "./class-names.ts";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

/** What a control needs to be tied to its label, hint and fault. */
export type FieldTie = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };
const Tie = createContext<FieldTie | undefined>(undefined);

/** For controls made elsewhere: the attributes that tie them to the field around them. */
export const useFieldTie = (): Partial<FieldTie> => use(Tie) ?? {};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, a control, a hint, and what is wrong with what was typed, all tied together for screen readers. */
export function Field({ label, hint, fault, optional, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const text = useText();
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`]
    .filter(Boolean)
    .join(" ");
  const tie: FieldTie = {
    id,
    ...(described !== "" && { "aria-describedby": described }),
    ...(fault !== undefined && { "aria-invalid": true }),
  };
  return (
    <div className={cx(styles["field"], className)}>
      <label htmlFor={id} className={cx(styles["label"], hideLabel && "visually-hidden")}>
        {label}
        {optional && <span className={styles["optional"]}> ({text.common.optional})</span>}
      </label>
      <Tie value={tie}>{children}</Tie>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles["fault"]}>
          <Icon name="alert" size={15} />
          {fault}
        </p>
      )}
    </div>
  );
}

type GroupProps = Omit<FieldProps, "optional">;

/** The same for several controls under one question. */
export function FieldGroup({ label, hint, fault, hideLabel, className, children }: GroupProps) {
  const id = useId();
  return (
    <fieldset
      className={cx(styles["field"], className)}
      aria-describedby={
        [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean).join(" ") ||
        undefined
      }
    >
      <legend className={cx(styles["label"], hideLabel && "visually-hidden")}>{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
      {children}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles["fault"]}>
          <Icon name="alert" size={15} />
          {fault}
        </p>
      )}
    </fieldset>
  );
}
