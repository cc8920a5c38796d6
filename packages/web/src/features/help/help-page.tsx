import { roles, type Role } from "@thidua/domain";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../i18n/lang.tsx";
import { useMe } from "../../session/me.tsx";
import { Card, Page, Section } from "../../ui/page.tsx";
import { useHelp } from "./use-help.ts";
import { Whom } from "./whom.tsx";
import styles from "./help.module.css";

/** The way into the pages for each role, the words, and whom to ask. */
export function HelpPage() {
  const help = useHelp();
  const me = useMe();
  const mine = me.roles;
  const others = (Object.keys(roles) as Role[]).filter((role) => !mine.includes(role));
  return (
    <Page title={help.title} lead={help.lead}>
      <Section title={help.yours}>
        <Roles items={mine} />
      </Section>
      <Whom />
      <Section title={help.words}>
        <Card>
          <dl className={styles["glossary"]}>
            {help.glossary.map(([term, meaning]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </Section>
      <Section title={help.others}>
        <Roles items={others} />
      </Section>
    </Page>
  );
}

function Roles({ items }: { items: readonly Role[] }) {
  const help = useHelp();
  const say = useSay();
  return (
    <ul className={styles["roles"]}>
      {items.map((role) => (
        <li key={role}>
          <Link to="/tro-giup/$role" params={{ role }}>
            {say(roles[role])}
          </Link>
          <p>{help.roles[role]?.lead}</p>
        </li>
      ))}
    </ul>
  );
}
