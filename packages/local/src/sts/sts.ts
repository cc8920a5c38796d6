import { tablePolicies, tenantTrust, type PolicyDocument, type ServiceRole, type TableArns } from "@thidua/data";
import type { Session } from "../gateway/index.ts";
import { principalArnOf, providerArnOf, tenantRoleArn } from "./arns.ts";
import { listen, type StsListening } from "./listen.ts";
import { failureOf, StsRefusal } from "./refusal.ts";
import { createSessions, type SessionPorts } from "./sessions.ts";
import { trusts } from "./trust.ts";
import { verifyIdentity, type IdentityPorts } from "./web-identity.ts";

export type AssumeRequest = {
  roleArn: string;
  sessionName: string;
  token: string;
  durationSeconds?: number | undefined;
};

export type Sts = {
  /** As the service's own call; throws `StsRefusal`. */
  assumeRoleWithWebIdentity: (request: AssumeRequest) => Promise<Session>;
  /** Credentials of at most 900 s for the tenant that the bearer's ID token names; throws `Failure`. */
  assumeTenant: (token: string) => Promise<Session>;
  /** Credentials of a function that acts by itself, good as long as this process. */
  issueServiceCredentials: (role: ServiceRole) => Session;
  /** What stands behind an access key, for the gateway. */
  sessionOf: (accessKeyId: string) => Session | undefined;
  /** Serves the query protocol on the loopback interface, for an ordinary STS client. */
  listen: (port?: number) => Promise<StsListening>;
};

export type StsPorts = IdentityPorts & SessionPorts & TableArns;

/** Seconds that a tenant's credentials live. */
export const lifetime = 900;

const sessionName = /^[\w+=,.@-]{2,64}$/;

/** A security token service on one machine: the ID token that Cognito would sign in, keys that the gateway knows out. */
export const createSts = (ports: StsPorts): Sts => {
  const sessions = createSessions(ports);
  const providerArn = providerArnOf(ports.issuer);
  const trust = tenantTrust({ providerArn, audience: ports.audience });
  // One array per role: the gateway remembers answers by it.
  const held = new Map<string, readonly PolicyDocument[]>();
  const policiesOf = (role: keyof typeof tablePolicies): readonly PolicyDocument[] => {
    const policies = held.get(role) ?? [tablePolicies[role](ports)];
    held.set(role, policies);
    return policies;
  };

  const sts: Sts = {
    async assumeRoleWithWebIdentity({ roleArn, sessionName: name, token, durationSeconds = lifetime }) {
      if (!sessionName.test(name)) throw new StsRefusal("ValidationError", "RoleSessionName isn't valid");
      if (durationSeconds !== lifetime)
        throw new StsRefusal("ValidationError", `DurationSeconds must be ${lifetime} for this role`);
      const identity = await verifyIdentity(token, ports);
      if (roleArn !== tenantRoleArn || !trusts(trust, roleArn, providerArn, identity))
        throw new StsRefusal("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
      return sessions.open({
        principalArn: principalArnOf("tenant", name),
        tags: identity.tags,
        policies: policiesOf("tenant"),
        expiresAt: new Date(Date.parse(ports.wallClock()) + durationSeconds * 1000).toISOString(),
      });
    },
    async assumeTenant(token) {
      try {
        return await sts.assumeRoleWithWebIdentity({ roleArn: tenantRoleArn, sessionName: "request", token });
      } catch (cause) {
        throw cause instanceof StsRefusal ? failureOf(cause) : cause;
      }
    },
    issueServiceCredentials: (role) =>
      sessions.open({
        principalArn: principalArnOf(role, role),
        tags: {},
        policies: policiesOf(role),
        expiresAt: "9999-12-31T23:59:59.999Z",
      }),
    sessionOf: sessions.find,
    listen: (port = 0) => listen(sts.assumeRoleWithWebIdentity, port),
  };
  return sts;
};
