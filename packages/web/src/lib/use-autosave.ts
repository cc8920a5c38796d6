import { ProblemError, type Problem } from "@thidua/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Drafts } from "./drafts.ts";

export type SaveState = "idle" | "saved" | "unsent" | "saving" | "offline" | "refused" | "conflict";

export type Autosave<T, Answer> = {
  drafts: Drafts;
  /** The name under which it waits on this machine. */
  what: string;
  /** False while it may only be read: nothing is restored or sent. */
  open: boolean;
  initial: T;
  version: number;
  state: SaveState;
  save: (value: T, version: number) => Promise<{ version: number; answer: Answer }>;
  onSaved?: (answer: Answer) => void;
  /** What stands on the server where someone saved first; without `theirs` nothing collides and mine is sent again. */
  onStale: (problem: Problem) => Promise<{ version: number; theirs?: T; by?: string }>;
};

type Draft<T> = { value: T; base: number };
const pause = 700;
const again = 8000;

/**
 * Something being typed: kept on this machine at once, sent when the typing pauses, tried again when the line comes
 * back, and never written over what someone else has saved meanwhile.
 */
export function useAutosave<T, Answer>(options: Autosave<T, Answer>) {
  const { drafts, what, open } = options;
  const latest = useRef(options);
  latest.current = options;

  const [value, setValue] = useState<T>(
    () => (open ? drafts.read<Draft<T>>(what)?.value : undefined) ?? options.initial,
  );
  const [state, setState] = useState<SaveState>(() =>
    open && drafts.read(what) !== undefined ? "unsent" : options.state,
  );
  const [error, setError] = useState<unknown>();
  const [theirs, setTheirs] = useState<{ value: T; by?: string | undefined }>();
  const now = useRef({
    value,
    version: drafts.read<Draft<T>>(what)?.base ?? options.version,
    edits: 0,
    sending: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(async (): Promise<void> => {
    const it = now.current;
    if (it.sending) return;
    it.sending = true;
    clearTimeout(timer.current);
    const { edits, value: sent } = it;
    setState("saving");
    setError(undefined);
    try {
      const { version, answer } = await latest.current.save(sent, it.version);
      it.version = version;
      it.sending = false;
      latest.current.onSaved?.(answer);
      if (it.edits !== edits) return await send();
      latest.current.drafts.drop(latest.current.what);
      setState("saved");
    } catch (failure) {
      it.sending = false;
      const problem = failure instanceof ProblemError ? failure.problem : undefined;
      if (problem?.code === "stale") {
        const stands = await latest.current.onStale(problem);
        it.version = stands.version;
        if (stands.theirs === undefined) return await send();
        setTheirs({ value: stands.theirs, by: stands.by });
        setState("conflict");
        return;
      }
      setError(failure);
      if (problem === undefined || problem.code === "busy" || problem.code === "rate_limited") {
        setState("offline");
        timer.current = setTimeout(() => void send(), again);
      } else setState(problem.code === "unauthenticated" ? "unsent" : "refused");
    }
  }, []);

  const change = useCallback(
    (next: T | ((before: T) => T), soon = false) => {
      const it = now.current;
      it.value = typeof next === "function" ? (next as (before: T) => T)(it.value) : next;
      it.edits += 1;
      setValue(it.value);
      setState("unsent");
      drafts.write(what, { value: it.value, base: it.version } satisfies Draft<T>);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), soon ? 0 : pause);
    },
    [drafts, what, send],
  );

  /** Ends a conflict: mine goes over theirs, or theirs takes the place of mine. */
  const settle = useCallback(
    (keep: "mine" | "theirs") => {
      const it = now.current;
      if (keep === "mine") {
        drafts.write(what, { value: it.value, base: it.version } satisfies Draft<T>);
        setTheirs(undefined);
        void send();
        return;
      }
      if (theirs) {
        it.value = theirs.value;
        setValue(theirs.value);
      }
      setTheirs(undefined);
      drafts.drop(what);
      setState("saved");
    },
    [theirs, drafts, what, send],
  );

  useEffect(() => {
    const online = () => void (["offline", "unsent"].includes(state) && send());
    window.addEventListener("online", online);
    return () => window.removeEventListener("online", online);
  }, [send, state]);

  useEffect(() => {
    // What a reload or an ended session left behind is sent when it opens again.
    if (open && drafts.read(what) !== undefined) timer.current = setTimeout(() => void send(), 0);
    return () => clearTimeout(timer.current);
  }, [open, drafts, what, send]);

  return { value, state, error, theirs, change, settle };
}
