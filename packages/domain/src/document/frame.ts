import type { Plan } from "../plan/plan.ts";
import type { Day } from "../time.ts";
import type { DocumentBlock } from "./official-document.ts";

/** What a section needs to know of the heading it stands under. */
export type Frame = {
  plan: Plan;
  /** Only the parts of these kinds of subjects; empty: all. */
  kinds: readonly string[];
  heading: { label: string; title: string; level: number };
  day: Day;
  /** The annex in which the criteria of a kind stand. */
  annexOf: (subjectKind: string) => string | undefined;
};

/** One entry of a section: its own label and what it prints. */
export type Entry = { label: string; blocks: DocumentBlock[] };

export type Section = (frame: Frame) => Entry[];

export const paragraph = (mark: string, text: string, place: string): DocumentBlock => ({
  kind: "paragraph",
  mark,
  text,
  place,
});

/** How a number is set below a heading: `1)` where the heading itself is numbered so. */
export const insideOf = ({ heading }: Pick<Frame, "heading">): "" | "number" =>
  /^\d/.test(heading.label) ? "number" : "";

export const concerns = (kinds: readonly string[], own: readonly string[]): boolean =>
  kinds.length === 0 || own.length === 0 || own.some((it) => kinds.includes(it));
