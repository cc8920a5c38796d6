import { Hono } from "hono";
import { allRoutes, openApi, referencePage } from "@thidua/contract";

const title = "Thi Đua: API";

/** What the API says of itself, without sign-in: OpenAPI 3.1 for programs, one page for people. */
export const createDocs = (version: string): Hono => {
  const app = new Hono();
  app.get("/api/openapi.json", (c) => c.json(openApi(allRoutes, { title, version })));
  app.get("/api/docs", (c) =>
    c.html(referencePage(allRoutes, title), 200, {
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    }),
  );
  return app;
};
