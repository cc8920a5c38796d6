import { ProblemError, type Problem } from "@thidua/contract";
import type { Drafts } from "./drafts.ts";

export type SaveState = "idle" | "saved" | "unsent" | "saving" | "offline" | "refused" | "conflict";

export type Saving<T, Answer> = {
  /** Sends what stands, naming the version it was made from. */
  save: (value: T, version: number) => Promise<{ version: number; answer: Answer }>;
  onSaved: (answer: Answer) => void;
  /** What stands on the server where someone saved first; without `theirs` nothing collides and mine is sent again. */
  onStale: (problem: Problem) => Promise<{ version: number; theirs?: { value: T; by?: string } }>;
};

export type AutosaveStart<T> = {
  drafts: Drafts;
  /** The name under which it waits on this machine. */
  what: string;
  /** False while it may only be read: nothing is restored or sent. */
  open: boolean;
  initial: T;
  version: number;
  state: SaveState;
};

export type Snapshot<T> = {
  value: T;
  state: SaveState;
  error: unknown;
  theirs: { value: T; by?: string } | undefined;
};

type Draft<T> = { value: T; base: number };
type Timers = { set: (run: () => void, after: number) => unknown; clear: (timer: unknown) => void };

const pause = 700;
const again = 8000;

/**
 * Something being typed: kept on this machine at once, sent when the typing pauses, tried again when the line comes
 * back, and never written over what someone else has saved meanwhile.
 */
export const createAutosave = <T, Answer>(start: AutosaveStart<T>, timers: Timers) => {
  const { drafts, what } = start;
  const draft = start.open ? drafts.read<Draft<T>>(what) : undefined;
  let snapshot: Snapshot<T> = {
    value: draft ? draft.value : start.initial,
    state: draft ? "unsent" : start.state,
    error: undefined,
    theirs: undefined,
  };
  let version = draft?.base ?? start.version;
  let edits = 0;
  let sending = false;
  let timer: unknown;
  let ports: Saving<T, Answer> | undefined;
  const listeners = new Set<() => void>();

  const show = (part: Partial<Snapshot<T>>): void => {
    snapshot = { ...snapshot, ...part };
    for (const listen of listeners) listen();
  };
  const plan = (after: number): void => {
    timers.clear(timer);
    timer = timers.set(() => void send(), after);
  };
  const keep = (): void => drafts.write(what, { value: snapshot.value, base: version } satisfies Draft<T>);

  const refused = async (failure: unknown): Promise<void> => {
    const problem = failure instanceof ProblemError ? failure.problem : undefined;
    if (problem?.code === "stale" && ports) {
      const stands = await ports.onStale(problem);
      version = stands.version;
      keep();
      if (stands.theirs) show({ state: "conflict", theirs: stands.theirs });
      else await send();
    } else if (problem === undefined || problem.code === "busy" || problem.code === "rate_limited") {
      show({ state: "offline", error: failure });
      plan(again);
    } else show({ state: problem.code === "unauthenticated" ? "unsent" : "refused", error: failure });
  };

  const send = async (): Promise<void> => {
    if (sending || !ports || snapshot.state === "conflict") return;
    timers.clear(timer);
    sending = true;
    const sent = edits;
    show({ state: "saving", error: undefined });
    try {
      const saved = await ports.save(snapshot.value, version);
      version = saved.version;
      sending = false;
      ports.onSaved(saved.answer);
      if (edits !== sent) {
        keep();
        await send();
      } else {
        drafts.drop(what);
        show({ state: "saved" });
      }
    } catch (failure) {
      sending = false;
      await refused(failure);
    }
  };

  return {
    snapshot: () => snapshot,
    subscribe: (listen: () => void) => {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
    /** The ports of the screen as it is now; what a reload or an ended session left behind is sent. */
    connect: (now: Saving<T, Answer>): void => {
      ports = now;
      if (draft && edits === 0 && snapshot.state === "unsent") plan(0);
    },
    /** The line is back. */
    online: (): void => {
      if (snapshot.state === "offline" || snapshot.state === "unsent") void send();
    },
    change: (next: (before: T) => T, soon = false): void => {
      edits += 1;
      show({ value: next(snapshot.value), state: snapshot.state === "conflict" ? "conflict" : "unsent" });
      keep();
      if (snapshot.state !== "conflict") plan(soon ? 0 : pause);
    },
    /** Ends a conflict: mine goes over theirs, or theirs takes the place of mine. */
    settle: (which: "mine" | "theirs"): void => {
      const { theirs } = snapshot;
      if (which === "theirs" && theirs) {
        drafts.drop(what);
        show({ value: theirs.value, state: "saved", theirs: undefined });
      } else {
        show({ state: "unsent", theirs: undefined });
        void send();
      }
    },
  };
};
