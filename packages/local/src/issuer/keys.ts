import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";
import { Failure } from "@thidua/domain";
import * as z from "zod";

const IssuerKeys = z.object({
  /** Private signing keys; the first signs. */
  signing: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1),
  /** Secrets that sign the issuer's cookies. */
  cookies: z.array(z.string().min(32)).min(1),
});
export type IssuerKeys = z.infer<typeof IssuerKeys>;

/** Where the issuer's keys stay, so that a restart ends no session. */
export type KeyStore = { load: () => Promise<IssuerKeys | undefined>; save: (keys: IssuerKeys) => Promise<void> };

/** Keys that go with the process. */
export const memoryKeys = (): KeyStore => {
  let held: IssuerKeys | undefined;
  return {
    load: async () => held,
    save: async (keys) => {
      held = keys;
    },
  };
};

const damaged = (path: string, cause: unknown): Failure =>
  new Failure("conflict", {
    vi: `Tệp khóa đăng nhập ${path} bị hỏng. Hãy xóa tệp này rồi chạy lại; mọi người sẽ phải đăng nhập lại.`,
    en: `The sign-in key file ${path} is damaged. Delete it and start again; everybody will have to sign in again.`,
    cause,
  });

/** Keys in a file that only its owner may read. */
export const fileKeys = (path: string): KeyStore => ({
  async load() {
    let text: string;
    try {
      text = await readFile(path, "utf8");
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw cause;
    }
    try {
      return IssuerKeys.parse(JSON.parse(text));
    } catch (cause) {
      throw damaged(path, cause);
    }
  },
  async save(keys) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(keys), { mode: 0o600 });
    await rename(`${path}.new`, path);
  },
});

const makeKeys = async (randomBytes: (size: number) => Uint8Array): Promise<IssuerKeys> => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    signing: [{ ...jwk, kty: jwk.kty ?? "RSA", kid, alg: "RS256", use: "sig" }],
    cookies: [Buffer.from(randomBytes(32)).toString("base64")],
  };
};

/** The keys that are kept, or new ones, kept from now on. */
export const keysOf = async (store: KeyStore, randomBytes: (size: number) => Uint8Array): Promise<IssuerKeys> => {
  const held = await store.load();
  if (held) return held;
  const made = await makeKeys(randomBytes);
  await store.save(made);
  return made;
};

/** What everybody may know of the signing keys. */
export const publicKeys = ({ signing }: IssuerKeys): { keys: JWK[] } => ({
  keys: signing.map((key) => {
    const { kty, kid, n, e, alg, use } = key as JWK;
    return { kty, kid, n, e, alg, use } as JWK;
  }),
});
