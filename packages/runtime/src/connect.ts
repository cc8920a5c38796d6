import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Connect, TenantScope } from "@thidua/data";
import type { Clock } from "@thidua/domain";

export type SessionCredentials = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiresAt: number;
};

export type ConnectPorts = {
  /** Exchanges the bearer for credentials that carry its tenant; at most 900 seconds. */
  assume: (bearer: string, sessionName: string) => Promise<SessionCredentials>;
  clientFor: (credentials: SessionCredentials) => DynamoDBDocumentClient;
  wallClock: Clock;
  /** How many sessions are kept at the most. */
  keep?: number;
};

const margin = 60_000;

/** Clients per bearer: never per tenant, so that one session's rights can't serve another's request. */
export const createTenantConnect = ({
  assume,
  clientFor,
  wallClock,
  keep = 500,
}: ConnectPorts): Connect<TenantScope> => {
  const sessions = new Map<string, Promise<{ client: DynamoDBDocumentClient; until: number }>>();

  const open = async (scope: TenantScope) => {
    const credentials = await assume(scope.bearer, scope.tenant);
    return { client: clientFor(credentials), until: credentials.expiresAt - margin };
  };

  return async (scope) => {
    const held = await sessions.get(scope.bearer)?.catch(() => undefined);
    if (held && held.until > Date.parse(wallClock())) return held.client;
    const opening = open(scope);
    sessions.delete(scope.bearer);
    sessions.set(scope.bearer, opening);
    const oldest = sessions.size > keep ? sessions.keys().next().value : undefined;
    if (oldest !== undefined) sessions.delete(oldest);
    try {
      return (await opening).client;
    } catch (cause) {
      sessions.delete(scope.bearer);
      throw cause;
    }
  };
};
