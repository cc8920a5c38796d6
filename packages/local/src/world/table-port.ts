import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { Failure, type Clock } from "@thidua/domain";
import { layout, tableName } from "../backup/index.ts";
import { forwardTo } from "../gateway/index.ts";
import { openTable, type OpenTable } from "../table/index.ts";
import { wallClock } from "./clocks.ts";

/** What the world asks of its table, be it embedded or elsewhere. */
export type TablePort = Pick<OpenTable, "handle" | "streamArn" | "onRecords" | "close"> &
  Partial<Pick<OpenTable, "digest" | "usage" | "snapshot" | "splitShard">>;

type Keys = { accessKeyId: string; secretAccessKey: string };

const unreachable = (endpoint: string, cause: unknown): Failure =>
  new Failure("busy", {
    vi: `Không nối được tới bảng tại ${endpoint}. Hãy kiểm tra dịch vụ đó đang chạy và nói giao thức DynamoDB, có Streams.`,
    en: `The table at ${endpoint} can't be reached. Check that it runs and speaks DynamoDB's protocol, with Streams.`,
    cause,
  });

/** A table elsewhere that speaks the protocol with streams; made there if it isn't yet. */
const remoteTable = async (endpoint: string, keys: Keys, clock: Clock): Promise<TablePort> => {
  const client = new DynamoDBClient({ endpoint, region: "local", credentials: keys });
  const describe = async () => (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  const make = async () => {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
          { AttributeName: "pk", AttributeType: "S" },
          { AttributeName: "sk", AttributeType: "S" },
        ],
        KeySchema: [
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
      }),
    );
    await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName: tableName });
    return describe();
  };
  try {
    const found = await describe().catch((cause: Error) =>
      cause.name === "ResourceNotFoundException" ? make() : Promise.reject(cause),
    );
    if (!found?.LatestStreamArn) throw new Error("the table has no stream");
    return {
      handle: forwardTo({ endpoint, credentials: keys, region: "local", wallClock: clock }),
      streamArn: found.LatestStreamArn,
      onRecords: () => () => undefined,
      close: async () => client.destroy(),
    };
  } catch (cause) {
    throw unreachable(endpoint, cause);
  }
};

export type TableChoice = {
  folder?: string | undefined;
  endpoint?: string | undefined;
  /** Credentials for a table elsewhere. */
  keys?: Keys | undefined;
  log: (note: string) => void;
};

/** The embedded table in the data folder (in memory without one), or the one at the endpoint. */
export const chooseTable = ({
  folder,
  endpoint,
  keys = { accessKeyId: "local", secretAccessKey: "local" },
  log,
}: TableChoice): Promise<TablePort> =>
  endpoint === undefined
    ? openTable({ tableName, log, ...(folder === undefined ? {} : { folder: layout(folder).table }) })
    : remoteTable(endpoint, keys, wallClock);
