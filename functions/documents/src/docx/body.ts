import { AlignmentType, LineRuleType, Paragraph, TextRun } from "docx";
import type { DocumentBlock, DocumentLayout, OfficialDocument } from "@thidua/domain";
import { line, ruleUnder, unbroken, type Looks } from "./paragraphs.ts";
import { halves, points, twips } from "./units.ts";

const running = (text: string, layout: DocumentLayout, looks: Looks, more: { keepNext?: boolean } = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(layout.firstLine.use) },
    spacing: {
      before: points(layout.spacing.use),
      line: Math.round(layout.lines.use * 240),
      lineRule: LineRuleType.AUTO,
    },
    ...more,
    children: [new TextRun({ text: unbroken(text), size: halves(layout.sizes.body.use), ...looks })],
  });

/** A mark stays with the first word of its text. */
const marked = ({ mark, text }: DocumentBlock): string => (mark === "" ? text : `${mark}\u00a0${text}`);

const looksOf = (level: number): Looks =>
  level <= 2 ? { bold: true } : level === 3 ? { bold: true, italics: true } : { italics: true };

/** The title of the document, its bases in italics, and its text; the last paragraph, and one that announces others, stays with what follows. */
export const bodyOf = ({ type, abstract, bases, body, layout }: OfficialDocument, width: number): Paragraph[] => {
  const { sizes } = layout;
  const last = body.length - 1;
  return [
    line(type, sizes.type.use, { bold: true }, { spacing: { before: points(18) } }),
    line(abstract, sizes.abstract.use, { bold: true }),
    ruleUnder(abstract, sizes.abstract.use, width, 0.36),
    new Paragraph({ spacing: { before: 0, after: 0, line: points(6), lineRule: LineRuleType.EXACT }, children: [] }),
    ...bases.map(({ text }) => running(text, layout, { italics: true })),
    ...body.map((block, i) =>
      block.kind === "heading"
        ? running(marked(block), layout, looksOf(block.level), { keepNext: true })
        : running(marked(block), layout, {}, { keepNext: i === last || block.text.endsWith(":") }),
    ),
  ];
};
