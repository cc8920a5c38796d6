import type { ServiceRole } from "@thidua/data";

/** What wakes a function. */
export type Trigger =
  | { kind: "http"; routes: string[] }
  | { kind: "stream"; batch: number }
  | { kind: "schedule"; minutes: number }
  | { kind: "token" };

/**
 * A deployed function: the folder `functions/<name>`, what it may do at the table by itself (nothing, if each request
 * takes the tenant role), what wakes it, and whom it hurts when it fails.
 */
export type FunctionSpec = {
  name: string;
  role?: ServiceRole;
  takesTenantRole?: boolean;
  /** Verifies ID tokens itself. */
  needsIssuer?: boolean;
  triggers: Trigger[];
  memory: number;
  seconds: number;
  errorImpact: string;
};

export const functions: FunctionSpec[] = [
  {
    name: "api",
    takesTenantRole: true,
    needsIssuer: true,
    triggers: [{ kind: "http", routes: ["ANY /api/{proxy+}"] }],
    memory: 1024,
    seconds: 15,
    errorImpact: "officers can't read or save anything",
  },
  {
    name: "documents",
    takesTenantRole: true,
    needsIssuer: true,
    triggers: [{ kind: "http", routes: ["ANY /api/documents/{proxy+}"] }],
    memory: 1769,
    seconds: 29,
    errorImpact: "officers can't print plans or open evidence; typing and scores go on",
  },
  {
    name: "registry",
    role: "registry",
    needsIssuer: true,
    triggers: [{ kind: "http", routes: ["ANY /api/registry/{proxy+}"] }],
    memory: 512,
    seconds: 15,
    errorImpact: "the operator can't onboard a province; tenants don't notice",
  },
  {
    name: "identity",
    role: "identity",
    needsIssuer: true,
    triggers: [{ kind: "token" }, { kind: "http", routes: ["ANY /api/session/{proxy+}"] }],
    memory: 512,
    seconds: 5,
    errorImpact: "nobody can sign in or renew a session",
  },
  {
    name: "rollup",
    role: "rollup",
    triggers: [{ kind: "stream", batch: 100 }],
    memory: 1024,
    seconds: 60,
    errorImpact: "leaders see old figures, marked with the time they hold for",
  },
  {
    name: "exchange",
    role: "exchange",
    triggers: [{ kind: "stream", batch: 100 }],
    memory: 1024,
    seconds: 60,
    errorImpact: "plans, sheets and results don't cross to the level above or below",
  },
  {
    name: "sweep",
    role: "sweep",
    triggers: [{ kind: "schedule", minutes: 60 }],
    memory: 1024,
    seconds: 900,
    errorImpact: "drift stays unseen and reminders don't go out",
  },
];
