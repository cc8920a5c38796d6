import type { ReactNode } from "react";
import styles from "./tabs.module.css";

/** Tabs are links: each has its address, and the back button works. */
export const Tabs = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className={styles["tabs"]} aria-label={label}>
    {children}
  </nav>
);

export const TabCount = ({ children }: { children: ReactNode }) => <span className={styles["count"]}>{children}</span>;
