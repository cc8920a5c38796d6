import type { ReactNode } from "react";
import { cx } from "./class-names.ts";
import styles from "./table.module.css";

type Props = {
  /** What the table shows; read first by screen readers, and seen unless `hideCaption`. */
  caption: ReactNode;
  hideCaption?: boolean;
  /** On a phone each row becomes a card; every cell then wants a `data-label`. */
  stack?: boolean;
  className?: string;
  children: ReactNode;
};

/** A dense table that scrolls inside its own frame, never the page. */
export const Table = ({ caption, hideCaption, stack, className, children }: Props) => (
  <div
    className={cx(styles["frame"], stack && styles["stack"], className)}
    role="region"
    aria-label={typeof caption === "string" ? caption : undefined}
    tabIndex={0}
  >
    <table className={styles["table"]}>
      <caption className={hideCaption ? "visually-hidden" : undefined}>{caption}</caption>
      {children}
    </table>
  </div>
);
