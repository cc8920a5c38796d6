import type { Clock } from "@thidua/domain";
import { type Answer, accessDenied, expiredKey, unknownKey } from "./answers.ts";
import { asksOf } from "./asks.ts";
import type { Ask } from "./decide.ts";
import { listen, type Listening } from "./listen.ts";
import { createMemo } from "./memo.ts";
import type { Session } from "./session.ts";

export type Denial = { principalArn: string; tags: Session["tags"]; ask: Ask };

export type GatewayPorts = {
  /** Answers an allowed request: the embedded table, or a table elsewhere (`forwardTo`). */
  next: (target: string, body: unknown) => Promise<Answer>;
  sessionOf: (accessKeyId: string) => Session | undefined;
  tableArn: string;
  streamArn: string;
  wallClock: Clock;
  log: (note: string) => void;
};

export type Gateway = {
  /** One request of the protocol, by whoever holds the access key. */
  handle: (target: string, body: unknown, accessKeyId: string) => Promise<Answer>;
  /** The same over HTTP on the loopback interface, where the signature is checked too. */
  listen: (port?: number) => Promise<Listening>;
  /** Questions put to the policies since the start, and milliseconds spent on them. */
  readonly counts: Readonly<{ allowed: number; denied: number; milliseconds: number }>;
  /** The last refusals, oldest first. */
  readonly denied: readonly Denial[];
};

const remembered = 200;

/** Stands before the table as IAM does: nothing passes that the policies behind the access key don't allow. */
export const createGateway = ({ next, sessionOf, tableArn, streamArn, wallClock, log }: GatewayPorts): Gateway => {
  const memos = new WeakMap<Session["policies"], Map<string, (ask: Ask) => boolean>>();
  const counts = { allowed: 0, denied: 0, milliseconds: 0 };
  const denied: Denial[] = [];

  const deciderFor = ({ policies, principalArn, tags }: Session) => {
    const ofPolicies = memos.get(policies) ?? new Map<string, (ask: Ask) => boolean>();
    memos.set(policies, ofPolicies);
    const who = JSON.stringify(Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const decider = ofPolicies.get(who) ?? createMemo(policies, { arn: principalArn, tags });
    ofPolicies.set(who, decider);
    return decider;
  };

  const refusedAsk = (session: Session, target: string, body: unknown): Ask | undefined => {
    const start = performance.now();
    const allows = deciderFor(session);
    const asks = asksOf(target, body, { tableArn, streamArn });
    const refused = asks.find((ask) => !allows(ask));
    counts.milliseconds += performance.now() - start;
    counts[refused ? "denied" : "allowed"]++;
    return refused;
  };

  const gateway: Gateway = {
    counts,
    denied,
    async handle(target, body, accessKeyId) {
      const session = sessionOf(accessKeyId);
      if (!session) return unknownKey();
      if (session.expiresAt <= wallClock()) return expiredKey();
      const refused = refusedAsk(session, target, body);
      if (!refused) return next(target, body);
      const { principalArn, tags } = session;
      denied.push({ principalArn, tags, ask: refused });
      if (denied.length > remembered) denied.shift();
      log(
        `gateway: ${principalArn} may not ${refused.action} on ${refused.leadingKeys.join(", ") || refused.resource}`,
      );
      return accessDenied(principalArn, refused);
    },
    listen: (port = 0) => listen({ handle: gateway.handle, sessionOf, wallClock }, port),
  };
  return gateway;
};
