import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { DocumentAnnex, DocumentLayout } from "@thidua/domain";
import { line, unbroken } from "./paragraphs.ts";
import { halves, points, twips } from "./units.ts";

const edge = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge };

/** In a row that heads others or sums them up, a text takes the room of the empty cells after it. */
const spans = (cells: readonly string[], strong: boolean): { at: number; span: number }[] => {
  const starts = cells.flatMap((text, i) => (i === 0 || text !== "" || !strong ? [i] : []));
  return starts.map((at, i) => ({ at, span: (starts[i + 1] ?? cells.length) - at }));
};

/** The criteria as a table; its head is repeated on each page and no row is torn. */
export const annexOf = (annex: DocumentAnnex, layout: DocumentLayout, width: number): (Paragraph | Table)[] => {
  const { sizes } = layout;
  const widths = annex.columns.map(({ share }) => twips((width * share) / 100));
  const size = halves(sizes.table.use);
  const box = (text: string, at: number, span: number, strong: boolean, center: boolean): TableCell =>
    new TableCell({
      width: { size: widths.slice(at, at + span).reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: twips(1.2), right: twips(1.2), top: points(2), bottom: points(2) },
      children: [
        new Paragraph({
          alignment: center ? AlignmentType.CENTER : AlignmentType.LEFT,
          keepNext: strong,
          children: [new TextRun({ text: unbroken(text), size, bold: strong })],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: annex.columns.map(({ title }, i) => box(title, i, 1, true, true)),
  });
  const rows = annex.rows.map(
    ({ cells, strong }) =>
      new TableRow({
        cantSplit: true,
        children: spans(cells, strong).map(({ at, span }) =>
          box(cells[at] ?? "", at, span, strong, annex.columns[at]?.align === "center"),
        ),
      }),
  );
  return [
    line(annex.label, sizes.annex.use, { bold: true }),
    line(annex.title, sizes.annex.use, { bold: true }),
    line(`(${annex.attachedTo})`, sizes.annex.use, { italics: true }, { spacing: { after: points(12) } }),
    new Table({
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders,
      rows: [head, ...rows],
    }),
  ];
};
