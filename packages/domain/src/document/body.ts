import type { OutlineEntry } from "../plan/outline.ts";
import type { Plan } from "../plan/plan.ts";
import type { Day } from "../time.ts";
import { paragraph, type Entry, type Frame } from "./frame.ts";
import type { DocumentAnnex, DocumentBlock } from "./official-document.ts";
import { sectionOf } from "./sections/index.ts";
import { usualOutline } from "./usual-outline.ts";
import { closed, markOf } from "./wording.ts";

type Heading = Omit<OutlineEntry, "parts"> & { parts?: readonly Heading[] };

const numbered = (entries: readonly Entry[]): boolean => entries.every(({ label }) => /^\d+$/.test(label));

/** Sections under one heading share its numbering: a collaborator numbered 2 stands between offices 1 and 3. */
const entriesUnder = (names: readonly string[], frame: Frame): Entry[] => {
  const lists = names.map((name) => sectionOf(name)(frame)).filter((list) => list.length > 0);
  const all = lists.flat();
  return lists.length > 1 && numbered(all) ? all.toSorted((a, b) => Number(a.label) - Number(b.label)) : all;
};

const blocksOf = (
  heading: Heading,
  level: number,
  place: string,
  base: Omit<Frame, "heading" | "kinds">,
): DocumentBlock[] => {
  const frame: Frame = { ...base, kinds: heading.subjectKinds, heading: { ...heading, level } };
  const title: DocumentBlock[] =
    heading.title === "" ? [] : [{ kind: "heading", level, mark: markOf(heading.label), text: heading.title, place }];
  const text = heading.text ? [paragraph("", closed(heading.text), place)] : [];
  const sections = entriesUnder(heading.sections, frame).flatMap(({ blocks }) => blocks);
  const parts = (heading.parts ?? []).flatMap((it, i) => blocksOf(it, level + 1, `${place}.parts.${i}`, base));
  return [...title, ...text, ...sections, ...parts];
};

const annexLine = (annexes: readonly DocumentAnnex[]): DocumentBlock[] => {
  const named = annexes.map(({ label, about }) => `${label} (${about})`).join("; ");
  return named === "" ? [] : [paragraph("", `Kèm theo Kế hoạch này có tiêu chí thi đua tại ${named}.`, "criteria")];
};

/** The mark that ends an official text. */
const ended = (text: string): string => `${text.replace(/[\s./;:,]+$/u, "")}./.`;

/** The text between the bases and the recipients, under the plan's own headings, and the mark of its end. */
export const bodyOf = (plan: Plan, day: Day, annexes: readonly DocumentAnnex[]): DocumentBlock[] => {
  const annexOf = (kind: string) => annexes.find(({ subjectKinds }) => subjectKinds.includes(kind))?.label;
  const outline = plan.outline.length > 0 ? plan.outline : usualOutline(plan);
  const opening = plan.opening ? [paragraph("", closed(plan.opening), "opening")] : [];
  const main = outline.flatMap((it, i) => blocksOf(it, 1, `outline.${i}`, { plan, day, annexOf }));
  const closing = plan.closing ? [paragraph("", plan.closing, "closing")] : [];
  const blocks = [...opening, ...main, ...annexLine(annexes), ...closing];
  const last = blocks.at(-1);
  return last?.kind === "paragraph" ? [...blocks.slice(0, -1), { ...last, text: ended(last.text) }] : blocks;
};
