import * as z from "zod";
import type { RouteShape } from "@thidua/contract";

export const kinds = [
  "tenant",
  "campaign",
  "unit",
  "person",
  "participant",
  "criterion",
  "envelope",
  "file",
  "login",
] as const;
export type Kind = (typeof kinds)[number];

/** A place of a request that names a thing: `body.items[].unit`. */
export type IdPlace = { path: string; kind: Kind };

/** What a field names, where its schema says no more than that it holds an id. */
const fields: Record<string, Kind> = {
  paper: "file",
  envelope: "envelope",
  login: "login",
};

type Node = {
  type?: string;
  pattern?: string;
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
  oneOf?: Node[];
  allOf?: Node[];
};

/** Ids are of fixed letters and length, envelopes' ids longer; logins are looser. */
const isId = ({ type, pattern = "" }: Node): boolean =>
  type === "string" && (/^\^\[0-9A-Z\]\{\d+(,\d+)?\}\$$/.test(pattern) || pattern === "^[A-Za-z0-9_-]{1,64}$");

const kindOf = ({ description = "" }: Node, path: string): Kind => {
  const said = /^(\w+)Id:/.exec(description)?.[1]?.toLowerCase();
  const kind = kinds.find((it) => it === said) ?? fields[path.split(".").at(-1) ?? ""];
  if (kind === undefined) throw new Error(`${path} holds an id: say of what`);
  return kind;
};

const walk = (node: Node, path: string): IdPlace[] => [
  ...(isId(node) ? [{ path, kind: kindOf(node, path) }] : []),
  ...Object.entries(node.properties ?? {}).flatMap(([name, inner]) => walk(inner, `${path}.${name}`)),
  ...(node.items ? walk(node.items, `${path}[]`) : []),
  ...(typeof node.additionalProperties === "object" ? walk(node.additionalProperties, `${path}{}`) : []),
  ...[...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])].flatMap((inner) => walk(inner, path)),
];

/** Every place of a route's request that names a thing by its id, as the contract says. */
export const idPlacesOf = (route: RouteShape): IdPlace[] => {
  const all = (["params", "query", "body"] as const).flatMap((part) => {
    const schema = route[part];
    if (!schema) return [];
    return walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as Node, part);
  });
  return [...new Map(all.map((place) => [place.path, place])).values()];
};

type Value = Record<string, unknown> | unknown[];

/** The places of a request that a path means: one for each entry of a list. A field that isn't sent gives none. */
export const placesIn = (request: object, path: string): string[] => {
  const steps = path.split(/\.|(?=\[\])/);
  let found: [string, unknown][] = [["", request]];
  for (const step of steps) {
    found = found.flatMap(([at, value]): [string, unknown][] => {
      if (step === "[]") return Array.isArray(value) ? value.map((one, index) => [`${at}.${index}`, one]) : [];
      const inner = (value as Record<string, unknown> | undefined)?.[step];
      return inner === undefined ? [] : [[at === "" ? step : `${at}.${step}`, inner]];
    });
  }
  return found.map(([at]) => at);
};

/** The same request with another id at a place. */
export const withId = <T extends object>(request: T, place: string, id: string): T => {
  const copy = structuredClone(request);
  const steps = place.split(".");
  const last = steps.pop() as string;
  let at = copy as Value;
  for (const step of steps) at = (at as Record<string, Value>)[step] as Value;
  (at as Record<string, unknown>)[last] = id;
  return copy;
};
