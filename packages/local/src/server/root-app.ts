import { Hono } from "hono";
import type { Apps } from "../world/apps.ts";
import { securityHeaders } from "./headers.ts";
import { serveConsole } from "./static.ts";

export type RootParts = {
  apps: Apps;
  /** The demo's own routes; absent where there is no demo. */
  demo?: Hono;
  /** Folder of the built console. */
  console: string;
};

/** What CloudFront and the object store do in the cloud around the API: send each address to who answers it. */
export const createRootApp = ({ apps, demo, console }: RootParts): Hono => {
  const app = new Hono();
  app.use(securityHeaders);
  if (demo) app.all("/api/demo/*", (c) => demo.fetch(c.req.raw)).all("/api/demo", (c) => demo.fetch(c.req.raw));
  app.all("/api/*", (c) => apps.fetch(c.req.raw));
  app.all("/files/*", (c) => apps.fetch(c.req.raw));
  app.get("*", (c) => serveConsole(c, console));
  return app;
};
