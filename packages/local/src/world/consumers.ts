import type { Table } from "@thidua/data";
import type { FilesPort, HttpPorts } from "@thidua/runtime";
import type { Consumer } from "../pump/index.ts";
import type { Door } from "./door.ts";

export type ConsumerPorts = {
  http: Pick<HttpPorts, "wallClock" | "businessClock" | "newId" | "log">;
  door: Door;
  table: Table;
  files: FilesPort;
  log: (note: string) => void;
};

/** The two readers of the stream, joined to this world's ports. */
export const streamConsumers = (_: ConsumerPorts): Consumer[] => [];
