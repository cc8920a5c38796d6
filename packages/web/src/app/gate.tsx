import { Outlet, useRouterState } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.tsx";
import { meQuery } from "../api/get-me.ts";
import { useText } from "../i18n/lang.tsx";
import { MeProvider } from "../session/me.tsx";
import { useSession } from "../session/session.tsx";
import { Button } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { problemIn, ProblemNote } from "../ui/problem.tsx";
import { Skeleton } from "../ui/status.tsx";
import page from "../ui/page.module.css";
import { EndedDialog } from "./ended-dialog.tsx";
import { usePorts } from "./ports.tsx";
import { Shell } from "./shell/shell.tsx";
import { Welcome } from "./welcome.tsx";

const Waiting = () => (
  <main className={page["page"]}>
    <Skeleton title lines={4} />
  </main>
);

/** Behind it one is signed in and known; in front of it stands the welcome. */
export function Gate() {
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.href });
  if (session.status === "loading") return <Waiting />;
  if (session.status === "signedOut") return <Welcome returnTo={path} />;
  return <Inside />;
}

function Inside() {
  const text = useText();
  const session = useSession();
  const { storage, now } = usePorts();
  const me = useQuery(meQuery(useApi()));
  if (me.data) {
    return (
      <MeProvider me={me.data} storage={storage} now={now}>
        <Shell>
          <Outlet />
        </Shell>
        <EndedDialog />
      </MeProvider>
    );
  }
  if (me.isPending && !session.ended) return <Waiting />;
  const code = problemIn(me.error)?.code;
  return (
    <main>
      <Page narrow title={code === "forbidden" ? text.session.noRoleTitle : text.problem.title}>
        {code === "forbidden" ? <p>{text.session.noRole}</p> : me.error && <ProblemNote error={me.error} />}
        <div>
          {code === "forbidden" || code === "unauthenticated" || session.ended ? (
            <Button look="primary" onClick={() => void session.signOut().then(() => session.signIn("/"))}>
              {text.session.signInAgain}
            </Button>
          ) : (
            <Button look="primary" onClick={() => void me.refetch()}>
              {text.common.retry}
            </Button>
          )}
        </div>
      </Page>
    </main>
  );
}
