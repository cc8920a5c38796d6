import type { Hono } from "hono";
import { createRoutesApp, type Claims, type HttpPorts } from "@thidua/runtime";
import { joining } from "./add-membership.ts";
import { changing } from "./change-edge.ts";
import { demandPlatform, type RegistryPorts } from "./handle.ts";
import { listing } from "./list-tenants.ts";
import { registering } from "./register-tenant.ts";

export const registryHandlers = [...registering, ...joining, ...changing, ...listing];

/** No other tenant gets further than the door: nothing of its own is opened here. */
const operating = (claims: Claims): Claims => {
  demandPlatform(claims.tid);
  return claims;
};

/** HTTP for the platform's operators: who is on the map, under whom, and who may sign in first. */
export const createRegistry = (ports: HttpPorts, registry: RegistryPorts): Hono =>
  createRoutesApp(
    { ...ports, verify: async (token) => operating(await ports.verify(token)) },
    registry,
    registryHandlers,
  );
