import { useEffect, useState } from "react";
import { useLang, useSetLang, useText } from "../i18n/lang.tsx";
import { useSession } from "../session/session.tsx";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/status.tsx";
import styles from "./welcome.module.css";

/** What one sees before signing in. */
export function Welcome({ returnTo }: { returnTo: string }) {
  const text = useText();
  const lang = useLang();
  const setLang = useSetLang();
  const session = useSession();
  const [state, setState] = useState<"idle" | "leaving" | "failed">("idle");
  useEffect(() => {
    document.title = `${text.session.title} · ${text.shell.product}`;
  }, [text]);
  const signIn = () => {
    setState("leaving");
    session.signIn(returnTo).catch(() => setState("failed"));
  };
  return (
    <main className={styles["welcome"]}>
      <div className={styles["sheet"]}>
        <header>
          <img src="/mark.svg" alt="" width={44} height={44} />
          <span>
            <strong>{text.shell.product}</strong>
            {text.shell.tagline}
          </span>
          <Button
            look="quiet"
            size="small"
            onClick={() => setLang(lang === "vi" ? "en" : "vi")}
            lang={lang === "vi" ? "en" : "vi"}
          >
            {text.shell.language}
          </Button>
        </header>
        <h1>{text.session.welcome}</h1>
        <p className={styles["lead"]}>{text.session.lead}</p>
        {state === "failed" && (
          <Note tone="bad" role="alert">
            {text.problem.unreachable}
          </Note>
        )}
        <div className={styles["enter"]}>
          <Button look="primary" busy={state === "leaving"} onClick={signIn}>
            {text.session.signIn}
          </Button>
          <p>{text.session.signInHint}</p>
        </div>
        <ul>
          {text.session.points.map(([title, words]) => (
            <li key={title}>
              <h2>{title}</h2>
              <p>{words}</p>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
