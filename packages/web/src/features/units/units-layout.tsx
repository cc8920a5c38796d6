import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "../../i18n/lang.tsx";
import { Hint, Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";

/** The settings of an authority under their tabs. */
export function UnitsLayout({ hint, actions, children }: { hint: string; actions?: ReactNode; children: ReactNode }) {
  const text = useText().units;
  return (
    <Page title={text.title} actions={actions}>
      <Tabs label={text.tabs.label}>
        <Link to="/don-vi" activeOptions={{ exact: true }}>
          {text.tabs.units}
        </Link>
        <Link to="/don-vi/ca-nhan">{text.tabs.people}</Link>
        <Link to="/don-vi/nguoi-dung">{text.tabs.members}</Link>
        <Link to="/don-vi/chuc-nang">{text.tabs.functions}</Link>
      </Tabs>
      <Hint what={hint} />
      {children}
    </Page>
  );
}
