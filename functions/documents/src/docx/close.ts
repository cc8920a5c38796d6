import { AlignmentType, Paragraph, Table, TableRow, TextRun } from "docx";
import type { OfficialDocument } from "@thidua/domain";
import { cell, columns } from "./head.ts";
import { line } from "./paragraphs.ts";
import { textWidth } from "./text-width.ts";
import { halves, points } from "./units.ts";

const roomToSign = 72;
const roomAbove = 12;
/** A list up to this height, in points, stands beside the signature as a whole. */
const roomBeside = 220;

const recipient = (text: string, size: number): Paragraph =>
  new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text, size: halves(size) })] });

/** How many lines of the list go beside the signature, so that its block needn't be torn when the list is long. */
const besides = (lines: readonly string[], width: number, size: number, height: number): number => {
  let used = 0;
  for (const [i, text] of lines.entries()) {
    used += Math.ceil(textWidth(text, size) / width) * size * 1.2;
    if (used > height) return i;
  }
  return lines.length;
};

/** Nơi nhận on the left, the signature on the right. The signature is never torn; a long list goes on below it. */
export const closeOf = ({ recipients, signature, layout }: OfficialDocument, width: number): Table => {
  const { sizes } = layout;
  const widths = [width / 2 - 5, width / 2 + 5] as const;
  const size = sizes.recipients.use;
  const fit = besides(recipients.lines, widths[0], size, roomBeside);
  const rest = recipients.lines.slice(fit);
  const head = line(
    recipients.head,
    sizes.recipientsHead.use,
    { bold: true, italics: true },
    { alignment: AlignmentType.LEFT },
  );
  const left = [head, ...recipients.lines.slice(0, fit).map((it) => recipient(it, size))];
  const right = [
    ...signature.lines.map((it) => line(it, sizes.signature.use, { bold: true })),
    line(signature.signer, sizes.signature.use, { bold: true }, { spacing: { before: points(roomToSign) } }),
  ];
  const first = new TableRow({
    cantSplit: true,
    children: [cell(widths[0], left, { above: roomAbove }), cell(widths[1], right, { above: roomAbove })],
  });
  const second = new TableRow({
    children: [
      cell(
        width,
        rest.map((it) => recipient(it, size)),
        { span: 2 },
      ),
    ],
  });
  return columns(widths, rest.length > 0 ? [first, second] : [first]);
};
