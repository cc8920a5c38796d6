import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { listMemberships, switchTenant as switchRoute, type RouteShape } from "@thidua/contract";
import { Failure, type LoginId } from "@thidua/domain";
import { bugProblem, parseInput, problemOf, type Claims } from "@thidua/runtime";
import { membershipsOf } from "./membership.ts";
import { switchTenant, type SwitchPorts } from "./switch-tenant.ts";

export type IdentityPorts = SwitchPorts & {
  verify: (token: string) => Promise<Claims>;
  newId: () => string;
  log: (level: "info" | "warn" | "error", message: string, data?: unknown) => void;
};

const signIn = () => new Failure("unauthenticated", { vi: "Anh/chị cần đăng nhập.", en: "Sign in first." });
const tooLarge = () => new Failure("too_large", { vi: "Nội dung gửi lên quá lớn.", en: "The body is too large." });
const noAddress = () => new Failure("not_found", { vi: "Không có địa chỉ này.", en: "There is no such address." });
const notJson = (cause: unknown) =>
  new Failure("invalid", {
    vi: "Nội dung gửi lên không phải JSON hợp lệ.",
    en: "The body isn't valid JSON.",
    faults: [{ path: "body", vi: "body: không phải JSON.", en: "body: isn't JSON." }],
    cause,
  });

/**
 * HTTP of the login itself: where it holds roles, and in which tenant it works. It needs no tenant, so it stands apart
 * from the API: each call opens the caller's own partition and nothing else.
 */
export const createIdentity = (ports: IdentityPorts): Hono => {
  const { verify, newId, log } = ports;
  const app = new Hono();

  const explain = (c: Context, cause: unknown): Response => {
    const requestId = newId();
    const known = cause instanceof Failure;
    if (!known) log("error", "a request failed", { requestId, where: c.req.path, cause });
    const problem = known ? problemOf(cause, requestId) : bugProblem(requestId);
    return c.body(JSON.stringify(problem), problem.status as 400, {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
    });
  };

  const serve = (route: RouteShape, run: (login: LoginId, body: unknown) => Promise<unknown>) =>
    app.on(route.method, route.path, async (c) => {
      const token = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
      if (token === undefined) throw signIn();
      const { sub } = await verify(token);
      const body = route.body ? parseInput(route.body, await readJson(c), "") : undefined;
      const reply = route.response.parse(await run(sub, body));
      return c.json(reply as object, 200, { "cache-control": "no-store" });
    });

  app.use(
    bodyLimit({
      maxSize: 4096,
      onError: () => {
        throw tooLarge();
      },
    }),
  );
  serve(listMemberships, async (login) => {
    const { active, all } = await membershipsOf(ports, login);
    return { active: active?.tenant, memberships: all };
  });
  serve(switchRoute, (login, body) => switchTenant(ports, login, switchRoute.body.parse(body).tenant));
  app.notFound((c) => explain(c, noAddress()));
  app.onError((cause, c) => explain(c, cause));
  return app;
};

const readJson = async (c: Context): Promise<unknown> => {
  try {
    return await c.req.json();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw notJson(cause);
  }
};
