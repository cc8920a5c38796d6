import type { Subject } from "../../plan/subject.ts";
import { fold } from "../../text.ts";
import { concerns, insideOf, paragraph, type Entry, type Frame, type Section } from "../frame.ts";
import { closed, markOf } from "../wording.ts";

const subjectEntry = (subject: Subject, place: string, frame: Frame): Entry => {
  const { heading } = frame;
  const label = subject.label === heading.label ? "" : subject.label;
  const named = fold(subject.name) === fold(heading.title) ? "" : subject.name;
  const listed = subject.rules.every((it) => it.text !== undefined && it.label !== "") ? subject.rules : [];
  const mark = markOf(label || (subject.rules[0]?.label ?? ""), insideOf(frame));
  const scope = listed.length > 0 ? "" : (subject.scope ?? "");
  const text = [fold(scope).startsWith(fold(named)) ? "" : named, scope].filter(Boolean).join(": ");
  const lines = listed.map((it, i) => paragraph(markOf(it.label), closed(it.text ?? ""), `${place}.rules.${i}`));
  if (text === "") return { label, blocks: lines };
  return { label, blocks: [paragraph(mark, lines.length > 0 ? `${text}:` : closed(text), place), ...lines] };
};

/** Đối tượng: each kind with whom it takes in, in the plan's words. */
export const subjects: Section = (frame) =>
  frame.plan.subjects.flatMap((it, i) =>
    concerns(frame.kinds, [it.code]) ? [subjectEntry(it, `subjects.${i}`, frame)] : [],
  );
