import type { Table } from "@thidua/data";
import { createExchange } from "@thidua/exchange";
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

type Handler = (event: never, context: never) => Promise<unknown>;

/** Lambda's context is of no use to our readers. */
const consumer = (name: string, handler: Handler): Consumer => ({
  name,
  handler: async (event) => (await handler(event as never, {} as never)) as Awaited<ReturnType<Consumer["handler"]>>,
});

/** The two readers of the stream, joined to this world's ports. */
export const streamConsumers = ({ http, door, table, files }: ConsumerPorts): Consumer[] => {
  const exchangeClient = door.service("exchange");
  return [consumer("exchange", createExchange({ ...http, connect: async () => exchangeClient, table, files }))];
};
