import { scrypt, timingSafeEqual } from "node:crypto";

const length = 32;
const cost = { N: 16_384, r: 8, p: 1 };

const derive = (secret: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(secret.normalize("NFC").trim(), salt, length, cost, (cause, key) => (cause ? reject(cause) : resolve(key))),
  );

export type SecretHash = { algorithm: "scrypt"; salt: string; hash: string };

/** The hash under which a login's secret is kept; `salt` are 16 random bytes. */
export const hashSecret = async (secret: string, salt: Uint8Array): Promise<SecretHash> => ({
  algorithm: "scrypt",
  salt: Buffer.from(salt).toString("hex"),
  hash: (await derive(secret, salt)).toString("hex"),
});

/** Whether a secret is the one that was hashed, in a time that doesn't tell how near it was. */
export const matchesSecret = async (secret: string, { salt, hash }: SecretHash): Promise<boolean> =>
  timingSafeEqual(await derive(secret, Buffer.from(salt, "hex")), Buffer.from(hash, "hex"));
