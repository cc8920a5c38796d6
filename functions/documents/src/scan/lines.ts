/** A piece of text on a page: where it begins, from the lower left corner in points. */
export type Piece = { text: string; x: number; y: number; width: number; size: number };

/** A line of a page; `apart`: set off from the line above by more than line spacing. */
export type PdfLine = { text: string; apart: boolean };

/** Pieces on one line may be set a little higher or lower, as bold type or a superscript is. */
const sameLine = 3;
/** Lines of one paragraph follow each other within this many times their size. */
const spacing = 1.7;
/** A gap wider than this, in points, is a space even where the file has none. */
const space = 1;

/** The lines of a page as one reads them, from the top, left to right; a page's two columns of a head share their lines. */
export const linesOf = (pieces: readonly Piece[]): PdfLine[] => {
  const rows: { y: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== "").toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && row.y - piece.y <= sameLine) row.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  return rows.map((row, i) => {
    let text = "";
    let end = Number.NEGATIVE_INFINITY;
    for (const piece of row.pieces.toSorted((a, b) => a.x - b.x)) {
      text += piece.x - end > space && text !== "" ? ` ${piece.text}` : piece.text;
      end = piece.x + piece.width;
    }
    const above = rows[i - 1]?.y ?? Number.POSITIVE_INFINITY;
    const size = Math.max(...row.pieces.map((it) => it.size));
    return { text: text.normalize("NFC").replace(/\s+/gu, " ").trim(), apart: above - row.y > size * spacing };
  });
};
