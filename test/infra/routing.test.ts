import { allRoutes } from "@thidua/contract";
import { apiParts } from "@thidua/api";
import { expect, test } from "vitest";
import { functions } from "../../infra/functions.ts";

/** How API Gateway reads a pattern: literal parts, `{name}` for one part, `{proxy+}` for all that follow. */
const regexOf = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replaceAll(".", "\\.")
      .replace(/\{proxy\+\}/g, ".+")
      .replace(/\{\w+\}/g, "[^/]+")}$`,
  );

/** The more literal parts in front, the more specific; a greedy pattern comes after every other. */
const weight = (pattern: string): string =>
  pattern
    .split("/")
    .map((part) => (part === "{proxy+}" ? "0" : part.startsWith("{") ? "1" : "2"))
    .join("");

const patterns = functions.flatMap(({ name, triggers }) =>
  triggers.flatMap((trigger) =>
    trigger.kind === "http"
      ? trigger.routes.map((route) => {
          const [method = "", path = ""] = route.split(" ");
          return { name, method, path, regex: regexOf(path) };
        })
      : [],
  ),
);

const functionFor = (method: string, path: string): string | undefined =>
  patterns
    .filter((one) => (one.method === "ANY" || one.method === method) && one.regex.test(path))
    .toSorted(
      (a, b) => weight(b.path).localeCompare(weight(a.path)) || Number(a.method === "ANY") - Number(b.method === "ANY"),
    )[0]?.name;

const mounted = new Map(
  Object.entries(apiParts).flatMap(([part, handlers]) => handlers.map(({ route }) => [route.name, part] as const)),
);

test("every route of the contract reaches the deployed function that mounts it", () => {
  for (const route of allRoutes) {
    const expected = route.function === "api" ? mounted.get(route.name) : route.function;
    const path = route.path.replace(/\{\w+\}/g, "X");
    expect([route.name, functionFor(route.method, path)]).toEqual([route.name, expected]);
  }
});

test("the API's own description is served", () => {
  expect(functionFor("GET", "/api/docs")).toBe("docs");
  expect(functionFor("GET", "/api/openapi.json")).toBe("docs");
});
