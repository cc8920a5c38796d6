import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useText } from "../i18n/lang.tsx";
import { useSession } from "../session/session.tsx";
import { Button } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/status.tsx";

/** Where the issuer sends the browser back to, with the code. */
export function Callback() {
  const text = useText();
  const session = useSession();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    session.finishSignIn().then(
      (to) => void navigate({ to, replace: true }),
      () => setFailed(true),
    );
  }, [session, navigate]);
  return (
    <main>
      <Page narrow title={failed ? text.session.failedTitle : text.session.returning}>
        {failed ? (
          <>
            <p>{text.session.failed}</p>
            <div>
              <Button look="primary" onClick={() => void session.signIn("/")}>
                {text.session.signIn}
              </Button>
            </div>
          </>
        ) : (
          <Skeleton lines={2} />
        )}
      </Page>
    </main>
  );
}
