import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { Failure } from "@thidua/domain";

export type ListenOptions = {
  app: Hono;
  /** The OIDC issuer is a Node listener of its own, under this path. */
  issuer: { path: string; listener: RequestListener };
  host: string;
  port: number;
  tls?: { key: string; cert: string };
};

export type Listening = { port: number; close: () => Promise<void> };

const taken = (port: number, cause: unknown): Failure =>
  new Failure("conflict", {
    vi: `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chạy: npm start -- --port ${port + 1}`,
    en: `Port ${port} is taken by another program. Stop that one, or run: npm start -- --port ${port + 1}`,
    cause,
  });

/** Serves the root app and the issuer on one port. */
export const listen = async ({ app, issuer, host, port, tls }: ListenOptions): Promise<Listening> => {
  const answer = getRequestListener(app.fetch);
  const under = (request: IncomingMessage) => request.url === issuer.path || request.url?.startsWith(`${issuer.path}/`);
  const route: RequestListener = (request, response) => {
    if (under(request)) issuer.listener(request, response);
    else void answer(request, response);
  };
  const server = tls ? createSecureServer(tls, route) : createServer(route);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(cause.code === "EADDRINUSE" ? taken(port, cause) : cause),
    );
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
