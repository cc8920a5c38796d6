import * as z from "zod";
import { Problem } from "./problem.ts";
import type { RouteShape } from "./route.ts";

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  }) as Json;
  return rest;
};

const parameters = (schema: z.ZodType | undefined, where: "path" | "query"): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: value,
  }));
};

const headers = (route: RouteShape): Json[] => [
  ...(route.ifMatch
    ? [
        {
          name: "If-Match",
          in: "header",
          required: true,
          schema: { type: "string" },
          description: "version being changed",
        },
      ]
    : []),
  ...(route.method === "POST"
    ? [{ name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 64 } }]
    : []),
];

const operation = (route: RouteShape): Json => ({
  operationId: route.name,
  tags: [route.noun],
  summary: route.summary.vi,
  description: route.summary.en + (route.permission ? ` Permission: \`${route.permission}\`.` : ""),
  parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query"), ...headers(route)],
  ...(route.body
    ? { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(route.body, "input") } } } }
    : {}),
  responses: {
    [route.status ?? 200]: {
      description: "OK",
      content: route.binary
        ? { [route.binary.contentType]: { schema: { type: "string", format: "binary" } } }
        : { "application/json": { schema: jsonSchema(route.response, "output") } },
    },
    default: {
      description: "Problem details (RFC 9457)",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
});

/** OpenAPI 3.1 of the routes, from the very schemas that the API parses with. */
export const openApi = (routes: readonly RouteShape[], info: { title: string; version: string }): Json => {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info,
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: { Problem: jsonSchema(Problem, "output") },
    },
  };
};
