import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportJWK, generateKeyPair, type JWK } from "jose";

/** The issuer's signing key, private part included. */
export type SigningKey = JWK & { kid: string };

const make = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: "RS256", use: "sig" };
};

/** The key of this data folder, made on first use, so that sessions survive a restart; without a folder a fresh one. */
export const signingKey = async (folder?: string): Promise<SigningKey> => {
  if (folder === undefined) return make();
  const file = join(folder, "signing-key.json");
  try {
    return JSON.parse(await readFile(file, "utf8")) as SigningKey;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
  }
  const key = await make();
  await writeFile(`${file}.new`, JSON.stringify(key), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return key;
};

/** What others may know of it. */
export const publicPart = ({ kty, n, e, kid, alg, use }: SigningKey): JWK => ({ kty, n, e, kid, alg, use }) as JWK;
