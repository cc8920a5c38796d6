import type * as z from "zod";
import type { Permission } from "@thidua/domain";

export type Method = "GET" | "POST" | "PUT" | "PATCH";
export type FunctionName = "api" | "documents" | "registry" | "identity";

/** What every route says of itself. Schemas are optional parts of the request; `response` is what leaves, nothing more. */
export type RouteShape = {
  name: string;
  method: Method;
  /** Under `/api`, parameters as `{name}`. */
  path: `/api/${string}`;
  function: FunctionName;
  /** What a caller must hold; `null` asks only for a sign-in. */
  permission: Permission | null;
  noun: string;
  summary: { vi: string; en: string };
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
  status?: 200 | 201;
  /** `If-Match` must name the version that is being changed. */
  ifMatch?: true;
  /** The answer is bytes, not JSON (a file, a document). */
  binary?: { contentType: string };
};

export type Route<S extends RouteShape = RouteShape> = S;

/** A route reads when its method is GET: its handler is handed a Reader and can't write. */
export const defineRoute = <const S extends RouteShape>(route: S): S => route;

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : undefined;

export type ParamsOf<R extends RouteShape> = Out<R["params"]>;
export type QueryOf<R extends RouteShape> = Out<R["query"]>;
export type BodyOf<R extends RouteShape> = Out<R["body"]>;
export type ResponseOf<R extends RouteShape> = z.output<R["response"]>;
/** What a handler may return: the input side of the response schema. */
export type ReplyOf<R extends RouteShape> = z.input<R["response"]>;

type Optional<K extends string, T> = [T] extends [undefined] ? { [P in K]?: undefined } : { [P in K]: T };
/** What a client sends. */
export type RequestOf<R extends RouteShape> = Optional<"params", In<R["params"]>> &
  (R["query"] extends z.ZodType ? { query?: z.input<R["query"]> } : { query?: undefined }) &
  Optional<"body", In<R["body"]>> &
  (R extends { ifMatch: true } ? { ifMatch: number } : { ifMatch?: undefined }) &
  (R["method"] extends "POST" ? { idempotencyKey?: string } : { idempotencyKey?: undefined });
