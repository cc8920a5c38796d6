import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  ExecuteStatementCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { Instant } from "@thidua/domain";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTable, type OpenTable } from "../table/index.ts";
import { forwardTo } from "./forward.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import type { Listening } from "./listen.ts";
import type { Session } from "./session.ts";
import { sessionOf, streamArn, tableArn } from "./test-doubles.ts";

const own = "0ABCDEFGHJK1";
const twin = "0ABCDEFGHJK2";
const TableName = "thi-dua";
const wallClock = () => Instant.parse(new Date().toISOString());
const at = (pk: string) => ({ pk, sk: "1" });

let table: OpenTable;
let gateway: Gateway;
let http: Listening;
const sessions = new Map<string, Session>();

beforeAll(async () => {
  table = await openTable({ tableName: TableName });
  gateway = createGateway({
    next: (target, body) => table.handle(target, body),
    sessionOf: (id) => sessions.get(id),
    tableArn,
    streamArn,
    wallClock,
    log: () => undefined,
  });
  http = await gateway.listen();
});
afterAll(async () => {
  await http.close();
  await table.close();
});
beforeEach(() => sessions.clear());

const clientOf = (session: Session, changes: Partial<Session> = {}) => {
  sessions.set(session.accessKeyId, session);
  const { accessKeyId, secretAccessKey, sessionToken } = { ...session, ...changes };
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: "ap-southeast-1",
      endpoint: http.endpoint,
      maxAttempts: 1,
      credentials: { accessKeyId, secretAccessKey, sessionToken },
    }),
  );
};
const tenant = (tid = own) => clientOf(sessionOf("tenant", tid));

describe("a tenant's request, over the wire", () => {
  it("writes and reads its own partition by every call it may make", async () => {
    const client = tenant();
    const Key = at(`T#${own}|UNIT`);
    await client.send(new PutCommand({ TableName, Item: { ...Key, name: "Khu phố 1" } }));
    await client.send(
      new UpdateCommand({ TableName, Key, UpdateExpression: "SET a = :a", ExpressionAttributeValues: { ":a": 1 } }),
    );
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          { ConditionCheck: { TableName, Key, ConditionExpression: "attribute_exists(pk)" } },
          { Put: { TableName, Item: at(`T#${own}|ACT`) } },
          {
            Update: {
              TableName,
              Key: at(`T#${own}|OUT`),
              UpdateExpression: "SET a = :a",
              ExpressionAttributeValues: { ":a": 1 },
            },
          },
        ],
      }),
    );
    expect((await client.send(new GetCommand({ TableName, Key }))).Item).toMatchObject({ name: "Khu phố 1", a: 1 });
    expect(
      (await client.send(new TransactGetCommand({ TransactItems: [{ Get: { TableName, Key } }] }))).Responses,
    ).toHaveLength(1);
    const batch = await client.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [Key, at("H#VN|NODE")] } } }),
    );
    expect(batch.Responses?.[TableName]).toHaveLength(1);
    const query = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: "#p = :p AND begins_with(sk, :s)",
        ExpressionAttributeNames: { "#p": "pk" },
        ExpressionAttributeValues: { ":p": Key.pk, ":s": "1" },
      }),
    );
    expect(query.Count).toBe(1);
  });

  const foreign = at(`T#${twin}|UNIT`);
  const mine = at(`T#${own}|UNIT`);
  const query = (values: Record<string, string>, KeyConditionExpression = "pk = :p") =>
    new QueryCommand({ TableName, KeyConditionExpression, ExpressionAttributeValues: values });
  const refused = {
    "reading a neighbour's item": new GetCommand({ TableName, Key: foreign }),
    "reading a partition whose tenant begins alike": new GetCommand({ TableName, Key: at(`T#${own}9|UNIT`) }),
    "querying a neighbour": query({ ":p": foreign.pk }),
    "querying a neighbour with its own key as sort key": query(
      { ":p": foreign.pk, ":s": mine.pk },
      "sk = :s AND pk = :p",
    ),
    "querying an index": new QueryCommand({
      TableName,
      IndexName: "other",
      KeyConditionExpression: "pk = :p",
      ExpressionAttributeValues: { ":p": mine.pk },
    }),
    "one neighbour's item in a batch": new BatchGetCommand({
      RequestItems: { [TableName]: { Keys: [mine, foreign] } },
    }),
    "one neighbour's item in a transaction read": new TransactGetCommand({
      TransactItems: [{ Get: { TableName, Key: mine } }, { Get: { TableName, Key: foreign } }],
    }),
    "one neighbour's item in a transaction": new TransactWriteCommand({
      TransactItems: [{ Put: { TableName, Item: mine } }, { Put: { TableName, Item: foreign } }],
    }),
    "asking a neighbour's item as a condition": new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName, Item: mine } },
        { ConditionCheck: { TableName, Key: foreign, ConditionExpression: "attribute_exists(pk)" } },
      ],
    }),
    "deleting its own item in a transaction": new TransactWriteCommand({
      TransactItems: [{ Delete: { TableName, Key: mine } }],
    }),
    "deleting its own item": new DeleteCommand({ TableName, Key: mine }),
    "deleting by a batch": new BatchWriteCommand({ RequestItems: { [TableName]: [{ DeleteRequest: { Key: mine } }] } }),
    "putting by a batch": new BatchWriteCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: mine } }] } }),
    "writing its own summary": new PutCommand({ TableName, Item: at(`R#${own}|C#1|Y#2026`) }),
    "writing its own inbox": new PutCommand({ TableName, Item: at(`X#${own}|IN`) }),
    "writing its own audit": new UpdateCommand({ TableName, Key: at(`Z#${own}|LOG`), UpdateExpression: "REMOVE a" }),
    "writing the hierarchy": new PutCommand({ TableName, Item: at(`H#${own}|NODE`) }),
    "reading a login": new GetCommand({ TableName, Key: at("L#someone|") }),
    scanning: new ScanCommand({ TableName }),
    PartiQL: new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TableName}" WHERE pk = 'T#${own}|UNIT'` }),
    "another table": new GetCommand({ TableName: "thi-dua-2", Key: mine }),
  };

  it.each(Object.entries(refused))("is refused: %s", async (_, command) => {
    const before = table.digest();
    const { allowed, denied } = gateway.counts;
    await expect(tenant().send(command as GetCommand)).rejects.toMatchObject({
      name: "AccessDeniedException",
      $metadata: { httpStatusCode: 400 },
    });
    expect(gateway.counts).toMatchObject({ allowed, denied: denied + 1 });
    expect(gateway.denied.at(-1)).toMatchObject({ tags: { tid: own } });
    expect(table.digest()).toBe(before);
  });

  it("says in AWS's words who may not do what", async () => {
    await expect(tenant().send(new GetCommand({ TableName, Key: foreign }))).rejects.toThrow(
      `User: arn:aws:sts::000000000000:assumed-role/tenant/${own} is not authorized to perform: dynamodb:GetItem on resource: ${tableArn} because no identity-based policy allows the dynamodb:GetItem action`,
    );
  });

  it("isn't helped by an answer remembered for another tenant", async () => {
    const Key = at(`T#${own}|UNIT`);
    await tenant(own).send(new GetCommand({ TableName, Key }));
    await expect(tenant(twin).send(new GetCommand({ TableName, Key }))).rejects.toMatchObject({
      name: "AccessDeniedException",
    });
    await tenant(own).send(new GetCommand({ TableName, Key }));
  });
});

