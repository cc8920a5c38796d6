import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { JWK } from "jose";
import { createClient, type Client } from "@thidua/contract";
import { grantLogin, openLogin, secretItem, type Refolded, type Table } from "@thidua/data";
import { encodeId, LoginId, type Clock, type Day, type Membership } from "@thidua/domain";
import { membershipsOf } from "@thidua/identity";
import { createTokenVerifier, localKeys, matchesSecret, type HttpPorts } from "@thidua/runtime";
import { layout, tableName } from "../backup/index.ts";
import {
  createIssuer,
  fileKeys,
  folderStorage,
  memoryKeys,
  memoryStorage,
  type DemoAccount,
  type Issuer,
} from "../issuer/index.ts";
import { createPump, fileCheckpoints, memoryCheckpoints, type Consumer, type Pump } from "../pump/index.ts";
import { tableArn } from "../table/index.ts";
import { createApps, openFiles, type Apps, type AppsPorts } from "./apps.ts";
import { createBusinessClock, wallClock, type BusinessClock } from "./clocks.ts";
import { streamConsumers, sweeper } from "./consumers.ts";
import { createDoor, type Door } from "./door.ts";
import { explain } from "./explain.ts";
import { signToken } from "./sign.ts";
import { chooseTable, type TableChoice, type TablePort } from "./table-port.ts";

export type WorldOptions = Partial<Pick<TableChoice, "endpoint" | "keys">> & {
  /** Where everything is kept; without it all is gone when the process ends. */
  folder?: string;
  /** The address under which a browser reaches this world. */
  publicUrl?: string;
  today?: Day;
  newId?: () => string;
  /** Accounts that anyone may choose at sign-in. */
  accounts?: () => Promise<readonly DemoAccount[]>;
  /** Stands between the stream and its readers; `on` makes the readers on another business clock. */
  readers?: (usual: Consumer[], on: (businessClock: Clock) => Consumer[]) => Consumer[];
  log?: (note: string) => void;
};

/** What may differ for somebody who acts at another time than the visitors, with ids and secrets that can be foreseen. */
export type ActingPorts = Pick<HttpPorts, "businessClock" | "newId"> & Pick<AppsPorts, "randomBytes">;

/** The whole system on one machine: for tests and for people the same. */
export type World = {
  publicUrl: string;
  table: TablePort;
  door: Door;
  pump: Pump;
  businessClock: BusinessClock;
  apps: Apps;
  /** The same functions over the same table, for acts of another time. */
  appsOn: (ports: ActingPorts) => Apps;
  issuer: Issuer;
  /** An ID token as the issuer would sign it after the login signed in. */
  tokenFor: (login: string) => Promise<string>;
  /** The typed client of a signed-in login, without a network in between. */
  clientFor: (login: string) => Client;
  /** The client of whoever holds this token. */
  clientWith: (token: string) => Client;
  fetch: (request: Request) => Promise<Response>;
  membershipOf: (login: string) => Promise<Membership | undefined>;
  /** Waits until the stream and all it causes have been handled. */
  drain: () => Promise<void>;
  /** Puts every open year together anew; to be called when the business date has moved. */
  sweep: () => Promise<Refolded>;
  close: () => Promise<void>;
};

const randomId = () => encodeId(randomBytes(12));

export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const { folder, publicUrl = "http://localhost:4600", newId = randomId, log = () => undefined } = options;
  const kept = folder === undefined ? undefined : { ...layout(folder), folder };
  if (kept) await mkdir(kept.folder, { recursive: true });
  const named: Table = { name: tableName };
  const businessClock = createBusinessClock(options.today);
  const table = await chooseTable({ folder, endpoint: options.endpoint, keys: options.keys, log });

  const store = kept ? fileKeys(join(kept.folder, "issuer-keys.json")) : memoryKeys();
  const membershipOf = async (login: string) =>
    (await membershipsOf({ connect: async () => identity, table: named }, LoginId.parse(login))).active;
  const issuer = await createIssuer({
    publicUrl,
    redirectPaths: ["/dang-nhap/xong"],
    keys: store,
    storage: kept ? folderStorage(join(kept.folder, "grants")) : memoryStorage(),
    accounts: options.accounts ?? (async () => []),
    membershipOf,
    async verify(username, secret) {
      const login = LoginId.safeParse(username.trim().toLowerCase());
      if (!login.success) return undefined;
      const { reader } = await openLogin(async () => identity, named, grantLogin(login.data));
      const kept = await reader.get(secretItem, {}, {}, { strong: true });
      return kept && (await matchesSecret(secret.toUpperCase(), kept.value)) ? login.data : undefined;
    },
    wallClock,
    log,
  });
  const keys = localKeys(issuer.jwks);
  const door = createDoor({
    next: (target, body) => table.handle(target, body),
    tableArn: tableArn(tableName),
    streamArn: table.streamArn,
    issuer: issuer.issuer,
    audience: issuer.audience,
    keys,
    wallClock,
    log,
  });
  const identity = door.service("identity");

  const http: HttpPorts = {
    connect: door.connect,
    table: named,
    verify: createTokenVerifier({ issuer: issuer.issuer, audience: issuer.audience, keys, wallClock }),
    wallClock,
    businessClock: businessClock.now,
    newId,
    version: "0.1.0",
    log: (level, message, data) => log(`${level}: ${message} ${explain(data)}`),
  };
  const files = openFiles({ folder: kept?.files, publicUrl, wallClock });
  const apps = createApps({ http, door, table: named, files });
  const readersOn = (clock: Clock) =>
    streamConsumers({ http: { ...http, businessClock: clock }, door, table: named, files: files.files });
  const usual = readersOn(businessClock.now);
  const pump = createPump({
    streams: door.streams,
    streamArn: table.streamArn,
    consumers: options.readers ? options.readers(usual, readersOn) : usual,
    checkpoints: kept ? fileCheckpoints(join(kept.folder, "positions")) : memoryCheckpoints(),
    onFailure: async (consumer, record, cause) =>
      log(`${consumer} gave up ${record.dynamodb?.SequenceNumber}: ${explain(cause)}`),
    log,
  });
  const stopListening = table.onRecords(() => pump.wake());

  const key = (await store.load())?.signing[0] as JWK & { kid: string };
  const tokenFor = async (login: string) => {
    const membership = await membershipOf(login);
    if (!membership) throw new Error(`${login} holds no role anywhere`);
    return signToken({ issuer: issuer.issuer, audience: issuer.audience, key, wallClock }, login, membership);
  };
  const clientBy = (token: () => Promise<string>): Client =>
    createClient({ baseUrl: publicUrl, fetch: (input) => apps.fetch(input as Request), token, newKey: randomId });

  return {
    publicUrl,
    table,
    door,
    pump,
    businessClock,
    apps,
    appsOn: ({ randomBytes: random, ...clocks }) =>
      createApps({
        http: { ...http, ...clocks },
        door,
        table: named,
        files,
        ...(random === undefined ? {} : { randomBytes: random }),
      }),
    issuer,
    tokenFor,
    clientFor: (login) => clientBy(() => tokenFor(login)),
    clientWith: (token) => clientBy(async () => token),
    fetch: apps.fetch,
    membershipOf,
    drain: () => pump.drain(),
    sweep: sweeper({ http, door, table: named }),
    async close() {
      stopListening();
      await pump.stop();
      await table.close();
    },
  };
};
