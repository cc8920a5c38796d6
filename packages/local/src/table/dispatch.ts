import { Failure } from "@thidua/domain";
import type { Data, TableDescription } from "./engine/dynalite.ts";
import { failed, ProtocolError, resourceNotFound, unknownOperation } from "./engine/protocol-error.ts";
import type { Spent } from "./items/capacity.ts";
import type { Answer } from "./operations/outcome.ts";
import { reads, writes } from "./operations/index.ts";
import { streamArn, tableArn } from "./schema.ts";
import type { State } from "./state.ts";
import { streamApi } from "./stream/api.ts";
import type { Writer } from "./writer.ts";

/** Requests and capacity units since the table was opened; refused conditional writes count, as they cost. */
export type Usage = Spent & { requests: number };

export type DispatchPorts = {
  readonly table: TableDescription;
  readonly state: State;
  readonly writer: Writer;
  readonly usage: Usage;
  readonly now: () => number;
  readonly log: (note: string) => void;
};

const tableApi = "DynamoDB_20120810";
const streamsApi = "DynamoDBStreams_20120810";

const describe = ({ table, state }: DispatchPorts): Data => ({
  Table: {
    ...table,
    TableArn: tableArn(table.TableName),
    TableStatus: "ACTIVE",
    ItemCount: state.items.count,
    CreationDateTime: Date.parse(state.label) / 1000,
    BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    LatestStreamArn: streamArn(table.TableName, state.label),
    LatestStreamLabel: state.label,
  },
});

const oneTable = (name: string): ProtocolError =>
  failed("ResourceInUseException", `This endpoint holds one table, ${name}; use that`);

/** The few calls about the table itself. It is made when it is opened and can't be made or dropped from outside. */
const about = (operation: string, request: Data, ports: DispatchPorts): Data => {
  const { TableName } = ports.table;
  if (operation === "ListTables") return { TableNames: [TableName] };
  if (operation === "CreateTable") throw oneTable(TableName);
  if (operation !== "DescribeTable") throw unknownOperation();
  if (request["TableName"] !== TableName) throw resourceNotFound();
  return describe(ports);
};

const perform = async (operation: string, request: Data, ports: DispatchPorts): Promise<Answer> => {
  const { table, state, writer, usage } = ports;
  const read = reads[operation];
  if (read) {
    const { body, units } = await read(request, table, state.items);
    usage.read += units;
    return { status: 200, body };
  }
  const write = writes[operation];
  if (write) {
    const { answer, spent } = await writer.submit(write(request, table, state.tokens));
    usage.read += spent.read;
    usage.write += spent.write;
    return answer;
  }
  return { status: 200, body: about(operation, request, ports) };
};

const answerTo = (error: unknown, log: (note: string) => void): Answer => {
  if (error instanceof ProtocolError) return { status: error.status, body: error.body };
  log(`table: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const message = error instanceof Failure ? `${error.vi} / ${error.en}` : String(error);
  return { status: 500, body: { __type: "com.amazonaws.dynamodb.v20120810#InternalServerError", message } };
};

/** Answers one request of either protocol, whose body it may change. Never throws. */
export const createDispatch = (ports: DispatchPorts): ((target: string, request: Data) => Promise<Answer>) => {
  const { table, state, usage, now, log } = ports;
  const { history, label } = state;
  const arn = streamArn(table.TableName, label);
  const streams = streamApi({ table, arn, label, history, shards: () => state.shards, now });

  return async (target, request) => {
    usage.requests++;
    const [version, operation = ""] = target.split(".");
    try {
      if (version === tableApi) return await perform(operation, request, ports);
      if (version === streamsApi) return { status: 200, body: await streams(operation, request) };
      throw unknownOperation();
    } catch (error) {
      return answerTo(error, log);
    }
  };
};
