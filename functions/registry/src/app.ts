import type { Hono } from "hono";
import { createRoutesApp, type HttpPorts } from "@thidua/runtime";
import { joining } from "./add-membership.ts";
import { changing } from "./change-edge.ts";
import type { RegistryPorts } from "./handle.ts";
import { listing } from "./list-tenants.ts";
import { registering } from "./register-tenant.ts";

export const registryHandlers = [...registering, ...joining, ...changing, ...listing];

/** HTTP for the platform's operators: who is on the map, under whom, and who may sign in first. */
export const createRegistry = (ports: HttpPorts, registry: RegistryPorts): Hono =>
  createRoutesApp(ports, registry, registryHandlers);
