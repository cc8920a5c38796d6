import type { DocumentAnnex, DocumentBlock, OfficialDocument } from "./official-document.ts";

const lineOf = ({ mark, text }: DocumentBlock): string => (mark === "" ? text : `${mark} ${text}`);

/** A mark that stands in the head, under the number; "Dữ liệu minh họa" stands at the foot of each page. */
export const headMarks = ({ marks }: OfficialDocument): string[] =>
  marks.filter(({ kind }) => kind !== "demo").map(({ text }) => text);

export const annexText = ({ label, title, attachedTo, columns, rows }: DocumentAnnex): string[] => [
  label,
  title,
  `(${attachedTo})`,
  ...columns.map((it) => it.title),
  ...rows.flatMap(({ cells }) => cells.filter(Boolean)),
];

/** All that stands on the paper, in reading order: row by row, left before right; page numbers and foot lines apart. */
export const documentText = (document: OfficialDocument): string[] => {
  const { head, type, abstract, bases, body, recipients, signature, annexes } = document;
  return [
    ...head.superior,
    ...head.issuer,
    head.nation,
    head.motto,
    head.number,
    ...headMarks(document),
    head.placeAndDate,
    type,
    abstract,
    ...bases.map(({ text }) => text),
    ...body.map(lineOf),
    recipients.head,
    ...recipients.lines,
    ...signature.lines,
    ...(signature.signer ? [signature.signer] : []),
    ...annexes.flatMap(annexText),
  ];
};
