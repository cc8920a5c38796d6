import { randomBytes } from "node:crypto";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { tablePolicies, type ServiceRole } from "@thidua/data";
import type { Clock } from "@thidua/domain";
import type { Answer } from "../gateway/answers.ts";
import { createGateway, type Gateway, type Session } from "../gateway/index.ts";
import { documentClient, streamsClient, type Credentials } from "./in-process.ts";

export type DoorPorts = {
  /** The table behind the gateway. */
  next: (target: string, body: unknown) => Promise<Answer>;
  tableArn: string;
  streamArn: string;
  wallClock: Clock;
  log: (note: string) => void;
};

/** The gateway and the sessions it knows: the only way to the table. */
export type Door = {
  gateway: Gateway;
  /** Makes a session known, as STS does when it hands out credentials. */
  admit: (session: Session) => void;
  /** A client on the credentials of a session. */
  clientFor: (credentials: Credentials) => DynamoDBDocumentClient;
  /** A client under the policy of a function. */
  service: (role: ServiceRole) => DynamoDBDocumentClient;
  /** Lambda's event source reads the stream by itself, outside the functions' policies. */
  streams: DynamoDBStreamsClient;
};

const never = "9999-12-31T23:59:59.999Z";

export const createDoor = ({ next, tableArn, streamArn, wallClock, log }: DoorPorts): Door => {
  const sessions = new Map<string, Session>();
  const sessionOf = (accessKeyId: string) => sessions.get(accessKeyId);
  const gateway = createGateway({ next, sessionOf, tableArn, streamArn, wallClock, log });
  const clientFor = (credentials: Credentials) => documentClient(gateway.handle, credentials);

  const forget = () => {
    const now = wallClock();
    for (const [key, { expiresAt }] of sessions) if (expiresAt <= now) sessions.delete(key);
  };
  const admit = (session: Session) => {
    if (sessions.size > 0 && sessions.size % 200 === 0) forget();
    sessions.set(session.accessKeyId, session);
  };

  const service = (role: ServiceRole) => {
    const secret = randomBytes(24).toString("hex");
    const session: Session = {
      accessKeyId: `ASIA${randomBytes(8).toString("hex").toUpperCase()}`,
      secretAccessKey: secret,
      sessionToken: secret,
      principalArn: `arn:aws:sts::000000000000:assumed-role/thi-dua-${role}/${role}`,
      tags: {},
      policies: [tablePolicies[role]({ tableArn, streamArn })],
      expiresAt: never,
    };
    admit(session);
    return clientFor(session);
  };

  return {
    gateway,
    admit,
    clientFor,
    service,
    streams: streamsClient((target, body) => next(target, body), {
      accessKeyId: "event-source",
      secretAccessKey: "event-source",
    }),
  };
};
