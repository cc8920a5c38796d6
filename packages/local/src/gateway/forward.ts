import type { Clock } from "@thidua/domain";
import type { Answer } from "./answers.ts";
import { signedHeadersFor } from "./sigv4.ts";

export type ForwardPorts = {
  /** Where the table is, as `http://host:port`. */
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined };
  region: string;
  wallClock: Clock;
};

/** Passes allowed requests on to a table elsewhere, signed with the gateway's own credentials. */
export const forwardTo =
  ({ endpoint, credentials, region, wallClock }: ForwardPorts) =>
  async (target: string, body: unknown): Promise<Answer> => {
    const text = JSON.stringify(body);
    const url = new URL("/", endpoint);
    const headers = { host: url.host, "content-type": "application/x-amz-json-1.0", "x-amz-target": target };
    const { host: _, ...signed } = signedHeadersFor(
      { method: "POST", path: "/", headers, body: text },
      credentials,
      region,
      wallClock(),
    );
    const response = await fetch(url, { method: "POST", headers: signed, body: text });
    return { status: response.status, body: await response.json() };
  };
