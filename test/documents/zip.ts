import { inflateRawSync } from "node:zlib";

const directoryEntry = 0x02014b50;
const stored = 0;

/** The parts of a zip file, as Word files are: name and content, read from its directory at the end. */
export const partsOf = (bytes: Uint8Array): Map<string, string> => {
  const file = Buffer.from(bytes);
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(file.length - 6);
  while (at + 46 <= file.length && file.readUInt32LE(at) === directoryEntry) {
    const [method, size, nameLength] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
    ];
    const local = file.readUInt32LE(at + 42);
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(start, start + size);
    parts.set(name, (method === stored ? content : inflateRawSync(content)).toString("utf8"));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
};

/** The running text of a Word file's main part. */
export const wordText = (bytes: Uint8Array): string =>
  [...(partsOf(bytes).get("word/document.xml") ?? "").matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join("\n")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'");
