import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "@thidua/domain";
import { type Answer, notJson, unknownKey, wrongSignature } from "./answers.ts";
import type { Session } from "./session.ts";
import { isSigned, readAuthorization } from "./sigv4.ts";

type Ports = {
  handle: (target: string, body: unknown, accessKeyId: string) => Promise<Answer>;
  sessionOf: (accessKeyId: string) => Session | undefined;
  wallClock: Clock;
};

export type Listening = { endpoint: string; port: number; close(): Promise<void> };

/** DynamoDB's limit for a request. */
const maxBytes = 16 * 1024 * 1024;

const read = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

const answer = async ({ handle, sessionOf, wallClock }: Ports, request: IncomingMessage): Promise<Answer> => {
  const body = await read(request);
  if (!body) return { status: 413, body: { __type: "RequestEntityTooLarge" } };
  const accessKeyId = readAuthorization(request.headers.authorization)?.credential.accessKeyId;
  const session = accessKeyId === undefined ? undefined : sessionOf(accessKeyId);
  if (!session || request.headers["x-amz-security-token"] !== session.sessionToken) return unknownKey();
  const { method = "", url = "/", headers } = request;
  if (!isSigned({ method, path: url, headers, body }, session.secretAccessKey, wallClock())) return wrongSignature();
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString("utf8"));
  } catch {
    return notJson();
  }
  return handle(String(headers["x-amz-target"] ?? ""), parsed, session.accessKeyId);
};

const serve = async (ports: Ports, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { status, body } = await answer(ports, request);
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0", "content-length": text.length });
  response.end(text);
};

/** Serves the protocol on the loopback interface; port 0 takes a free one. */
export const listen = async (ports: Ports, port: number): Promise<Listening> => {
  const server = createServer((request, response) => {
    serve(ports, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    endpoint: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
