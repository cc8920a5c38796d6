/** A line of text on a page, from its lower left corner, in points. */
export type PdfText = { text: string; x: number; y: number; size?: number };

const hex = (code: number): string => code.toString(16).padStart(4, "0");
const utf16 = (letter: string): string => Buffer.from(letter, "utf16le").swap16().toString("hex");

/** Codes for the letters used, and the table by which a reader gets from code to letter. */
const fontOf = (letters: readonly string[]) => {
  const code = new Map(letters.map((letter, i) => [letter, i + 1]));
  const lines = letters.map((letter, i) => `<${hex(i + 1)}> <${utf16(letter)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(i * 100, i * 100 + 100));
  const map = [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`),
    "endcmap end end",
  ].join("\n");
  return { encode: (text: string) => Array.from(text, (it) => hex(code.get(it) ?? 0)).join(""), map };
};

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A PDF with one page for each list of lines; an empty list is a page without text, as a scanner leaves it. */
export const pdfOf = (...pages: readonly (readonly PdfText[])[]): Uint8Array => {
  const { encode, map } = fontOf([...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))]);
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
    stream(map),
    ...pages.flatMap((lines, i) => {
      const drawn = lines.map(
        ({ text, x, y, size = 13 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${encode(text)}> Tj ET`,
      );
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
        stream(drawn.join("\n")),
      ];
    }),
  ];
  let file = "%PDF-1.7\n";
  const starts = objects.map((object, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const end = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
  return new TextEncoder().encode(file);
};
