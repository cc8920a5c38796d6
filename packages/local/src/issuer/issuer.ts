import { randomBytes as nodeRandom } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { JWK } from "jose";
import { Provider } from "oidc-provider";
import type { Clock } from "@thidua/domain";
import type { Membership } from "@thidua/domain";
import type { DemoAccount } from "./account.ts";
import { createAdapters } from "./adapter.ts";
import { createAttempts } from "./attempts.ts";
import { stoppedPage } from "./chooser/page.ts";
import { configurationOf } from "./configuration.ts";
import { createInteraction } from "./interaction.ts";
import { keysOf, publicKeys, type KeyStore } from "./keys.ts";
import { sendAsset } from "./respond.ts";
import type { IssuerStorage } from "./storage.ts";

export type IssuerPorts = {
  /** The origin by which browsers reach this server, without a slash at its end. */
  publicUrl: string;
  /** Where the console takes the code; addresses below `publicUrl`. */
  redirectPaths: readonly string[];
  keys: KeyStore;
  storage: IssuerStorage;
  /** Accounts that anyone may choose; none where this isn't a demo. */
  accounts: () => Promise<readonly DemoAccount[]>;
  verify?: (username: string, secret: string) => Promise<string | undefined>;
  membershipOf: (sub: string) => Promise<Membership | undefined>;
  wallClock: Clock;
  log: (note: string) => void;
  randomBytes?: (size: number) => Uint8Array;
};

export type Issuer = {
  /** The `iss` of its tokens. */
  issuer: string;
  audience: string;
  path: string;
  listener: RequestListener;
  /** Public keys, for whoever verifies a token in this process. */
  jwks: { keys: JWK[] };
};

/** The one client that tokens are issued to. */
export const consoleClientId = "thi-dua-console";
export const issuerPath = "/oidc";

const assetTypes: Readonly<Record<string, string>> = { "chooser.css": "text/css", "chooser.js": "text/javascript" };

/** Without the provider's own session, which would decide who signs in next. */
const withoutSession = (cookies: string): string =>
  cookies
    .split(";")
    .filter((cookie) => !/^\s*_session(\.\w+)*=/.test(cookie))
    .join(";");

/** An OpenID Connect issuer in this process: code flow with PKCE, and a page to choose an account on. */
export const createIssuer = async (ports: IssuerPorts): Promise<Issuer> => {
  const { publicUrl, wallClock, log, membershipOf } = ports;
  const keys = await keysOf(ports.keys, ports.randomBytes ?? nodeRandom);
  const issuer = `${publicUrl}${issuerPath}`;
  const addresses = { assets: `${issuerPath}/assets`, home: `${publicUrl}/` };
  const provider = new Provider(
    issuer,
    configurationOf({
      keys,
      adapters: await createAdapters(ports.storage, wallClock),
      path: issuerPath,
      clientId: consoleClientId,
      redirectUris: ports.redirectPaths.map((path) => `${publicUrl}${path}`),
      membershipOf,
      renderError(context) {
        context.type = "html";
        context.body = stoppedPage("vi", "failed", addresses);
      },
    }),
  );
  // What the browser sees is `publicUrl`, whatever stands between; `serve` says so on every request.
  provider.proxy = true;
  provider.on("server_error", (_, error) => log(`issuer: ${error.stack ?? error.message}`));
  const protocol = provider.callback();
  const interaction = createInteraction({
    provider,
    publicUrl,
    addresses,
    accounts: ports.accounts,
    verify: ports.verify,
    membershipOf,
    attempts: createAttempts(wallClock),
  });
  const assets = new Map(
    await Promise.all(
      Object.keys(assetTypes).map(
        async (name) => [name, await readFile(new URL(`chooser/${name}`, import.meta.url))] as const,
      ),
    ),
  );

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = new URL(request.url ?? "/", publicUrl);
    const inside = address.pathname.slice(issuerPath.length);
    request.headers["x-forwarded-proto"] = new URL(publicUrl).protocol.slice(0, -1);
    request.headers["x-forwarded-host"] = new URL(publicUrl).host;
    if (request.headers.cookie !== undefined) request.headers.cookie = withoutSession(request.headers.cookie);
    const [, kind, name = ""] = /^\/(assets|interaction)\/([\w.-]+)$/.exec(inside) ?? [];
    const asset = kind === "assets" ? assets.get(name) : undefined;
    if (asset) return sendAsset(response, assetTypes[name] ?? "", asset);
    if (kind === "interaction") return interaction(request, response, name, address);
    Object.assign(request, { originalUrl: request.url, url: `${inside === "" ? "/" : inside}${address.search}` });
    return protocol(request, response);
  };
  return {
    issuer,
    audience: consoleClientId,
    path: issuerPath,
    jwks: publicKeys(keys),
    listener(request, response) {
      serve(request, response).catch((error: unknown) => {
        log(`issuer: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
        response.end();
      });
    },
  };
};
