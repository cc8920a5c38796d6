import { randomBytes } from "node:crypto";
import { encodeId, Instant, type Clock } from "@thidua/domain";
import type { HttpPorts } from "../http/mount.ts";
import { createTokenVerifier, remoteKeys } from "../token.ts";
import { tenantConnect } from "./clients.ts";
import { createLog } from "./logger.ts";

/** In the cloud business runs with the wall. */
export const wallClock: Clock = () => Instant.parse(new Date().toISOString());
export const newId = (): string => encodeId(randomBytes(12));

export type TokenSettings = { ISSUER: string; AUDIENCE: string };

export const tokenVerifier = ({ ISSUER: issuer, AUDIENCE: audience }: TokenSettings): HttpPorts["verify"] =>
  createTokenVerifier({ issuer, audience, keys: remoteKeys(`${issuer}/.well-known/jwks.json`), wallClock });

type TenantSettings = TokenSettings & { TABLE_NAME: string; AWS_REGION: string; TENANT_ROLE_ARN: string };

/** The ports of a function that serves tenants. */
export const tenantHttpPorts = (settings: TenantSettings, service: string, version: string): HttpPorts => ({
  connect: tenantConnect({ region: settings.AWS_REGION, roleArn: settings.TENANT_ROLE_ARN, wallClock }),
  table: { name: settings.TABLE_NAME },
  verify: tokenVerifier(settings),
  wallClock,
  businessClock: wallClock,
  newId,
  version,
  log: createLog(service),
});
