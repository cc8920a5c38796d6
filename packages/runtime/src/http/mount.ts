import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { RouteShape } from "@thidua/contract";
import {
  grantTenant,
  idempotencyItem,
  memberItem,
  openReader,
  openWriter,
  type Connect,
  type Reader,
  type Table,
  type TenantScope,
} from "@thidua/data";
import { Failure, permissionsOf, type Permission } from "@thidua/domain";
import { parseInput } from "./faults.ts";
import { bugProblem, problemOf } from "./problem.ts";
import type { Acting, Caller, Mounted } from "./route-handler.ts";
import type { Claims } from "../claims.ts";

export type HttpPorts = Acting & {
  connect: Connect<TenantScope>;
  table: Table;
  verify: (token: string) => Promise<Claims>;
  log: (level: "info" | "warn" | "error", message: string, data?: unknown) => void;
};

const idempotencyKey = /^[\x21-\x7e]{8,64}$/;

const bearer = (header: string | undefined): string => {
  const token = header?.match(/^Bearer (\S+)$/)?.[1];
  if (!token) throw new Failure("unauthenticated", { vi: "Anh/chị cần đăng nhập.", en: "Sign in first." });
  return token;
};

const version = (header: string | undefined): number => {
  const found = header?.match(/^(?:W\/)?"?(\d{1,9})"?$/)?.[1];
  if (found === undefined) {
    throw new Failure("invalid", {
      vi: "Thiếu If-Match: phiên bản đang sửa. Hãy tải lại rồi lưu.",
      en: "If-Match is missing: the version being changed. Reload, then save.",
      faults: [{ path: "If-Match", vi: "If-Match: còn thiếu.", en: "If-Match: is missing." }],
    });
  }
  return Number(found);
};

const readJson = async (c: Context): Promise<unknown> => {
  const text = await c.req.text();
  try {
    return JSON.parse(text === "" ? "{}" : text, (key, value: unknown) => (key === "__proto__" ? undefined : value));
  } catch (cause) {
    throw new Failure("invalid", {
      vi: "Nội dung gửi lên không phải JSON hợp lệ.",
      en: "The body isn't valid JSON.",
      faults: [{ path: "body", vi: "body: không phải JSON.", en: "body: isn't JSON." }],
      cause,
    });
  }
};

const memberOf = async (reader: Reader, claims: Claims, strong: boolean): Promise<Caller> => {
  const member = await reader.get(memberItem, {}, { login: claims.sub }, { strong });
  if (!member) {
    throw new Failure("forbidden", {
      vi: "Tài khoản không còn vai trò ở đơn vị này.",
      en: "This login no longer holds a role in this tenant.",
    });
  }
  const { roles, name, unit, person, title } = member.value;
  return { login: claims.sub, name, tenant: claims.tid, roles, permissions: permissionsOf(roles), unit, person, title };
};

const demand = (caller: Caller, permission: Permission | null): void => {
  if (permission !== null && !caller.permissions.has(permission)) {
    throw new Failure("forbidden", {
      vi: "Anh/chị không có quyền làm việc này.",
      en: "You don't have the permission for this.",
    });
  }
};

