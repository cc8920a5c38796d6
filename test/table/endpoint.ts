import { randomBytes } from "node:crypto";
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { openTable } from "@thidua/local";

/** A table to be tested, and the plain SDK clients that speak to it. */
export type Endpoint = {
  readonly TableName: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly close: () => Promise<void>;
};

const clients = (endpoint: string) => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  const config = {
    endpoint,
    region: AWS_REGION ?? "ap-southeast-1",
    credentials: {
      accessKeyId: AWS_ACCESS_KEY_ID ?? "test",
      secretAccessKey: AWS_SECRET_ACCESS_KEY ?? "test",
      ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
    },
  };
  return { client: new DynamoDBClient(config), streams: new DynamoDBStreamsClient(config) };
};

/** The embedded table, in memory. */
const embedded = async (): Promise<Endpoint> => {
  const table = await openTable({ tableName: "thi-dua-test" });
  const { client, streams } = clients(table.endpoint);
  const close = async (): Promise<void> => {
    client.destroy();
    streams.destroy();
    await table.close();
  };
  return { TableName: "thi-dua-test", client, streams, close };
};

const create = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName,
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 120 }, { TableName });
};

/** A table at an endpoint: the one that TABLE_NAME names, or a new one that is dropped afterwards. */
const remote = async (endpoint: string): Promise<Endpoint> => {
  const { client, streams } = clients(endpoint);
  const given = process.env["TABLE_NAME"];
  const TableName = given ?? `thi-dua-test-${randomBytes(4).toString("hex")}`;
  if (given) await client.send(new DescribeTableCommand({ TableName }));
  else await create(client, TableName);
  const close = async (): Promise<void> => {
    if (!given) await client.send(new DeleteTableCommand({ TableName }));
    client.destroy();
    streams.destroy();
  };
  return { TableName, client, streams, close };
};

/** Opens what the environment names: TABLE_ENDPOINT, or else the embedded table. */
export const openEndpoint = (): Promise<Endpoint> => {
  const url = process.env["TABLE_ENDPOINT"];
  return url ? remote(url) : embedded();
};

/** A partition key that no other test has. */
export const freshPartition = (): string => `T#${randomBytes(6).toString("hex").toUpperCase()}|TEST`;
