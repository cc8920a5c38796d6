import type { Hono } from "hono";
import { createRoutesApp, type HttpPorts } from "@thidua/runtime";
import type { DocumentsPorts } from "./handle.ts";
import { documents } from "./document/routes.ts";
import { planFile } from "./plan-file/routes.ts";
import { scans } from "./scan/routes.ts";

/** What is made of files and made into files; one line a noun. */
export const documentsHandlers = [...planFile, ...documents, ...scans];

/** HTTP under /api/documents: the same tenant role as the API, apart from it because its libraries are heavy. */
export const createDocuments = (ports: HttpPorts, extra: DocumentsPorts): Hono =>
  createRoutesApp(ports, extra, documentsHandlers, 4 * 1024 * 1024);