/** The application over a list of mounted routes: authenticate, open the store, parse, run, and answer or explain. */
export const createRoutesApp = <Extra>(
  ports: HttpPorts,
  extra: Extra,
  mounted: readonly Mounted<Extra>[],
  maxBody = 512 * 1024,
): Hono => {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: maxBody,
      onError: () => {
        throw new Failure("too_large", {
          vi: `Nội dung gửi lên quá lớn (tối đa ${maxBody / 1024} KiB).`,
          en: `The body is too large (at most ${maxBody / 1024} KiB).`,
        });
      },
    }),
  );

  const serve = async (
    c: Context,
    route: RouteShape,
    run: Mounted<Extra>["run"],
    requestId: string,
  ): Promise<Response> => {
    const token = bearer(c.req.header("authorization"));
    const claims = await ports.verify(token);
    const scope = grantTenant(claims.tid, token);
    const writes = route.method !== "GET";
    const reader = await openReader(ports.connect, ports.table, scope);
    const me = await memberOf(reader, claims, writes);
    demand(me, route.permission);
    const params = route.params ? parseInput(route.params, c.req.param(), "") : undefined;
    const query = route.query ? parseInput(route.query, c.req.query(), "") : undefined;
    const ifMatch = route.ifMatch ? version(c.req.header("if-match")) : undefined;
    const sent = route.body ? await readJson(c) : undefined;
    const body = route.body ? parseInput(route.body, sent, "") : undefined;

    const key = route.method === "POST" ? c.req.header("idempotency-key") : undefined;
    if (key !== undefined && !idempotencyKey.test(key)) {
      throw new Failure("invalid", {
        vi: "Idempotency-Key dài 8 đến 64 ký tự ASCII.",
        en: "Idempotency-Key has 8 to 64 ASCII characters.",
        faults: [],
      });
    }
    const digest = createHash("sha256")
      .update(`${route.name}\n${claims.sub}\n${c.req.path}\n${JSON.stringify(sent ?? null)}`)
      .digest("hex");
    if (key !== undefined) {
      const before = await reader.get(idempotencyItem, {}, { key }, { strong: true });
      if (before && before.value.digest !== digest) {
        throw new Failure("idempotency_mismatch", {
          vi: "Khóa chống lặp này đã dùng cho một yêu cầu khác.",
          en: "This idempotency key was used for another request.",
        });
      }
      if (before) return answer(c, route, before.value.reply, true);
    }
    const acting: Acting = {
      wallClock: ports.wallClock,
      businessClock: ports.businessClock,
      newId: ports.newId,
      version: ports.version,
    };
    const store = writes
      ? await openWriter(ports.connect, ports.table, scope, {
          who: { login: me.login, name: me.name },
          requestId,
          wallClock: ports.wallClock,
          businessClock: ports.businessClock,
          newId: ports.newId,
          ...(key === undefined ? {} : { idempotency: { key, digest } }),
        })
      : reader;
    const reply = await run({ params, query, body, ifMatch, me, store, ...acting } as never, extra);
    return answer(c, route, reply, false);
  };

  for (const { route, run } of mounted) {
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ":$1"), async (c) => {
      const requestId = ports.newId();
      try {
        return await serve(c, route, run, requestId);
      } catch (cause) {
        return explain(c, ports, cause, requestId, route.name);
      }
    });
  }
  app.onError((cause, c) => explain(c, ports, cause, ports.newId(), c.req.path));
  app.notFound((c) =>
    explain(
      c,
      ports,
      new Failure("not_found", { vi: "Không có địa chỉ này.", en: "There is no such address." }),
      ports.newId(),
      c.req.path,
    ),
  );
  return app;
};

const answer = (c: Context, route: RouteShape, reply: unknown, replayed: boolean): Response => {
  if (route.binary) {
    const { bytes, contentType, fileName } = reply as {
      bytes: Uint8Array<ArrayBuffer>;
      contentType: string;
      fileName?: string;
    };
    const disposition =
      fileName === undefined
        ? {}
        : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` };
    return c.body(bytes, 200, {
      "content-type": contentType,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      ...disposition,
    });
  }
  const value = route.response.parse(reply) as Record<string, unknown>;
  const text = JSON.stringify(value);
  const tag =
    typeof value["version"] === "number"
      ? `"${value["version"]}"`
      : `W/"${createHash("sha1").update(text).digest("base64url")}"`;
  const headers: Record<string, string> = {
    etag: tag,
    "cache-control": "private, no-cache",
    "content-type": "application/json; charset=utf-8",
    ...(replayed ? { "idempotency-replayed": "true" } : {}),
  };
  if (route.method === "GET" && tag.startsWith("W/") && c.req.header("if-none-match") === tag)
    return c.body(null, 304, headers);
  return c.body(text, route.status ?? 200, headers);
};

const explain = (
  c: Context,
  ports: Pick<HttpPorts, "log">,
  cause: unknown,
  requestId: string,
  where: string,
): Response => {
  const known = cause instanceof Failure;
  if (!known) ports.log("error", "a request failed", { requestId, where, cause });
  const problem = known ? problemOf(cause, requestId) : bugProblem(requestId);
  return c.body(JSON.stringify(problem), problem.status as 400, {
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
  });
};
