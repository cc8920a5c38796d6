import { allRoutes, type RouteShape } from "@thidua/contract";
import type { Valid } from "./bodies.ts";
import type { Neighbours } from "./neighbours.ts";
import { send } from "./send.ts";

/** What a reader might ask by, for each parameter that routes have. */
export type Asked = Record<string, readonly unknown[]>;

const namesIn = (route: RouteShape): string[] => [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

const combined = (names: readonly string[], asked: Asked): Record<string, unknown>[] =>
  names.reduce<Record<string, unknown>[]>(
    (rows, name) => rows.flatMap((row) => (asked[name] ?? []).map((value) => ({ ...row, [name]: value }))),
    [{}],
  );

/** Everything that a login reads by way of any route, in one text. */
export const everythingRead = async (
  { world, tokens }: Pick<Neighbours, "world" | "tokens">,
  login: string,
  asked: Asked,
): Promise<string> => {
  const texts: string[] = [];
  for (const route of allRoutes.filter(({ method }) => method === "GET")) {
    for (const params of combined(namesIn(route), asked)) {
      const valid: Valid = { params };
      const queries: Valid[] =
        route.name === "getPublication" ? [valid, { ...valid, query: { above: true } }] : [valid];
      for (const one of queries) texts.push((await send(world, route, one, tokens.get(login))).text);
    }
  }
  return texts.join("\n");
};
