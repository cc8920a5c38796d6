import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { SignJWT, importJWK } from "jose";
import { createClient, type Client } from "@thidua/contract";
import type { Table } from "@thidua/data";
import { encodeId, LoginId, type Day } from "@thidua/domain";
import { createTokenVerifier, localKeys, type HttpPorts } from "@thidua/runtime";
import { layout, tableName } from "../backup/index.ts";
import { createPump, fileCheckpoints, memoryCheckpoints, type Pump } from "../pump/index.ts";
import { openTable, tableArn, type OpenTable } from "../table/index.ts";
import { createBusinessClock, wallClock, type BusinessClock } from "./clocks.ts";
import { createDoor, type Door } from "./door.ts";
import { publicPart, signingKey, type SigningKey } from "./keys.ts";
import { membershipOf } from "./memberships.ts";
import { createApps, type Apps } from "./apps.ts";
import { streamConsumers } from "./consumers.ts";

export const audience = "thi-dua-console";

export type WorldOptions = {
  /** Where everything is kept; without it all is gone when the process ends. */
  folder?: string;
  /** The address under which a browser reaches this world. */
  publicUrl?: string;
  today?: Day;
  newId?: () => string;
  log?: (note: string) => void;
};

/** The whole system on one machine: for tests and for people the same. */
export type World = {
  table: OpenTable;
  door: Door;
  pump: Pump;
  businessClock: BusinessClock;
  apps: Apps;
  issuer: string;
  key: SigningKey;
  /** An ID token as the issuer would sign it after the login signed in. */
  tokenFor: (login: string) => Promise<string>;
  /** The typed client of a signed-in login, without a network in between. */
  clientFor: (login: string) => Client;
  /** The client of whoever holds this token. */
  clientWith: (token: string) => Client;
  fetch: (request: Request) => Promise<Response>;
  membershipOf: (login: string) => ReturnType<typeof membershipOf>;
  /** Waits until the stream and all it causes have been handled. */
  drain: () => Promise<void>;
  close: () => Promise<void>;
};

const randomId = () => encodeId(randomBytes(12));

export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const { folder, publicUrl = "http://localhost:4600", newId = randomId, log = () => undefined } = options;
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const key = await signingKey(folder);
  const issuer = `${publicUrl}/oidc`;
  const businessClock = createBusinessClock(options.today);
  const table = await openTable({ tableName, log, ...(folder === undefined ? {} : { folder: layout(folder).table }) });
  const keys = localKeys({ keys: [publicPart(key)] });
  const door = createDoor({
    next: (target, body) => table.handle(target, body),
    tableArn: tableArn(tableName),
    streamArn: table.streamArn,
    issuer,
    audience,
    keys,
    wallClock,
    log,
  });
  const named: Table = { name: tableName };
  const identityClient = door.service("identity");
  const ofLogin = (login: string) => membershipOf(async () => identityClient, named, LoginId.parse(login));

  const http: HttpPorts = {
    connect: door.connect,
    table: named,
    verify: createTokenVerifier({ issuer, audience, keys, wallClock }),
    wallClock,
    businessClock: businessClock.now,
    newId,
    version: "0.1.0",
    log: (level, message, data) => log(`${level}: ${message} ${data instanceof Error ? data.stack : explain(data)}`),
  };
  const apps = createApps({
    http,
    door,
    table: named,
    publicUrl,
    ...(folder === undefined ? {} : { files: layout(folder).files }),
  });
  const pump = createPump({
    streams: door.streams,
    streamArn: table.streamArn,
    consumers: streamConsumers({ door, table: named, wallClock, businessClock: businessClock.now, newId, log }),
    checkpoints: folder === undefined ? memoryCheckpoints() : fileCheckpoints(join(folder, "positions")),
    onFailure: async (consumer, record, cause) =>
      log(`${consumer} gave up ${record.dynamodb?.SequenceNumber}: ${explain(cause)}`),
    log,
  });
  const stopListening = table.onRecords(() => pump.wake());

  const tokenFor = async (login: string) => {
    const membership = await ofLogin(login);
    if (!membership) throw new Error(`no membership for ${login}`);
    const now = Math.floor(Date.parse(wallClock()) / 1000);
    const claims = {
      token_use: "id",
      name: membership.name,
      tid: membership.tenant,
      roles: membership.roles,
      "https://aws.amazon.com/tags": { principal_tags: { tid: [membership.tenant] }, transitive_tag_keys: ["tid"] },
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: key.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(login)
      .setIssuedAt(now)
      .setExpirationTime(now + 3600)
      .sign(await importJWK(key, "RS256"));
  };

  const fetch = async (request: Request) => apps.fetch(request);
  const clientBy = (token: () => Promise<string>): Client =>
    createClient({ baseUrl: publicUrl, fetch: (input) => fetch(input as Request), token, newKey: randomId });

  return {
    table,
    door,
    pump,
    businessClock,
    apps,
    issuer,
    key,
    tokenFor,
    clientFor: (login) => clientBy(() => tokenFor(login)),
    clientWith: (token) => clientBy(async () => token),
    fetch,
    membershipOf: ofLogin,
    drain: () => pump.drain(),
    async close() {
      stopListening();
      await pump.stop();
      await table.close();
    },
  };
};

const explain = (data: unknown): string => {
  if (data instanceof Error) return data.stack ?? data.message;
  if (typeof data !== "object" || data === null) return String(data ?? "");
  const { cause, ...rest } = data as { cause?: unknown };
  return `${JSON.stringify(rest)} ${cause instanceof Error ? `${cause.stack ?? cause.message}${cause.cause ? ` caused by ${explain(cause.cause)}` : ""}` : ""}`;
};
