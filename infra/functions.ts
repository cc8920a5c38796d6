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
  /** Its main file below `functions/`, where it isn't `<name>/src/main.ts`. */
  entry?: string;
  role?: ServiceRole;
  takesTenantRole?: boolean;
  /** Signs links to files or copies them. */
  needsFiles?: boolean;
  /** Verifies ID tokens itself. */
  needsIssuer?: boolean;
  triggers: Trigger[];
  memory: number;
  seconds: number;
  errorImpact: string;
};

const ofYear = "/api/campaigns/{campaign}/years/{year}";
/** An address and every one below it. */
const withAllBelow = (path: string): string[] => [`ANY ${path}`, `ANY ${path}/{proxy+}`];

export const functions: FunctionSpec[] = [
  {
    name: "api",
    takesTenantRole: true,
    needsFiles: true,
    needsIssuer: true,
    triggers: [{ kind: "http", routes: ["ANY /api/{proxy+}", `ANY ${ofYear}/sheets/{proxy+}`] }],
    memory: 1024,
    seconds: 15,
    errorImpact: "nobody gets in or fills in sheets",
  },
  {
    name: "overview",
    entry: "api/src/main-overview.ts",
    takesTenantRole: true,
    needsFiles: true,
    needsIssuer: true,
    triggers: [
      {
        kind: "http",
        routes: [
          "ANY /api/tasks",
          ...["summary", "ranking", "late", "children"].flatMap((noun) => withAllBelow(`${ofYear}/${noun}`)),
        ],
      },
    ],
    memory: 1024,
    seconds: 15,
    errorImpact: "officers don't see what waits for them, leaders no results; filling in and appraising go on",
  },
  {
    name: "registers",
    entry: "api/src/main-registers.ts",
    takesTenantRole: true,
    needsFiles: true,
    needsIssuer: true,
    triggers: [
      {
        kind: "http",
        routes: [
          "/api/units",
          "/api/people",
          "/api/functions",
          "/api/members",
          "/api/files",
          "/api/hierarchy",
          `${ofYear}/participants`,
        ].flatMap(withAllBelow),
      },
    ],
    memory: 1024,
    seconds: 15,
    errorImpact: "nobody can be registered or added; filling in goes on for those who are",
  },
  {
    name: "plans",
    entry: "api/src/main-plans.ts",
    takesTenantRole: true,
    needsFiles: true,
    needsIssuer: true,
    triggers: [
      {
        kind: "http",
        routes: [...["/api/campaigns", "/api/inbox"].flatMap(withAllBelow), "ANY /api/contact", "ANY /api/calendar"],
      },
    ],
    memory: 1024,
    seconds: 15,
    errorImpact: "plans can't be written, issued or answered; filling in and appraising go on",
  },
  {
    name: "results",
    entry: "api/src/main-results.ts",
    takesTenantRole: true,
    needsFiles: true,
    needsIssuer: true,
    triggers: [
      {
        kind: "http",
        routes: [
          ...["appraisals", "appraisers", "handovers", "publication", "rescore"].flatMap((noun) =>
            withAllBelow(`${ofYear}/${noun}`),
          ),
          ...["finish", "return", "approve"].map((act) => `POST ${ofYear}/sheets/{participant}/${act}`),
        ],
      },
    ],
    memory: 1024,
    seconds: 15,
    errorImpact: "nobody can appraise or publish; filling in goes on",
  },
  {
    name: "docs",
    entry: "api/src/main-docs.ts",
    triggers: [{ kind: "http", routes: ["GET /api/docs", "GET /api/openapi.json"] }],
    memory: 512,
    seconds: 5,
    errorImpact: "the API's own description can't be read; nobody's work stops",
  },
  {
    name: "documents",
    takesTenantRole: true,
    needsFiles: true,
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
    needsFiles: true,
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
