import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from "docx";
import { textWidth } from "./text-width.ts";
import { halves, points, twips } from "./units.ts";

export type Looks = { bold?: boolean; italics?: boolean };

/** What isn't torn at the end of a line: a span of years (`2021 - 2030`), an annex and its number. */
export const unbroken = (text: string): string =>
  text.replace(/(\d) - (?=\d)/g, "$1\u00a0-\u00a0").replace(/(Phụ lục) (?=[IVX])/g, "$1\u00a0");

/** A line of text on its own: as wide as it is, centred unless said otherwise. */
export const line = (text: string, size: number, looks: Looks = {}, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    ...options,
    children: [new TextRun({ text: unbroken(text), size: halves(size), ...looks })],
  });

/** A rule under a line of text, `width` mm long, in the middle of a space of `within` mm. */
export const rule = (width: number, within: number): Paragraph => {
  const side = twips(Math.max(0, (within - width) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: points(3), after: 0, line: points(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
};

/** The rule under a motto is as long as its text; under a name or an abstract, a third to half of it. */
export const ruleUnder = (text: string, size: number, within: number, part: number): Paragraph => {
  const shown = Math.min(textWidth(text, size, true), within);
  return rule(shown * part, within);
};
