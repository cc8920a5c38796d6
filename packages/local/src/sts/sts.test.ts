import { randomBytes } from "node:crypto";
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { Instant } from "@thidua/domain";
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway } from "../gateway/index.ts";
import { tableArn as arnOf } from "../table/index.ts";
import { providerArnOf, tenantRoleArn } from "./arns.ts";
import type { StsListening } from "./listen.ts";
import { createSts, type Sts } from "./sts.ts";
import { tagsClaim } from "./web-identity.ts";

const issuer = "http://127.0.0.1:3000/oidc";
const audience = "thi-dua-console";
const tid = "0ABCDEFGHJK1";
const tableArn = arnOf("thi-dua");
const streamArn = `${tableArn}/stream/x`;
const start = Date.now();
let now = start;
const wallClock = () => Instant.parse(new Date(now).toISOString());

let sts: Sts;
let http: StsListening;
let sign: (changes?: object) => Promise<string>;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: "RS256" }] });
  sign = (changes = {}) =>
    new SignJWT({
      iss: issuer,
      aud: audience,
      sub: "login-1",
      token_use: "id",
      iat: Math.floor(start / 1000),
      exp: Math.floor(start / 1000) + 3600,
      [tagsClaim]: { principal_tags: { tid: [tid] }, transitive_tag_keys: ["tid"] },
      ...changes,
    })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .sign(privateKey);
  sts = createSts({ issuer, audience, keys, wallClock, randomBytes, tableArn, streamArn });
  http = await sts.listen();
});
afterAll(() => http.close());

const ask = (token: string, changes: Partial<AssumeRoleWithWebIdentityCommand["input"]> = {}) =>
  new STSClient({ region: "ap-southeast-1", endpoint: http.endpoint, maxAttempts: 1 }).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: tenantRoleArn,
      RoleSessionName: "login-1",
      WebIdentityToken: token,
      DurationSeconds: 900,
      ...changes,
    }),
  );

describe("an ordinary STS client", () => {
  it("gets credentials of 900 seconds behind which stand the tenant role and its tag", async () => {
    const { Credentials, AssumedRoleUser } = await ask(await sign());
    expect(AssumedRoleUser?.Arn).toBe("arn:aws:sts::000000000000:assumed-role/tenant/login-1");
    expect(Credentials?.Expiration?.getTime()).toBe(now + 900_000);
    expect(sts.sessionOf(Credentials?.AccessKeyId ?? "")).toMatchObject({
      secretAccessKey: Credentials?.SecretAccessKey,
      sessionToken: Credentials?.SessionToken,
      tags: { tid },
    });
  });

  const tags = (principal_tags: object) => ({ [tagsClaim]: { principal_tags } });
  it.each<[string, string, object]>([
    ["of another client", "InvalidIdentityToken", { aud: "other" }],
    ["of another issuer", "InvalidIdentityToken", { iss: "http://127.0.0.1:3001/oidc" }],
    ["that is an access token", "InvalidIdentityToken", { token_use: "access" }],
    ["that has ended", "ExpiredTokenException", { exp: Math.floor(start / 1000) - 1 }],
    ["without tags", "AccessDenied", { [tagsClaim]: undefined }],
    ["without the tenant's tag", "AccessDenied", tags({})],
    ["with another tag beside the tenant's", "AccessDenied", tags({ tid: [tid], role: ["x"] })],
    ["with two tenants", "InvalidIdentityToken", tags({ tid: [tid, "0ABCDEFGHJK2"] })],
    ["with a wildcard for a tenant", "InvalidIdentityToken", tags({ tid: ["*"] })],
    ["with a delimiter in the tenant", "InvalidIdentityToken", tags({ tid: ["0ABCDEFGH|K1"] })],
    ["with a shorter tenant", "AccessDenied", tags({ tid: [tid.slice(1)] })],
  ])("is refused for a token %s", async (_, name, changes) => {
    const code = { InvalidIdentityToken: "InvalidIdentityTokenException", AccessDenied: "AccessDenied" }[name] ?? name;
    await expect(ask(await sign(changes))).rejects.toMatchObject({ name: code });
  });

  it("is refused for another role, a longer life, a strange name, or no token", async () => {
    const token = await sign();
    await expect(ask(token, { RoleArn: tenantRoleArn.replace("tenant", "rollup") })).rejects.toMatchObject({
      name: "AccessDenied",
    });
    await expect(ask(token, { DurationSeconds: 3600 })).rejects.toMatchObject({ name: "ValidationError" });
    await expect(ask(token, { RoleSessionName: "a b" })).rejects.toMatchObject({ name: "ValidationError" });
    await expect(ask("abc")).rejects.toMatchObject({ name: "InvalidIdentityTokenException" });
  });
});

describe("in the same process", () => {
  it("a session without a tenant is a failure that callers know", async () => {
    await expect(sts.assumeTenant(await sign({ [tagsClaim]: undefined }))).rejects.toMatchObject({
      name: "Failure",
      code: "forbidden",
    });
    await expect(sts.assumeTenant(await sign({ exp: Math.floor(start / 1000) - 1 }))).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("the gateway knows the keys, and forgets them when their time is over", async () => {
    const gateway = createGateway({
      next: async () => ({ status: 200, body: {} }),
      sessionOf: sts.sessionOf,
      tableArn,
      streamArn,
      wallClock,
      log: () => undefined,
    });
    const get = (id: string, pk: string) =>
      gateway.handle("DynamoDB_20120810.GetItem", { TableName: "thi-dua", Key: { pk: { S: pk } } }, id);
    const { accessKeyId } = await sts.assumeTenant(await sign());
    expect((await get(accessKeyId, `T#${tid}|ACT`)).status).toBe(200);
    expect(await get(accessKeyId, "T#0ABCDEFGHJK2|ACT")).toMatchObject({
      status: 400,
      body: { __type: expect.stringContaining("AccessDenied") },
    });
    const service = sts.issueServiceCredentials("rollup").accessKeyId;
    now += 900_000;
    expect(await get(accessKeyId, `T#${tid}|ACT`)).toMatchObject({
      body: { __type: expect.stringContaining("ExpiredToken") },
    });
    expect((await get(service, `T#${tid}|ACT`)).status).toBe(200);
    now += 3_600_001;
    await sts.assumeTenant(await sign({ exp: Math.floor(now / 1000) + 60 }));
    expect(await get(accessKeyId, `T#${tid}|ACT`)).toMatchObject({
      body: { __type: expect.stringContaining("UnrecognizedClient") },
    });
    now = start;
  });

  it("knows the provider as the trust policy names it", () => {
    expect(providerArnOf(issuer)).toBe("arn:aws:iam::000000000000:oidc-provider/127.0.0.1:3000/oidc");
  });
});
