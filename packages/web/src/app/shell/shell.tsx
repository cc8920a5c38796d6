import { Link } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useMe } from "../../session/me.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Skeleton } from "../../ui/status.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { DemoSlot } from "./demo-slot.tsx";
import { BottomNav, MainNav } from "./nav.tsx";
import page from "../../ui/page.module.css";
import styles from "./shell.module.css";

const sentence = (name: string): string => name.charAt(0).toLocaleUpperCase("vi") + name.slice(1);

/** The frame of every screen: whose data it is, the way around, the page itself. */
export function Shell({ children }: { children: ReactNode }) {
  const text = useText();
  const me = useMe();
  return (
    <div className={styles["frame"]}>
      <a className="skip-link" href="#main">
        {text.shell.skip}
      </a>
      {me.tenant.demo && <DemoSlot />}
      <header className={styles["header"]}>
        <div className={styles["top"]}>
          <Link to="/" className={styles["brand"]}>
            <img src="/mark.svg" alt={text.shell.product} width={38} height={38} />
            <span className={styles["place"]}>
              <strong>{sentence(me.tenant.name)}</strong>
              <span>{me.parent ? sentence(me.parent.name) : text.shell.tagline}</span>
            </span>
          </Link>
          {me.tenant.demo && <Badge tone="warn">{text.shell.demoMark}</Badge>}
          <AccountMenu />
        </div>
        <MainNav />
      </header>
      <main id="main" className={styles["main"]} tabIndex={-1}>
        <Suspense
          fallback={
            <div className={page["page"]}>
              <Skeleton title lines={5} />
            </div>
          }
        >
          {children}
        </Suspense>
      </main>
      <footer className={styles["footer"]}>
        <span>{text.shell.product}</span>
        <span>{text.shell.version(me.version)}</span>
        <span>{text.shell.todayIs(writeDate(me.today))}</span>
        <Link to="/du-lieu">{text.shell.dataPage}</Link>
        <a href="/api/docs">{text.shell.apiDocs}</a>
        <a href="/third-party-notices.txt">{text.shell.notices}</a>
      </footer>
      <BottomNav />
    </div>
  );
}
