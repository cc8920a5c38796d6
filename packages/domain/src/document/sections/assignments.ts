import type { Assignment, Collaborator, Task } from "../../plan/assignment.ts";
import { writeDue } from "../../plan/calendar.ts";
import { fold } from "../../text.ts";
import { insideOf, paragraph, type Entry, type Frame, type Section } from "../frame.ts";
import { closed, markOf, open, sentences } from "../wording.ts";
import { whereabouts } from "./time.ts";

const headed = (label: string, text: string, place: string, frame: Frame): Entry["blocks"] => [
  {
    kind: "heading",
    level: frame.heading.level + 1,
    mark: markOf(label, insideOf(frame)),
    text: `${open(text)}:`,
    place,
  },
];

const taskText = (it: Task): string => {
  const yearly = it.recurs === "yearly" && !/h[àằ]ng năm|mỗi năm/iu.test(it.text) ? "Thực hiện hằng năm" : undefined;
  return sentences(it.text, it.due && `Thời hạn: ${writeDue(it.due)}`, ...whereabouts(it), yearly);
};

const assignmentEntry = (it: Assignment, place: string, frame: Frame): Entry => ({
  label: it.label,
  blocks: [
    ...headed(it.label, it.title, place, frame),
    ...it.tasks.map((task, i) => paragraph(markOf(task.label, "number"), taskText(task), `${place}.tasks.${i}`)),
  ],
});

export const assignments: Section = (frame) =>
  frame.plan.assignments.map((it, i) => assignmentEntry(it, `assignments.${i}`, frame));

const collaboratorEntry = (it: Collaborator, place: string, frame: Frame): Entry => {
  const asked = it.items.some(({ text }) => fold(text).startsWith("de nghi"));
  return {
    label: it.label,
    blocks: [
      ...headed(it.label, asked ? it.name : `Đề nghị ${it.name}`, place, frame),
      ...it.items.map((line, i) => paragraph(markOf(line.label, "number"), closed(line.text), `${place}.items.${i}`)),
    ],
  };
};

/** Those who are invited and can't be commanded. */
export const collaborators: Section = (frame) =>
  frame.plan.collaborators.map((it, i) => collaboratorEntry(it, `collaborators.${i}`, frame));
