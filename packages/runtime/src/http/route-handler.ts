import type { BodyOf, ParamsOf, QueryOf, ReplyOf, RouteShape } from "@thidua/contract";
import type { Reader, Writer } from "@thidua/data";
import type { Clock, LoginId, Permission, PersonId, Role, TenantId, UnitId } from "@thidua/domain";

/** Who calls, as authentication and the membership say; never taken from path, body or header. */
export type Caller = {
  login: LoginId;
  name: string;
  tenant: TenantId;
  roles: readonly Role[];
  permissions: ReadonlySet<Permission>;
  unit?: UnitId | undefined;
  person?: PersonId | undefined;
  title?: string | undefined;
};

export type Acting = { wallClock: Clock; businessClock: Clock; newId: () => string; version: string };

type Binary = { bytes: Uint8Array<ArrayBuffer>; contentType: string; fileName?: string };

export type HandlerInput<R extends RouteShape> = {
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: BodyOf<R>;
  ifMatch: R extends { ifMatch: true } ? number : undefined;
  me: Caller;
  /** Only a route that changes something is handed a way to write. */
  store: R["method"] extends "GET" ? Reader : Writer;
} & Acting;

export type RouteReply<R extends RouteShape> = R extends { binary: object } ? Binary : ReplyOf<R>;
export type Mounted<Extra> = { route: RouteShape; run: (input: never, extra: Extra) => Promise<unknown> };

/** Joins a route to what it does; `extra` are the ports that this function has beside the store. */
export const handlersFor =
  <Extra>() =>
  <R extends RouteShape>(
    route: R,
    run: (input: HandlerInput<R>, extra: Extra) => Promise<RouteReply<R>>,
  ): Mounted<Extra> => ({
    route,
    run: run,
  });
