import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { headMarks, type OfficialDocument } from "@thidua/domain";
import { line, ruleUnder } from "./paragraphs.ts";
import { textWidth } from "./text-width.ts";
import { halves, points, twips } from "./units.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none };

export const cell = (width: number, children: (Paragraph | Table)[], { above = 0, span = 1 } = {}): TableCell =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    columnSpan: span,
    borders: noBorders,
    margins: { left: 0, right: 0, top: points(above) },
    children,
  });

/** Two columns side by side without borders, `widths` in mm. */
export const columns = (widths: readonly [number, number], rows: TableRow[]): Table =>
  new Table({
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows,
  });

const boxed = (text: string, size: number, within: number): Paragraph => {
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 2, color: "000000" };
  const side = twips(Math.max(0, (within - textWidth(text, size, true) - 6) / 2));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: points(8) },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [new TextRun({ text, bold: true, size: halves(size) })],
  });
};

const gap = 4;

/** Each side of the head gets what it needs and half of what is left; where there isn't enough, in proportion. */
const shares = (left: number, right: number, width: number): [number, number] => {
  const [needLeft, needRight] = [left + gap, right + gap];
  const spare = width - needLeft - needRight;
  const share = spare >= 0 ? needLeft + spare / 2 : (width * needLeft) / (needLeft + needRight);
  return [share, width - share];
};

/** National title and motto on the right, the issuer on the left; below them number and date. */
export const headOf = (document: OfficialDocument, width: number): Table => {
  const { head, layout } = document;
  const { sizes } = layout;
  const widths = shares(
    Math.max(...[...head.superior, ...head.issuer, head.number].map((it) => textWidth(it, sizes.issuer.use, true))),
    Math.max(
      textWidth(head.nation, sizes.nation.use, true),
      textWidth(head.motto, sizes.motto.use, true),
      textWidth(head.placeAndDate, sizes.place.use),
    ),
    width,
  );
  const last = head.issuer.at(-1) ?? "";
  const top = new TableRow({
    children: [
      cell(widths[0], [
        ...head.superior.map((it) => line(it, sizes.issuer.use)),
        ...head.issuer.map((it) => line(it, sizes.issuer.use, { bold: true })),
        ruleUnder(last, sizes.issuer.use, widths[0], 0.42),
      ]),
      cell(widths[1], [
        line(head.nation, sizes.nation.use, { bold: true }),
        line(head.motto, sizes.motto.use, { bold: true }),
        ruleUnder(head.motto, sizes.motto.use, widths[1], 1),
      ]),
    ],
  });
  const bottom = new TableRow({
    children: [
      cell(widths[0], [
        line(head.number, sizes.number.use, {}, { spacing: { before: points(6) } }),
        ...headMarks(document).map((it) => boxed(it, sizes.number.use, widths[0])),
      ]),
      cell(widths[1], [
        line(head.placeAndDate, sizes.place.use, { italics: true }, { spacing: { before: points(6) } }),
      ]),
    ],
  });
  return columns(widths, [top, bottom]);
};
