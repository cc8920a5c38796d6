import { appendFile, readFile, truncate } from "node:fs/promises";

/**
 * What of the script is done, so that a start after a crash goes on where the last one ended. A step that was begun and
 * not finished is done again: its requests bear the same idempotency keys.
 */
export type Journal = {
  begun: (step: string) => boolean;
  done: (step: string) => boolean;
  /** What a finished step gave. */
  gave: (step: string) => unknown;
  begin: (step: string) => Promise<void>;
  finish: (step: string, gave: unknown) => Promise<void>;
  /** Something to know again after a crash, beside steps. */
  note: (about: string, what: string) => Promise<void>;
  noted: (about: string) => readonly string[];
};

type Line = { begin: string } | { done: string; gave?: unknown } | { note: string; what: string };

const journalOver = (lines: readonly Line[], write: (line: Line) => Promise<void>): Journal => {
  const begun = new Set<string>();
  const done = new Map<string, unknown>();
  const notes = new Map<string, string[]>();
  const take = (line: Line): void => {
    if ("begin" in line) begun.add(line.begin);
    else if ("done" in line) done.set(line.done, line.gave);
    else notes.set(line.note, [...(notes.get(line.note) ?? []), line.what]);
  };
  lines.forEach(take);
  const keep = async (line: Line) => {
    await write(line);
    take(line);
  };
  return {
    begun: (step) => begun.has(step),
    done: (step) => done.has(step),
    gave: (step) => done.get(step),
    begin: (step) => keep({ begin: step }),
    note: (note, what) => keep({ note, what }),
    noted: (about) => notes.get(about) ?? [],
    finish: (step, gave) => keep(gave === undefined ? { done: step } : { done: step, gave }),
  };
};

const linesOf = (text: string): Line[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

/** Kept in a file, one line an entry. A last line that a crash cut off is taken back: its step is done again. */
export const fileJournal = async (file: string): Promise<Journal> => {
  const text = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return "";
    throw cause;
  });
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole));
  let last = Promise.resolve();
  return journalOver(linesOf(whole), (line) => {
    last = last.then(() => appendFile(file, `${JSON.stringify(line)}\n`));
    return last;
  });
};

export const memoryJournal = (): Journal => journalOver([], async () => undefined);
