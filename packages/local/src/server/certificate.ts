import { createHash, X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";

export type Certificate = { key: string; cert: string; fingerprint: string };

const fingerprintOf = (cert: string): string =>
  createHash("sha256")
    .update(new X509Certificate(cert).raw)
    .digest("hex")
    .toUpperCase()
    .replace(/..(?!$)/g, "$&:");

const kept = async (file: string, names: readonly string[]): Promise<Certificate | undefined> => {
  try {
    const { key, cert } = JSON.parse(await readFile(file, "utf8")) as { key: string; cert: string };
    const read = new X509Certificate(cert);
    const covers = names.every((name) => (isIP(name) ? read.checkIP(name) : read.checkHost(name)));
    const lasts = Date.parse(read.validTo) > Date.now() + 86_400_000;
    return covers && lasts ? { key, cert, fingerprint: fingerprintOf(cert) } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * A certificate of this machine's own for these names and addresses, kept in the data folder so that a phone that has
 * accepted it once goes on doing so.
 */
export const certificateFor = async (names: readonly string[], folder: string): Promise<Certificate> => {
  const file = join(folder, "certificate.json");
  const held = await kept(file, names);
  if (held) return held;
  const notBeforeDate = new Date();
  const altNames = names.map((name) =>
    isIP(name) ? ({ type: 7, ip: name } as const) : ({ type: 2, value: name } as const),
  );
  const { private: key, cert } = await generate([{ name: "commonName", value: names[0] ?? "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate,
    notAfterDate: new Date(notBeforeDate.getTime() + 365 * 86_400_000),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames },
    ],
  });
  await writeFile(`${file}.new`, JSON.stringify({ key, cert }), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return { key, cert, fingerprint: fingerprintOf(cert) };
};
