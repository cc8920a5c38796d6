import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import styles from "./tabs.module.css";

/** Tabs are links: each has its address, and the back button works. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    // On a narrow screen the tab one is on may lie outside; bring it in without moving the page.
    const tabs = ref.current;
    const here = tabs?.querySelector<HTMLElement>("[aria-current]");
    const isHere = here?.getAttribute("href")?.startsWith(path.split("/").slice(0, 3).join("/"));
    if (tabs && here && isHere) tabs.scrollLeft = here.offsetLeft - (tabs.clientWidth - here.clientWidth) / 2;
  }, [path]);
  return (
    <nav className={styles["tabs"]} aria-label={label} ref={ref}>
      {children}
    </nav>
  );
}

export const TabCount = ({ children }: { children: ReactNode }) => <span className={styles["count"]}>{children}</span>;
