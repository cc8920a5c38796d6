import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Session } from "../gateway/index.ts";
import { readQuery, writeRefusal, writeSession } from "./query.ts";
import { StsRefusal } from "./refusal.ts";
import type { AssumeRequest } from "./sts.ts";

export type StsListening = { endpoint: string; close: () => Promise<void> };

/** Longer than any token that a browser could send in a header. */
const maxBytes = 64 * 1024;

const read = async (request: IncomingMessage): Promise<string> => {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) {
    body += String(chunk);
    if (body.length > maxBytes) throw new StsRefusal("ValidationError", "The request is too long");
  }
  return body;
};

/** Serves the query protocol on the loopback interface; port 0 takes a free one. */
export const listen = async (
  assume: (request: AssumeRequest) => Promise<Session>,
  port: number,
): Promise<StsListening> => {
  const server = createServer((request, response) => {
    const answer = async (): Promise<[number, string]> => {
      try {
        return [200, writeSession(await assume(readQuery(await read(request))))];
      } catch (cause) {
        if (cause instanceof StsRefusal) return [cause.status, writeRefusal(cause)];
        throw cause;
      }
    };
    answer()
      .then(([status, xml]) => response.writeHead(status, { "content-type": "text/xml" }).end(xml))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
