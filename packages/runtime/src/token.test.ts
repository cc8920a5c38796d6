import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Instant } from "@thidua/domain";
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWTHeaderParameters } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createTokenVerifier, localKeys, remoteKeys } from "./token.ts";

const issuer = "https://issuer.example/oidc";
const audience = "thi-dua-console";
const now = Instant.parse("2026-11-20T03:00:00.000Z");
const seconds = Date.parse(now) / 1000;
const claims = { sub: "login-1", tid: "0ABCDEFGHJK1", name: "Trần Thị Ánh", roles: ["parFocal"], token_use: "id" };

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Pair;
let theirs: Pair;
let verify: ReturnType<typeof createTokenVerifier>;
let jwks: { keys: object[] };

beforeAll(async () => {
  ours = await generateKeyPair("RS256", { extractable: true });
  theirs = await generateKeyPair("RS256");
  jwks = { keys: [{ ...(await exportJWK(ours.publicKey)), kid: "one", use: "sig" }] };
  verify = createTokenVerifier({ issuer, audience, keys: localKeys(jwks), wallClock: () => now });
});

const defaults = { iss: issuer, aud: audience, iat: seconds - 10, exp: seconds + 60, ...claims };
const sign = (changes: object = {}, header: Partial<JWTHeaderParameters> = {}, key = ours.privateKey) =>
  new SignJWT({ ...defaults, ...changes }).setProtectedHeader({ alg: "RS256", kid: "one", ...header }).sign(key);
const without = (name: string) => Object.fromEntries(Object.entries(defaults).filter(([key]) => key !== name));
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a bearer token", () => {
  it("of this issuer and client is who it says", async () => {
    const { sub, tid, name, roles } = claims;
    expect(await verify(await sign())).toEqual({ sub, tid, name, roles });
  });

  const refused: Record<string, () => Promise<string> | string> = {
    "signed by nobody": () => `${base64({ alg: "none" })}.${base64(defaults)}.`,
    "signed by nobody, with a known key's name": () => `${base64({ alg: "none", kid: "one" })}.${base64(defaults)}.`,
    "signed with the public key as a secret": () =>
      new SignJWT(defaults)
        .setProtectedHeader({ alg: "HS256", kid: "one" })
        .sign(new TextEncoder().encode(JSON.stringify(jwks.keys[0]))),
    "signed in another way with the right key": async () =>
      sign({}, { alg: "PS256" }, (await importJWK(await exportJWK(ours.privateKey), "PS256")) as CryptoKey),
    "signed by another's key": () => sign({}, {}, theirs.privateKey),
    "naming an unknown key": () => sign({}, { kid: "two" }),
    "changed after signing": async () => {
      const [head, , tail] = (await sign()).split(".");
      return [head, base64({ ...defaults, tid: "0ABCDEFGHJK2" }), tail].join(".");
    },
    "for another client": () => sign({ aud: "other" }),
    "of another issuer": () => sign({ iss: "https://issuer.example/other" }),
    "that has ended": () => sign({ exp: seconds - 1 }),
    "not yet valid": () => sign({ nbf: seconds + 60 }),
    "that is an access token": () => sign({ token_use: "access" }),
    "without a tenant": () => sign({ tid: undefined }),
    "with a tenant that carries a delimiter": () => sign({ tid: "0ABCDEFGHJ|*" }),
    "without an end": () =>
      new SignJWT(without("exp")).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(ours.privateKey),
    "without a use": () =>
      new SignJWT(without("token_use")).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(ours.privateKey),
    "with a role that doesn't exist": () => sign({ roles: ["emperor"] }),
    "that is no token": () => "abc",
    "that is empty": () => "",
  };

  it.each(Object.entries(refused))("%s is refused", async (_, make) => {
    await expect(verify(await make())).rejects.toMatchObject({ name: "Failure", code: "unauthenticated" });
  });

  it("is checked by the clock that was passed", async () => {
    const later = createTokenVerifier({
      issuer,
      audience,
      keys: localKeys(jwks),
      wallClock: () => Instant.parse("2026-11-20T03:01:00.000Z"),
    });
    await expect(later(await sign())).rejects.toMatchObject({
      code: "unauthenticated",
      en: expect.stringContaining("ended"),
    });
  });

  it("is checked with the keys that the issuer publishes, and waits for them if they can't be had", async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(jwks))).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    const remote = () => createTokenVerifier({ issuer, audience, keys: remoteKeys(url), wallClock: () => now });
    expect(await remote()(await sign())).toMatchObject({ sub: "login-1" });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(remote()(await sign())).rejects.toMatchObject({ code: "busy" });
  });
});
