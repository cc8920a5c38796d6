import { randomBytes, timingSafeEqual } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Failure } from "@thidua/domain";
import { layout } from "./layout.ts";
import type { BackupManifest } from "./manifest.ts";

/** What `control.json` in the data folder tells the commands of this machine. */
export type ControlFile = { port: number; token: string };
export type ControlAnswer = { manifest: BackupManifest } | { failure: { code: string; vi: string; en: string } };

type Ports = { data: string; backup: (to: string) => Promise<BackupManifest> };

const bearer = (request: IncomingMessage): Buffer => Buffer.from(request.headers.authorization ?? "");

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

/**
 * Listens on the loopback for commands of whoever may read the data folder: its `control.json` holds port and token.
 * Without the token nothing is answered.
 */
export async function openControl({ data, backup }: Ports): Promise<{ close(): Promise<void> }> {
  const token = randomBytes(24).toString("base64url");
  const expected = Buffer.from(`Bearer ${token}`);
  const answer = async (request: IncomingMessage): Promise<ControlAnswer | undefined> => {
    const given = bearer(request);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    try {
      const { to } = JSON.parse(await bodyOf(request)) as { to: string };
      return { manifest: await backup(to) };
    } catch (error) {
      const { code, vi, en } =
        error instanceof Failure
          ? error
          : { code: "busy", vi: `Sao lưu không thành công: ${String(error)}`, en: String(error) };
      return { failure: { code, vi, en } };
    }
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await answer(request);
    response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
    response.end(body ? JSON.stringify(body) : "");
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const file: ControlFile = { port, token };
  await writeFile(layout(data).control, JSON.stringify(file), { mode: 0o600 });
  return {
    async close() {
      await rm(layout(data).control, { force: true });
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
