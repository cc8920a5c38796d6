import { useEffect, useState, useSyncExternalStore } from "react";
import { createAutosave, type AutosaveStart, type Saving } from "./autosave.ts";

const timers = {
  set: (run: () => void, after: number) => setTimeout(run, after),
  clear: (timer: unknown) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** A value on the screen that saves itself; see `createAutosave`. */
export function useAutosave<T, Answer>(start: AutosaveStart<T>, saving: Saving<T, Answer>) {
  const [autosave] = useState(() => createAutosave<T, Answer>(start, timers));
  const { value, state, error, theirs } = useSyncExternalStore(autosave.subscribe, autosave.snapshot);
  useEffect(() => autosave.connect(saving));
  useEffect(() => {
    window.addEventListener("online", autosave.online);
    return () => window.removeEventListener("online", autosave.online);
  }, [autosave]);
  return { value, state, error, theirs, change: autosave.change, settle: autosave.settle };
}
