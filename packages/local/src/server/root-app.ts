import { Hono } from "hono";
import { allRoutes, type FunctionName } from "@thidua/contract";
import { securityHeaders } from "./headers.ts";
import { serveConsole } from "./static.ts";

/** Anything that answers a request: a function's app, the file store, the issuer's pages. */
export type Answers = { fetch: (request: Request) => Response | Promise<Response> };

export type RootParts = {
  functions: Readonly<Record<FunctionName, Answers>>;
  /** Links to files, signed; beside the API as the object store is. */
  files: Answers;
  /** The demo's own routes; absent where there is no demo. */
  demo?: Answers;
  /** The built console. */
  console: string;
};

/** What API Gateway, CloudFront and the object store do in the cloud: send each address to who answers it. */
export const createRootApp = ({ functions, files, demo, console }: RootParts): Hono => {
  const app = new Hono();
  app.use(securityHeaders);
  if (demo) app.all("/api/demo/*", (c) => demo.fetch(c.req.raw)).all("/api/demo", (c) => demo.fetch(c.req.raw));
  for (const route of allRoutes) {
    if (route.function === "api") continue;
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ":$1"), (c) => functions[route.function].fetch(c.req.raw));
  }
  app.all("/api/*", (c) => functions.api.fetch(c.req.raw));
  app.all("/files/*", (c) => files.fetch(c.req.raw));
  app.get("*", (c) => serveConsole(c, console));
  return app;
};
