import { useText } from "../../i18n/lang.tsx";
import { copyText } from "../../lib/copy.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { Note } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { useToast } from "../../ui/toast.tsx";
import type { OwnLogin } from "./own-list.ts";
import styles from "./trial-page.module.css";

/** User names and one-time passwords, to be printed or copied and handed out. */
export function LoginList({ logins }: { logins: readonly OwnLogin[] }) {
  const text = useText();
  const words = text.operator;
  const toast = useToast();
  const copyAll = async () => {
    const lines = logins.map(({ place, name, login, secret = "" }) => [place, name, login, secret].join("\t"));
    toast((await copyText(lines.join("\n"))) ? text.common.copied : text.common.copyFailed);
  };
  return (
    <Section
      title={words.logins}
      aside={
        <span className={styles["acts"]}>
          <Button icon="print" onClick={() => window.print()}>
            {text.common.print}
          </Button>
          <Button icon="copy" onClick={() => void copyAll()}>
            {words.copyLogins}
          </Button>
        </span>
      }
    >
      <Note tone="warn">{words.secretsOnce}</Note>
      <Table caption={words.logins} hideCaption stack>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{text.demo.trial.person}</th>
            <th scope="col">{words.userName}</th>
            <th scope="col">{words.secret}</th>
          </tr>
        </thead>
        <tbody>
          {logins.map(({ place, name, login, secret }) => (
            <tr key={login}>
              <th scope="row">{place}</th>
              <td data-label={text.demo.trial.person}>{name}</td>
              <td data-label={words.userName}>
                <code>{login}</code>
              </td>
              <td data-label={words.secret}>
                <code>{secret ?? text.demo.trial.toldBefore}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
