export { createRegistry, registryHandlers } from "./app.ts";
export type { RegistryPorts } from "./handle.ts";
