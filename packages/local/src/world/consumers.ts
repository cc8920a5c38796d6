import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent, ScheduledEvent } from "aws-lambda";
import { createRollupPorts, type Refolded, type Table } from "@thidua/data";
import { createExchange } from "@thidua/exchange";
import { createRollup } from "@thidua/rollup";
import type { FilesPort, HttpPorts } from "@thidua/runtime";
import { createSweep } from "@thidua/sweep";
import type { Consumer } from "../pump/index.ts";
import type { Door } from "./door.ts";

export type ConsumerPorts = {
  http: Pick<HttpPorts, "wallClock" | "businessClock" | "log">;
  door: Door;
  table: Table;
  files: FilesPort;
};

type Handler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>;

const consumer = (name: string, handler: Handler): Consumer => ({
  name,
  handler: (event) => handler(event, { functionName: name, awsRequestId: name } as Context),
});

/** The two readers of the stream, joined to this world's ports. */
export const streamConsumers = ({ http, door, table, files }: ConsumerPorts): Consumer[] => {
  const exchange = door.service("exchange");
  const { wallClock, businessClock, log } = http;
  const rollup = createRollupPorts(door.service("rollup"), table.name, { businessClock });
  return [
    consumer(
      "exchange",
      createExchange({ connect: async () => exchange, table, files, wallClock, businessClock, log }),
    ),
    consumer("rollup", createRollup({ ...rollup, log })),
  ];
};

/** The scheduled sweep, to be run at will: every hour, and whenever the business date has moved. */
export const sweeper = ({ http, door, table }: Omit<ConsumerPorts, "files">): (() => Promise<Refolded>) => {
  const { businessClock, log } = http;
  const sweep = createSweep({ ...createRollupPorts(door.service("sweep"), table.name, { businessClock }), log });
  return () => sweep({} as ScheduledEvent, { functionName: "sweep", awsRequestId: "sweep" } as Context);
};
