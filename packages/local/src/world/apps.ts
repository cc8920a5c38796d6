import { randomBytes } from "node:crypto";
import type { Table } from "@thidua/data";
import { allRoutes, type FunctionName } from "@thidua/contract";
import { createApp as createApi } from "@thidua/api";
import { createDocuments } from "@thidua/documents";
import { createIdentity } from "@thidua/identity";
import { createRegistry } from "@thidua/registry";
import type { Clock } from "@thidua/domain";
import type { FilesPort, HttpPorts } from "@thidua/runtime";
import { createFilesApp, folderBlobs, memoryBlobs } from "../files/index.ts";
import type { Door } from "./door.ts";

type FilesPlace = { folder: string | undefined; publicUrl: string; wallClock: Clock };

/** The file store: what serves its links, and the port the functions have to it. Without a folder it is in memory. */
export const openFiles = ({ folder, publicUrl, wallClock }: FilesPlace): ReturnType<typeof createFilesApp> =>
  createFilesApp({
    blobs: folder === undefined ? memoryBlobs() : folderBlobs(folder),
    secret: randomBytes(32),
    wallClock,
    publicUrl,
  });

export type AppsPorts = {
  http: HttpPorts;
  door: Door;
  table: Table;
  files: ReturnType<typeof openFiles>;
  /** Where secrets come from. */
  randomBytes?: (size: number) => Uint8Array;
};

type Answers = { fetch: (request: Request) => Response | Promise<Response> };

/** The functions that answer HTTP, joined to this world's ports; `fetch` finds the one that a request is for. */
export type Apps = Record<FunctionName, Answers> & {
  filesPort: FilesPort;
  fetch: (request: Request) => Promise<Response>;
};

/** Which function answers, as the routes of the HTTP API say. */
const routes = allRoutes.map(({ method, path, function: name }) => ({
  method: method as string,
  path: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
  name,
}));
const functionFor = (method: string, path: string): FunctionName =>
  routes.find((route) => route.method === method && route.path.test(path))?.name ?? "api";

export const createApps = ({ http, door, table, files: store, randomBytes: random = randomBytes }: AppsPorts): Apps => {
  const { app: files, files: filesPort } = store;
  const identityClient = door.service("identity");
  const registryClient = door.service("registry");
  const apps: Record<FunctionName, Answers> = {
    api: createApi(http, { files: filesPort }),
    documents: createDocuments(http, { files: filesPort }),
    identity: createIdentity({ ...http, connect: async () => identityClient, table }),
    registry: createRegistry(
      { ...http, connect: async () => registryClient },
      { connect: async () => registryClient, table, randomBytes: random },
    ),
  };
  return {
    ...apps,
    filesPort,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith("/files/")) return files.fetch(request);
      return apps[functionFor(request.method, pathname)].fetch(request);
    },
  };
};
