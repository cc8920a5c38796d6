import { useText } from "../i18n/lang.tsx";
import { useSession } from "../session/session.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

/** The session has ended; the page behind keeps what was typed, and signing in leads back to it. */
export function EndedDialog() {
  const text = useText();
  const session = useSession();
  const here = () => window.location.pathname + window.location.search;
  return (
    <Dialog
      open={session.ended}
      stays
      title={text.session.endedTitle}
      onClose={() => undefined}
      actions={
        <Button look="primary" onClick={() => void session.signIn(here())}>
          {text.session.signInAgain}
        </Button>
      }
    >
      <p>{text.session.ended}</p>
    </Dialog>
  );
}
