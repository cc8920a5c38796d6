import { describe, expect, it } from "vitest";
import { openApi } from "./openapi.ts";
import { referencePage } from "./reference.ts";
import { allRoutes } from "./routes/index.ts";

const document = openApi(allRoutes, { title: "t", version: "1" }) as {
  paths: Record<string, Record<string, { operationId: string; parameters: { in: string; name: string }[] }>>;
};

describe("the contract", () => {
  it("names every route and every address once", () => {
    const names = allRoutes.map((route) => route.name);
    const addresses = allRoutes.map((route) => `${route.method} ${route.path}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it("declares a schema for every parameter of a path", () => {
    for (const route of allRoutes) {
      const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const operation = document.paths[route.path]?.[route.method.toLowerCase()];
      expect(
        operation?.parameters
          .filter((p) => p.in === "path")
          .map((p) => p.name)
          .toSorted(),
      ).toEqual(inPath.toSorted((a = "", b = "") => (a < b ? -1 : 1)));
    }
  });

  it("lets only what changes nothing go without If-Match or an idempotency key", () => {
    for (const route of allRoutes.filter(
      ({ method, function: f }) => f !== "identity" && (method === "PUT" || method === "PATCH"),
    )) {
      expect(route.ifMatch, `${route.name} changes something that has a version`).toBe(true);
    }
  });

  it("is printed as a page that names every route", () => {
    const page = referencePage(allRoutes, "API");
    for (const route of allRoutes) expect(page).toContain(`id="${route.name}"`);
  });
});
