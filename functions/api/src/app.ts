import type { Hono } from "hono";
import { createRoutesApp, type HttpPorts } from "@thidua/runtime";
import { createDocs } from "./docs.ts";
import type { ApiPorts } from "./handle.ts";
import { daily } from "./parts/daily.ts";
import { enrolling } from "./parts/enrolling.ts";
import { judging } from "./parts/judging.ts";
import { overview } from "./parts/overview.ts";
import { planning } from "./parts/planning.ts";

/** What the API serves. In the cloud each part is a function of its own, so that none is slow to wake. */
export const apiParts = { api: daily, overview, registers: enrolling, plans: planning, results: judging };
export const apiHandlers = [...daily, ...overview, ...enrolling, ...planning, ...judging];

/** HTTP for tenants, all parts in one: what the local server runs. */
export const createApp = (ports: HttpPorts, extra: ApiPorts): Hono =>
  createRoutesApp(ports, extra, apiHandlers).route("/", createDocs(ports.version));
