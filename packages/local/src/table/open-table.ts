import type { Data } from "./engine/dynalite.ts";
import { failed, ProtocolError, resourceNotFound, unknownOperation } from "./engine/protocol-error.ts";
import { listen } from "./http.ts";
import { digestOf } from "./items/canonical.ts";
import { Items } from "./items/items.ts";
import type { Spent } from "./items/capacity.ts";
import type { Answer } from "./operations/outcome.ts";
import { reads, writes } from "./operations/index.ts";
import { Tokens } from "./operations/tokens.ts";
import { tableArn, tableSchema } from "./schema.ts";
import { type Faults, Writer } from "./writer.ts";

export type TableOptions = {
  readonly tableName: string;
  /** A free port is taken if none is named. */
  readonly port?: number;
  /** The clock for stream records and client tokens, in milliseconds since 1970. */
  readonly now?: () => number;
  /** Takes notes that an operator should read. */
  readonly log?: (note: string) => void;
  /** Called at each step of a write; tests end the process there. */
  readonly faults?: Faults;
};

/** Requests and capacity units since the table was opened; refused conditional writes count, as they cost. */
export type Usage = Spent & { requests: number };

export type OpenTable = {
  readonly endpoint: string;
  readonly port: number;
  /** One request of the protocol without HTTP; `target` is the `x-amz-target` header. */
  handle(target: string, body: unknown): Promise<Answer>;
  /** SHA-256 (hex) over all items in key order. */
  digest(): string;
  usage(): Usage;
  close(): Promise<void>;
};

const apiVersion = "DynamoDB_20120810";

const answerTo = (error: unknown, log: (note: string) => void): Answer => {
  if (error instanceof ProtocolError) return { status: error.status, body: error.body };
  log(`table: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const message = error instanceof Error ? error.message : "Internal error";
  return { status: 500, body: { __type: "com.amazonaws.dynamodb.v20120810#InternalServerError", message } };
};

/** Opens the table in memory and serves it on the loopback interface. */
export const openTable = async (options: TableOptions): Promise<OpenTable> => {
  const { tableName, now = Date.now, log = () => undefined, faults } = options;
  const table = tableSchema(tableName);
  const items = new Items();
  const tokens = new Tokens(now);
  const created = now();
  const usage: Usage = { requests: 0, read: 0, write: 0 };
  const writer = new Writer(
    { items, tokens, now, faults, journal: { append: async () => undefined }, applied: () => undefined },
    1,
  );

  const describe = (request: Data): Answer => {
    if (request["TableName"] !== tableName) throw resourceNotFound();
    return {
      status: 200,
      body: {
        Table: {
          ...table,
          TableArn: tableArn(tableName),
          TableStatus: "ACTIVE",
          ItemCount: items.count,
          CreationDateTime: created / 1000,
          BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
        },
      },
    };
  };

  const perform = async (operation: string, request: Data): Promise<Answer> => {
    const read = reads[operation];
    if (read) {
      const { body, units } = await read(request, table, items);
      usage.read += units;
      return { status: 200, body };
    }
    const write = writes[operation];
    if (write) {
      const { answer, spent } = await writer.submit(write(request, table, tokens));
      usage.read += spent.read;
      usage.write += spent.write;
      return answer;
    }
    if (operation === "DescribeTable") return describe(request);
    if (operation === "ListTables") return { status: 200, body: { TableNames: [tableName] } };
    if (operation === "CreateTable") throw failed("ResourceInUseException", `Table already exists: ${tableName}`);
    throw unknownOperation();
  };

  const dispatch = async (target: string, request: Data): Promise<Answer> => {
    usage.requests++;
    const [version, operation = ""] = target.split(".");
    try {
      if (version !== apiVersion) throw unknownOperation();
      return await perform(operation, request);
    } catch (error) {
      return answerTo(error, log);
    }
  };

  const server = await listen((target, body) => dispatch(target, (body ?? {}) as Data), options.port ?? 0);
  return {
    endpoint: server.endpoint,
    port: server.port,
    handle: (target, body) => dispatch(target, structuredClone(body ?? {}) as Data),
    digest: () => digestOf(items.all()),
    usage: () => ({ ...usage }),
    async close() {
      await server.close();
      await writer.idle();
    },
  };
};
