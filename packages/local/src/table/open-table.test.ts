import { expect, test } from "vitest";
import { ask, item, put, TableName } from "./testing/ask.ts";
import { openForTest } from "./testing/folder.ts";

test("a request in process leaves the caller's body alone, and an answer can't change the table", async () => {
  const table = await openForTest();
  const body = { TableName, Item: item("p", "a", { n: { N: "1.0" }, m: { M: { x: { S: "1" } } } }), unknown: 1 };
  const copy = structuredClone(body);
  await table.handle("DynamoDB_20120810.PutItem", body);
  expect(body).toEqual(copy);
  body.Item["m"] = { M: { x: { S: "changed" } } };
  const { Item } = await ask(table, "GetItem", { Key: item("p", "a") });
  expect(Item).toEqual(item("p", "a", { n: { N: "1" }, m: { M: { x: { S: "1" } } } }));
  expect(() => {
    (Item as { m: { M: Record<string, unknown> } }).m.M["x"] = { S: "changed" };
  }).toThrow(TypeError);
});

test("refused conditional writes are counted with the units that they cost", async () => {
  const table = await openForTest();
  await put(table, "p", "a", { text: { S: "x".repeat(2500) } });
  const before = table.usage();
  const first = { ConditionExpression: "attribute_not_exists(pk)" };
  await expect(ask(table, "PutItem", { Item: item("p", "a"), ...first })).rejects.toThrow("ConditionalCheckFailed");
  expect(table.usage()).toEqual({ requests: before.requests + 1, read: before.read, write: before.write + 3 });
});

test("whole lists and maps aren't compared, rather than compared wrongly", async () => {
  const table = await openForTest();
  await put(table, "p", "a", { m: { M: { x: { S: "1" } } }, l: { L: [] } });
  for (const value of [{ M: { x: { S: "1" } } }, { L: [] }]) {
    const request = {
      Item: item("p", "a"),
      ConditionExpression: "attribute_exists(pk) AND NOT m = :v",
      ExpressionAttributeValues: { ":v": value },
    };
    await expect(ask(table, "PutItem", request)).rejects.toThrow("can't compare whole lists or maps");
  }
});

test("writes that come at once are each tried on what the ones before left", async () => {
  const table = await openForTest();
  const take = (n: number) =>
    ask(table, "PutItem", {
      Item: item("p", "seat", { by: { N: String(n) } }),
      ConditionExpression: "attribute_not_exists(pk)",
    });
  const results = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => take(n)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const count = (): Promise<unknown> =>
    ask(table, "UpdateItem", {
      Key: item("p", "count"),
      UpdateExpression: "ADD n :one",
      ExpressionAttributeValues: { ":one": { N: "1" } },
    });
  await Promise.all(Array.from({ length: 200 }, count));
  expect((await ask(table, "GetItem", { Key: item("p", "count") }))["Item"]).toMatchObject({ n: { N: "200" } });
});

test("a client token is forgotten after ten minutes", async () => {
  let now = Date.parse("2025-07-01T00:00:00Z");
  const table = await openForTest({ now: () => now });
  const count = () =>
    ask(table, "TransactWriteItems", {
      ClientRequestToken: "once",
      ReturnConsumedCapacity: "TOTAL",
      TransactItems: [
        {
          Update: {
            TableName,
            Key: item("p", "count"),
            UpdateExpression: "ADD n :one",
            ExpressionAttributeValues: { ":one": { N: "1" } },
          },
        },
      ],
    });
  const read = async () => (await ask(table, "GetItem", { Key: item("p", "count") }))["Item"];
  expect(await count()).toMatchObject({ ConsumedCapacity: [{ WriteCapacityUnits: 2 }] });
  now += 9 * 60_000;
  expect(await count()).toMatchObject({ ConsumedCapacity: [{ ReadCapacityUnits: 2 }] });
  expect(await read()).toMatchObject({ n: { N: "1" } });
  now += 2 * 60_000;
  await count();
  expect(await read()).toMatchObject({ n: { N: "2" } });
});

test("a table speaks of itself, and can't be made or asked for what it doesn't do", async () => {
  const table = await openForTest();
  expect(await ask(table, "DescribeTable", {})).toMatchObject({
    Table: { TableName, LatestStreamArn: table.streamArn, StreamSpecification: { StreamEnabled: true } },
  });
  expect(await ask(table, "ListTables", {})).toEqual({ TableNames: [TableName] });
  await expect(ask(table, "CreateTable", {})).rejects.toThrow(`one table, ${TableName}`);
  await expect(ask(table, "ExecuteStatement", {})).rejects.toThrow("UnknownOperationException");
});

test("digests are equal for equal items and differ for any other", async () => {
  const [one, two] = [await openForTest(), await openForTest()];
  await put(one, "p", "a", { s: { SS: ["x", "y"] }, v: { N: "1" } });
  await put(one, "q", "a");
  await put(two, "q", "a");
  await put(two, "p", "a", { v: { N: "1" }, s: { SS: ["y", "x"] } });
  expect(two.digest()).toBe(one.digest());
  await put(two, "p", "a", { v: { N: "2" }, s: { SS: ["y", "x"] } });
  expect(two.digest()).not.toBe(one.digest());
});
