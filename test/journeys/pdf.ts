import { createHash } from "node:crypto";
import { declareFile } from "@thidua/contract";
import type { FileId } from "@thidua/domain";
import type { World } from "@thidua/local";

/** A PDF of one page with one line of text, whole: any reader opens it. */
export const pdf = (line: string): Uint8Array => {
  const stream = `BT /F1 14 Tf 72 770 Td (${line.replace(/[()\\]/g, "\\$&")}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text);
};

/** Declares a file, puts it under the link that comes back, and gives its id. */
export const upload = async (world: World, login: string, name: string, bytes: Uint8Array): Promise<FileId> => {
  const { file, upload: link } = await world.clientFor(login).call(declareFile, {
    body: {
      name,
      size: bytes.length,
      type: "application/pdf",
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
  });
  const body = bytes as Uint8Array<ArrayBuffer>;
  const put = await world.fetch(new Request(link.url, { method: link.method, headers: link.headers, body }));
  if (!put.ok) throw new Error(`the upload was refused: ${put.status} ${await put.text()}`);
  return file.file;
};
