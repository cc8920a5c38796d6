import { useEffect, type ReactNode } from "react";
import { useText } from "../i18n/lang.tsx";
import { cx } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./page.module.css";

type Props = {
  title: string;
  /** A longer title than the one in the browser's tab. */
  heading?: ReactNode;
  crumbs?: readonly ReactNode[];
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children?: ReactNode;
};

/** A page: where one is, what it is called, what can be done on it. */
export function Page({ title, heading, crumbs, lead, meta, actions, narrow, children }: Props) {
  const text = useText();
  useEffect(() => {
    document.title = `${title} · ${text.shell.product}`;
  }, [title, text]);
  return (
    <div className={cx(styles["page"], narrow && styles["narrow"])}>
      <header className={styles["head"]}>
        <div className={styles["titles"]}>
          {crumbs && crumbs.length > 0 && (
            <nav aria-label={text.shell.crumbs}>
              <ol className={styles["crumbs"]}>
                {crumbs.map((crumb, at) => (
                  <li key={at}>{crumb}</li>
                ))}
              </ol>
            </nav>
          )}
          <h1 tabIndex={-1} id="page-title">
            {heading ?? title}
          </h1>
          {lead && <p className={styles["lead"]}>{lead}</p>}
          {meta && <div className={styles["meta"]}>{meta}</div>}
        </div>
        {actions && <div className={styles["actions"]}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type SectionProps = { title: ReactNode; aside?: ReactNode; level?: 2 | 3; id?: string; children: ReactNode };

export const Section = ({ title, aside, level = 2, id, children }: SectionProps) => {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={styles["section"]} id={id}>
      <div className={styles["sectionHead"]}>
        <Heading>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
};

export const Card = ({ className, children }: { className?: string | undefined; children: ReactNode }) => (
  <div className={cx(styles["card"], className)}>{children}</div>
);

type HintProps = { what: ReactNode; terms?: readonly (readonly [term: string, meaning: string])[] };

/** What this screen is for, in two sentences, with the words an office uses for it. */
export function Hint({ what, terms = [] }: HintProps) {
  const text = useText();
  return (
    <details className={styles["hint"]}>
      <summary>
        <Icon name="help" size={17} />
        {text.common.whatIsThis}
      </summary>
      <div className={styles["hintBody"]}>
        <p>{what}</p>
        {terms.length > 0 && (
          <dl className={styles["terms"]}>
            {terms.map(([term, meaning]) => (
              <div key={term} style={{ display: "contents" }}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </details>
  );
}

/** The acts of a page, always in sight; above the navigation on a phone. */
export const ActionBar = ({ children }: { children: ReactNode }) => <div className={styles["bar"]}>{children}</div>;
