import { ProblemError, type Problem } from "@thidua/contract";
import type { ReactNode } from "react";
import { useSay, useText } from "../i18n/lang.tsx";
import { Note } from "./status.tsx";

/** The server's own words for what went wrong, or our words where no answer came. */
export const problemIn = (error: unknown): Problem | undefined =>
  error instanceof ProblemError ? error.problem : undefined;

type Fault = Problem["faults"][number];

/** A fault in words: what the server wrote without the technical name of the field before it. */
const useFaultWords = (): ((fault: Fault) => string) => {
  const say = useSay();
  return (fault) => {
    const words = say(fault);
    const bare = words.startsWith(`${fault.path}:`) ? words.slice(fault.path.length + 1).trim() : words;
    return bare.charAt(0).toLocaleUpperCase("vi") + bare.slice(1);
  };
};

/** The fault that belongs to a field, by its path in the body. */
export function useFaultOf(error: unknown): (path: string) => string | undefined {
  const wordsOf = useFaultWords();
  const faults = problemIn(error)?.faults ?? [];
  return (path) => {
    const found = faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
    return found && wordsOf(found);
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

/** What went wrong, every fault of it with the name of its field, and what to do next. */
export function ProblemNote({ error, action, hideFaults }: Props) {
  const text = useText();
  const words = useProblemWords();
  const faultWords = useFaultWords();
  const problem = problemIn(error);
  const faults = problem?.faults ?? [];
  const named = (fault: Fault): string => {
    const field = fault.path.split(".").findLast((part) => !/^\d+$/.test(part)) ?? "";
    const label = text.plans.fields[field];
    return label ? `${label}: ${faultWords(fault)}` : faultWords(fault);
  };
  return (
    <Note tone="bad" role="alert" title={problem?.code === "not_found" ? text.problem.notFoundTitle : undefined}>
      <p>{faults.length === 0 ? words(error) : hideFaults ? text.problem.seeFields : text.problem.faults}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.path + fault.en}>{named(fault)}</li>
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