describe("an access key", () => {
  const get = new GetCommand({ TableName, Key: at(`T#${own}|UNIT`) });

  it("that nobody gave out is refused", async () => {
    await expect(clientOf(sessionOf("tenant", own), { accessKeyId: "ASIAUNKNOWN" }).send(get)).rejects.toMatchObject({
      name: "UnrecognizedClientException",
    });
  });

  it("that has run out is refused", async () => {
    await expect(
      clientOf({ ...sessionOf("tenant", own), expiresAt: "2020-01-01T00:00:00.000Z" }).send(get),
    ).rejects.toMatchObject({ name: "ExpiredTokenException" });
  });

  it("without its secret or its token is refused", async () => {
    await expect(clientOf(sessionOf("tenant", own), { secretAccessKey: "guess" }).send(get)).rejects.toMatchObject({
      name: "InvalidSignatureException",
    });
    await expect(clientOf(sessionOf("tenant", own), { sessionToken: "guess" }).send(get)).rejects.toMatchObject({
      name: "UnrecognizedClientException",
    });
  });
});

it("a function's role reaches what it is for and no more", async () => {
  const client = clientOf(sessionOf("rollup"));
  await client.send(new PutCommand({ TableName, Item: at(`R#${own}|C#1|Y#2026`) }));
  await client.send(new GetCommand({ TableName, Key: at(`T#${own}|C#1|Y#2026|A`) }));
  await expect(client.send(new PutCommand({ TableName, Item: at(`T#${own}|C#1|Y#2026|A`) }))).rejects.toMatchObject({
    name: "AccessDeniedException",
  });
});

it("passes allowed requests on to a table elsewhere, signed with its own key", async () => {
  const inner = sessionOf("rollup");
  sessions.set(inner.accessKeyId, inner);
  const outer = createGateway({
    next: forwardTo({ endpoint: http.endpoint, credentials: inner, region: "ap-southeast-1", wallClock }),
    sessionOf: () => sessionOf("tenant", own),
    tableArn,
    streamArn,
    wallClock,
    log: () => undefined,
  });
  const Key = { pk: { S: `R#${own}|C#1|Y#2026` }, sk: { S: "1" } };
  const answer = await outer.handle("DynamoDB_20120810.GetItem", { TableName, Key }, "any");
  expect(answer).toMatchObject({ status: 200, body: { Item: { pk: Key.pk } } });
});
