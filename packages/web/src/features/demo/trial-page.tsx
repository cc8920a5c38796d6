import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useText } from "../../i18n/lang.tsx";
import { newId } from "../../lib/new-id.ts";
import { useSession } from "../../session/session.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/inputs.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Note, Progress } from "../../ui/status.tsx";
import { LoginList } from "./login-list.tsx";
import { launchOwnList, makeOwnList, type OwnLogin } from "./own-list.ts";
import styles from "./trial-page.module.css";

const mostNames = 100;

/** A visitor's own list of units becomes real authorities under a root of their own, with a campaign to begin with. */
export function TrialPage() {
  const text = useText();
  const words = text.demo.trial;
  const session = useSession();
  const [key] = useState(newId);
  const [root, setRoot] = useState("");
  const [names, setNames] = useState("");
  const [done, setDone] = useState(0);
  const [logins, setLogins] = useState<readonly OwnLogin[]>([]);
  const count = names.split("\n").filter((line) => line.trim() !== "").length;
  const make = useMutation({
    mutationFn: () =>
      makeOwnList({ key, root, names }, (page) => {
        setDone(page.done);
        setLogins((all) => [...all, ...page.logins.filter(({ login }) => !all.some((one) => one.login === login))]);
      }),
  });
  const launch = useMutation({ mutationFn: launchOwnList });
  const ready = root.trim() !== "" && count > 0 && count <= mostNames;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !make.isPending) make.mutate();
  };
  const made = make.data;
  return (
    <Page title={text.demo.ownList} lead={words.lead}>
      {!made && (
        <form className={styles["form"]} onSubmit={submit}>
          <TextField label={words.root} hint={words.rootHint} value={root} maxLength={200} onChange={setRoot} />
          <TextArea
            label={words.names}
            hint={words.namesHint}
            rows={10}
            value={names}
            fault={count > mostNames ? words.tooMany(count, mostNames) : undefined}
            onChange={setNames}
          />
          {make.isPending && <Progress value={done} of={count} label={words.making} />}
          {make.error && <ProblemNote error={make.error} />}
          <div className={styles["acts"]}>
            <Button type="submit" look="primary" busy={make.isPending} aria-disabled={!ready}>
              {words.make} ({count})
            </Button>
          </div>
        </form>
      )}
      {made && (
        <div className={styles["acts"]}>
          {!launch.data && (
            <Button look="primary" busy={launch.isPending} onClick={() => launch.mutate(made)}>
              {words.launch}
            </Button>
          )}
          <Button onClick={() => void session.signOut().then(() => session.signIn("/"))}>{words.signIn}</Button>
        </div>
      )}
      {launch.error && <ProblemNote error={launch.error} />}
      {launch.data && (
        <Note tone="good" role="status">
          {words.launched(launch.data.sent)}
        </Note>
      )}
      {logins.length > 0 && <LoginList logins={logins} />}
    </Page>
  );
}
