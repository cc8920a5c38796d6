import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer } from "./operations/outcome.ts";

export type Handle = (target: string, body: unknown) => Promise<Answer>;

/** DynamoDB's limit for a request. */
const maxRequestBytes = 16 * 1024 * 1024;

const read = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxRequestBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

const serialization: Answer = {
  status: 400,
  body: { __type: "com.amazon.coral.service#SerializationException", message: "The request body is not JSON" },
};

const parsed = (bytes: Buffer): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(bytes.toString("utf8")) };
  } catch {
    return undefined;
  }
};

const send = (response: ServerResponse, { status, body }: Answer): void => {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/x-amz-json-1.0",
    "content-length": text.length,
    "x-amzn-requestid": randomBytes(16).toString("hex").toUpperCase(),
  });
  response.end(text);
};

const serve = async (handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const target = request.headers["x-amz-target"];
  if (request.method !== "POST" || typeof target !== "string") {
    return send(response, { status: 404, body: { __type: "com.amazon.coral.service#UnknownOperationException" } });
  }
  const bytes = await read(request);
  if (!bytes) return send(response, { status: 413, body: { __type: "RequestEntityTooLarge" } });
  const body = parsed(bytes);
  return send(response, body ? await handle(target, body.value) : serialization);
};

export type Listening = { readonly endpoint: string; readonly port: number; close(): Promise<void> };

/** Serves the protocol on the loopback interface; port 0 takes a free one. */
export const listen = async (handle: Handle, port: number): Promise<Listening> => {
  const server: Server = createServer((request, response) => {
    serve(handle, request, response).catch(() => response.destroy());
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
        server.closeIdleConnections();
        // A client that keeps a connection busy doesn't hold the end up.
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
};
