import { ProblemError, type Problem } from "@thidua/contract";
import type { ReactNode } from "react";
import { useSay, useText } from "../i18n/lang.tsx";
import { Note } from "./status.tsx";

/** The server's own words for what went wrong, or our words where no answer came. */
export const problemIn = (error: unknown): Problem | undefined =>
  error instanceof ProblemError ? error.problem : undefined;

/** The fault that belongs to a field, by its path in the body. */
export function useFaultOf(error: unknown): (path: string) => string | undefined {
  const say = useSay();
  const faults = problemIn(error)?.faults ?? [];
  return (path) => {
    const found = faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
    return found && say(found);
  };
}

/** One sentence for an error, in the reader's language. */
export function useProblemWords(): (error: unknown) => string {
  const say = useSay();
  const text = useText();
  return (error) => {
    const problem = problemIn(error);
    return problem ? say(problem.detail) : text.problem.unreachable;
  };
}

type Props = { error: unknown; action?: ReactNode; hideFaults?: boolean };

/** What went wrong, every fault of it, and what to do next. */
export function ProblemNote({ error, action, hideFaults }: Props) {
  const say = useSay();
  const text = useText();
  const words = useProblemWords();
  const problem = problemIn(error);
  const faults = hideFaults ? [] : (problem?.faults ?? []);
  return (
    <Note tone="bad" role="alert" title={problem?.code === "not_found" ? text.problem.notFoundTitle : undefined}>
      <p>{words(error)}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.path + fault.en}>{say(fault)}</li>
          ))}
        </ul>
      )}
      {action}
      {problem?.requestId && (
        <small>
          {text.problem.requestId}: {problem.requestId}
        </small>
      )}
    </Note>
  );
}
