import { createHash, randomBytes } from "node:crypto";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** What a console knows of one sign-in: where it began, and the secret half of the code. */
export type SignIn = { authorizeUrl: string; verifier: string; state: string };

export const beginSignIn = (issuer: string, redirectUri: string, changes: Record<string, string> = {}): SignIn => {
  const verifier = base64(randomBytes(32));
  const state = base64(randomBytes(8));
  const query = new URLSearchParams({
    client_id: "thi-dua-console",
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid profile offline_access",
    prompt: "login consent",
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...changes,
  });
  return { authorizeUrl: `${issuer}/auth?${query.toString()}`, verifier, state };
};

/** A browser as far as signing in needs one: cookies by path, redirects by hand, tabs that share the cookies. */
export const createBrowser = (stopAt: string) => {
  const jar: { name: string; value: string; path: string }[] = [];
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ");
      const path = attributes.find((text) => text.toLowerCase().startsWith("path="))?.slice(5) ?? "/";
      const name = pair.slice(0, pair.indexOf("="));
      const index = jar.findIndex((cookie) => cookie.name === name && cookie.path === path);
      if (index >= 0) jar.splice(index, 1);
      if (!line.includes("expires=Thu, 01 Jan 1970")) jar.push({ name, value: pair.slice(name.length + 1), path });
    }
  };
  const cookiesFor = (url: URL) =>
    jar
      .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.endsWith("/") ? path : `${path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");

  /** Follows redirects until a page, or the console's own address. */
  const open = async (
    address: string,
    form?: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<{ url: URL; status: number; text: string }> => {
    let url = new URL(address);
    let body = form && new URLSearchParams(form).toString();
    for (let hops = 0; hops < 10; hops++) {
      if (url.href.startsWith(stopAt)) return { url, status: 0, text: "" };
      const response = await fetch(url, {
        redirect: "manual",
        headers: {
          accept: "text/html",
          cookie: cookiesFor(url),
          ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded", origin: url.origin }),
          ...headers,
        },
        ...(body === undefined ? {} : { method: "POST", body }),
      });
      keep(response);
      const location = response.headers.get("location");
      if (location === null) return { url, status: response.status, text: await response.text() };
      url = new URL(location, url);
      body = undefined;
    }
    throw new Error("too many redirects");
  };
  return { open, jar };
};

export type Tokens = { id_token: string; refresh_token: string; access_token: string; error?: string };

const token = async (issuer: string, form: Record<string, string>): Promise<Tokens> => {
  const response = await fetch(`${issuer}/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ client_id: "thi-dua-console", ...form }).toString(),
  });
  return (await response.json()) as Tokens;
};

export const redeem = (issuer: string, landed: URL, redirectUri: string, verifier: string): Promise<Tokens> =>
  token(issuer, {
    grant_type: "authorization_code",
    code: landed.searchParams.get("code") ?? "",
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });

export const refresh = (issuer: string, refreshToken: string): Promise<Tokens> =>
  token(issuer, { grant_type: "refresh_token", refresh_token: refreshToken });
