import type { Problem } from "./problem.ts";
import type { RequestOf, ResponseOf, RouteShape } from "./route.ts";

/** An answer that isn't what was asked for; carries the problem as the server told it. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail.en);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

export type ClientPorts = {
  baseUrl: string;
  fetch: typeof fetch;
  token: () => Promise<string | undefined>;
  newKey: () => string;
};

type Loose = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
  idempotencyKey?: string;
};

const fill = (path: string, params: Record<string, unknown> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));

const search = (query: Record<string, unknown> = {}): string => {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return entries.length === 0
    ? ""
    : "?" + new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
};

/** The HTTP request for a call. */
export const requestOf = (
  ports: Pick<ClientPorts, "baseUrl" | "newKey">,
  route: RouteShape,
  input: Loose,
  token?: string,
): Request => {
  const headers = new Headers({ accept: "application/json" });
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  if (input.ifMatch !== undefined) headers.set("if-match", `"${input.ifMatch}"`);
  if (route.method === "POST") headers.set("idempotency-key", input.idempotencyKey ?? ports.newKey());
  const raw = input.body instanceof Blob || input.body instanceof ArrayBuffer;
  if (input.body !== undefined && !raw) headers.set("content-type", "application/json");
  return new Request(ports.baseUrl + fill(route.path, input.params) + search(input.query), {
    method: route.method,
    headers,
    ...(input.body === undefined ? {} : { body: raw ? (input.body as Blob) : JSON.stringify(input.body) }),
  });
};

/** A typed client over the routes: `call(getMe, {})`. */
export const createClient = (ports: ClientPorts) => ({
  async call<R extends RouteShape>(route: R, input: RequestOf<R>): Promise<ResponseOf<R>> {
    const response = await ports.fetch(requestOf(ports, route, input as unknown as Loose, await ports.token()));
    if (!response.ok) throw new ProblemError((await response.json()) as Problem);
    return (route.binary ? await response.blob() : await response.json()) as ResponseOf<R>;
  },
});
export type Client = ReturnType<typeof createClient>;
