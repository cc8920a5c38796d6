/** What each type begins with, or holds; a name or a header proves nothing. */
const startsWith = (bytes: Uint8Array, ...expected: number[]): boolean =>
  expected.every((byte, i) => bytes[i] === byte);

const text = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString("latin1");

const heicBrands = new Set(["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"]);

/** Names in a zip's central directory; undefined where there is none. */
const zipNames = (bytes: Uint8Array): string[] | undefined => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > data.length) return undefined;
  const names: string[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = data.readUInt16LE(at + 28);
    names.push(data.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return names;
};

const isOffice = (bytes: Uint8Array, main: string): boolean => {
  const names = zipNames(bytes);
  return (
    names !== undefined &&
    names.includes("[Content_Types].xml") &&
    names.includes(main) &&
    !names.some((name) => /vbaProject\.bin$/i.test(name))
  );
};

const tests: Record<string, (bytes: Uint8Array) => boolean> = {
  "application/pdf": (bytes) => text(bytes, 0, 1024).includes("%PDF-"),
  "image/jpeg": (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff),
  "image/png": (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  "image/heic": (bytes) => text(bytes, 4, 8) === "ftyp" && heicBrands.has(text(bytes, 8, 12)),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (bytes) =>
    isOffice(bytes, "word/document.xml"),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (bytes) => isOffice(bytes, "xl/workbook.xml"),
};

/** Whether the bytes are what the type says; a document with macros is none. An unknown type never is. */
export const isOfType = (bytes: Uint8Array, type: string): boolean => tests[type]?.(bytes) ?? false;
