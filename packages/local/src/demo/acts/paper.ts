import { createHash } from "node:crypto";
import { declareFile, getFileLink } from "@thidua/contract";
import type { FileId } from "@thidua/domain";
import type { Hands } from "../replay/lane.ts";

/** Text of a PDF string: the demo's papers are in plain letters, so that the smallest PDF holds them. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\x20-\x7e]/g, " ")
    .replace(/[\\()]/g, " ");

/** A one-page PDF with these lines, as a stand-in for a scan. */
export const smallPdf = (lines: readonly string[]): Uint8Array => {
  const text = lines.map((line, at) => `1 0 0 1 60 ${780 - 24 * at} Tm (${plain(line)}) Tj`).join("\n");
  const stream = `BT /F1 12 Tf\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new TextEncoder().encode(body + tail);
};

/** Declares a paper and brings it into the file store. */
export const putPaper = async (
  hands: Hands,
  paper: { name: string; lines: readonly string[]; purpose: "evidence" | "document" },
): Promise<FileId> => {
  const bytes = smallPdf(paper.lines);
  const body = {
    name: paper.name,
    size: bytes.length,
    type: "application/pdf" as const,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    purpose: paper.purpose,
  };
  const { file, upload } = await hands.call(declareFile, { body });
  const there = await hands.stored(() => hands.call(getFileLink, { params: { file: file.file } }));
  if (!there) await hands.upload(upload, bytes);
  return file.file;
};
