import type { Table } from "@thidua/data";
import { createApp as createApi } from "@thidua/api";
import type { HttpPorts } from "@thidua/runtime";
import type { Hono } from "hono";
import type { Door } from "./door.ts";

export type AppsPorts = {
  http: HttpPorts;
  door: Door;
  table: Table;
  publicUrl: string;
  /** Folder of the file store; in memory where there is none. */
  files?: string;
};

/** The functions that answer HTTP, joined to this world's ports. */
export type Apps = { api: Hono; fetch: (request: Request) => Promise<Response> };

export const createApps = ({ http }: AppsPorts): Apps => {
  const api = createApi(http, {});
  return { api, fetch: async (request) => api.fetch(request) };
};
