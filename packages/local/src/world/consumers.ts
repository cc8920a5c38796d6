import type { Table } from "@thidua/data";
import type { Clock } from "@thidua/domain";
import type { Consumer } from "../pump/index.ts";
import type { Door } from "./door.ts";

export type ConsumerPorts = {
  door: Door;
  table: Table;
  wallClock: Clock;
  businessClock: Clock;
  newId: () => string;
  log: (note: string) => void;
};

/** The two readers of the stream, joined to this world's ports. */
export const streamConsumers = (_: ConsumerPorts): Consumer[] => [];
