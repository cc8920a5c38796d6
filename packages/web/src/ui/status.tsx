import type { ReactNode } from "react";
import { useText } from "../i18n/lang.tsx";
import { cx } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./status.module.css";

type EmptyProps = { icon?: IconName; title: string; children?: ReactNode; actions?: ReactNode };

/** Nothing here yet: says so, and who acts next. */
export const Empty = ({ icon = "inbox", title, children, actions }: EmptyProps) => (
  <div className={styles["empty"]}>
    <Icon name={icon} size={26} />
    <h3>{title}</h3>
    {children && <p>{children}</p>}
    {actions && <div>{actions}</div>}
  </div>
);

type NoteProps = {
  tone?: "info" | "warn" | "bad" | "good";
  title?: ReactNode;
  role?: "alert" | "status";
  children?: ReactNode;
};
const icons = { info: "info", warn: "alert", bad: "alert", good: "check" } as const;

export const Note = ({ tone = "info", title, role, children }: NoteProps) => (
  <div className={cx(styles["note"], tone !== "info" && styles[tone])} role={role}>
    <Icon name={icons[tone]} size={20} />
    <div>
      {title && <h3>{title}</h3>}
      {children}
    </div>
  </div>
);

/** The shape of what is coming; says once that it is loading. */
export function Skeleton({ lines = 4, title }: { lines?: number; title?: boolean }) {
  const text = useText();
  return (
    <div className={styles["skeleton"]} role="status">
      <span className="visually-hidden">{text.common.loading}</span>
      {title && <span className={styles["title"]} />}
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={styles["line"]} />
      ))}
    </div>
  );
}

/** k of n, as a bar and always as figures. */
export const Progress = ({
  value,
  of,
  label,
  words,
}: {
  value: number;
  of: number;
  label: string;
  words?: ReactNode;
}) => (
  <div className={styles["progress"]}>
    <progress value={value} max={Math.max(of, 1)} aria-label={label} />
    <span>{words ?? `${value}/${of}`}</span>
  </div>
);
