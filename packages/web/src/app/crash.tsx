import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { useText } from "../i18n/lang.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { problemIn, ProblemNote } from "../ui/problem.tsx";
import { Note } from "../ui/status.tsx";

const staleChunk = /dynamically imported module|Importing a module script failed|Failed to fetch dynamically/i;

/** What stands instead of a screen that failed. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const text = useText();
  const router = useRouter();
  const problem = problemIn(error);
  const message = error instanceof Error ? error.message : String(error);
  const stale = staleChunk.test(message);
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page narrow title={problem?.code === "not_found" ? text.problem.notFoundTitle : text.problem.crashTitle}>
      {problem ? (
        <ProblemNote error={error} />
      ) : (
        <Note tone="bad" role="alert">
          <p>{stale ? text.problem.newVersion : text.problem.crash}</p>
          {!stale && <small>{message}</small>}
        </Note>
      )}
      <div>
        {problem ? (
          <Button look="primary" onClick={again}>
            {text.common.retry}
          </Button>
        ) : (
          <Button look="primary" onClick={() => window.location.reload()}>
            {text.common.reload}
          </Button>
        )}{" "}
        <ButtonLink to="/" look="quiet">
          {text.problem.toHome}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** An address of the console that isn't there. */
export function NotFound() {
  const text = useText();
  return (
    <Page narrow title={text.problem.notFoundTitle} lead={text.problem.notFound}>
      <div>
        <ButtonLink to="/" look="primary">
          {text.problem.toHome}
        </ButtonLink>
      </div>
    </Page>
  );
}
