import { randomBytes } from "node:crypto";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Connect, ServiceRole, TenantScope } from "@thidua/data";
import type { Clock } from "@thidua/domain";
import { createTenantConnect, type TokenKeys } from "@thidua/runtime";
import type { Answer } from "../gateway/answers.ts";
import { createGateway, type Gateway } from "../gateway/index.ts";
import { createSts, type Sts } from "../sts/index.ts";
import { documentClient, streamsClient } from "./in-process.ts";

export type DoorPorts = {
  /** The table behind the gateway. */
  next: (target: string, body: unknown) => Promise<Answer>;
  tableArn: string;
  streamArn: string;
  issuer: string;
  audience: string;
  keys: TokenKeys;
  wallClock: Clock;
  log: (note: string) => void;
};

/** The gateway, and the token service whose sessions it knows: the only way to the table. */
export type Door = {
  gateway: Gateway;
  sts: Sts;
  /** A client on the credentials that a tenant's bearer is worth. */
  connect: Connect<TenantScope>;
  /** A client under the policy of a function. */
  service: (role: ServiceRole) => DynamoDBDocumentClient;
  /** Lambda's event source reads the stream by itself, outside the functions' policies. */
  streams: DynamoDBStreamsClient;
};

export const createDoor = ({ next, log, wallClock, ...ports }: DoorPorts): Door => {
  const sts = createSts({ ...ports, wallClock, randomBytes: (size) => randomBytes(size) });
  const gateway = createGateway({
    next,
    sessionOf: sts.sessionOf,
    tableArn: ports.tableArn,
    streamArn: ports.streamArn,
    wallClock,
    log,
  });
  const service = (role: ServiceRole) => documentClient(gateway.handle, sts.issueServiceCredentials(role));
  const connect = createTenantConnect({
    wallClock,
    async assume(bearer) {
      const { expiresAt, ...session } = await sts.assumeTenant(bearer);
      return { ...session, expiresAt: Date.parse(expiresAt) };
    },
    clientFor: (credentials) => documentClient(gateway.handle, credentials),
  });
  const eventSource = { accessKeyId: "event-source", secretAccessKey: "event-source" };
  return { gateway, sts, connect, service, streams: streamsClient((target, body) => next(target, body), eventSource) };
};
