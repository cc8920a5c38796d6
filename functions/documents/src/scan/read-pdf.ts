import { invalid } from "@thidua/domain";
import { getDocumentProxy } from "unpdf";
import { linesOf, type PdfLine, type Piece } from "./lines.ts";

/** What can be read of a PDF: how many pages, and the lines of the first ones; none where it is a picture. */
export type ReadPdf = { pages: number; lines: PdfLine[] };

/** Number, date and title stand on the first page; a long title may run over. */
const wanted = 2;

/** What the reader throws when the file itself is at fault; anything else is a bug of ours. */
const damaged = new Set(["InvalidPDFException", "FormatError", "XRefEntryException", "MissingDataException"]);

const explain = (cause: unknown): unknown => {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException") {
    return invalid({
      path: "file",
      vi: "file: tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi tải lại.",
      en: "file: the PDF asks for a password; take it off and upload again.",
    });
  }
  if (!damaged.has(name)) return cause;
  return invalid({
    path: "file",
    vi: "file: không mở được tệp PDF này; hãy quét hoặc xuất lại.",
    en: "file: this PDF can't be opened; scan or export it again.",
  });
};

const pieceOf = (item: object): Piece[] => {
  const { str, transform, width } = item as { str?: string; transform?: number[]; width?: number };
  return str === undefined || !transform
    ? []
    : [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width: width ?? 0, size: Math.abs(transform[3] ?? 0) }];
};

/** Reads the text layer of a PDF; fails as `invalid` where the file is damaged or locked. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  // The reader takes the bytes it is given for its own, and no Buffer: it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((cause: unknown) => {
    throw explain(cause);
  });
  try {
    const lines: PdfLine[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, wanted); number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      lines.push(...linesOf(items.flatMap(pieceOf)));
    }
    return { pages: pdf.numPages, lines };
  } catch (cause) {
    throw explain(cause);
  } finally {
    await pdf.loadingTask.destroy();
  }
};
