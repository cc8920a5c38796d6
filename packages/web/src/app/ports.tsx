import { createContext, use } from "react";

/** What the console takes from the browser, handed in so that tests may hand in something else. */
export type Ports = { storage: Storage; now: () => number; newId: () => string };

const PortsContext = createContext<Ports | undefined>(undefined);
export const PortsProvider = PortsContext;

export const usePorts = (): Ports => {
  const ports = use(PortsContext);
  if (!ports) throw new Error("PortsProvider is missing");
  return ports;
};
