import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Endpoint, openEndpoint } from "./endpoint.ts";
import { type Item, itemsAt } from "./items.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

const asked = { ReturnConsumedCapacity: "TOTAL" } as const;
/** About so many bytes, safely below the next started kilobyte. */
const sized = (kilobytes: number): Item => ({ text: { S: "x".repeat(kilobytes * 1024 - 200) } });

describe("a write costs one unit for each started kilobyte", () => {
  test("of the larger of what was there and what is", async () => {
    const items = itemsAt(endpoint);
    const cost = async (more: Item): Promise<number | undefined> =>
      (await items.put("a", more, asked)).ConsumedCapacity?.CapacityUnits;
    expect(await cost({})).toBe(1);
    expect(await cost(sized(3))).toBe(3);
    expect(await cost(sized(2))).toBe(3);
    expect(await cost({})).toBe(2);
  });

  test("counted in bytes of UTF-8, not in letters", async () => {
    const items = itemsAt(endpoint);
    const answer = await items.put("a", { text: { S: "ệ".repeat(1000) } }, asked);
    expect(answer.ConsumedCapacity?.CapacityUnits).toBe(3);
  });

  test("whether it updates or deletes", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", sized(3));
    const { TableName } = endpoint;
    const update = new UpdateItemCommand({
      TableName,
      Key: items.key("a"),
      UpdateExpression: "SET v = :v",
      ExpressionAttributeValues: { ":v": { N: "1" } },
      ...asked,
    });
    expect((await endpoint.client.send(update)).ConsumedCapacity?.CapacityUnits).toBe(3);
    const remove = new DeleteItemCommand({ TableName, Key: items.key("a"), ...asked });
    expect((await endpoint.client.send(remove)).ConsumedCapacity?.CapacityUnits).toBe(3);
    expect((await endpoint.client.send(remove)).ConsumedCapacity?.CapacityUnits).toBe(1);
  });

  test("and is told by table if asked", async () => {
    const answer = await itemsAt(endpoint).put("a", sized(2), { ReturnConsumedCapacity: "INDEXES" });
    expect(answer.ConsumedCapacity?.Table?.CapacityUnits).toBe(2);
    const silent = await itemsAt(endpoint).put("a", sized(2));
    expect(silent.ConsumedCapacity).toBeUndefined();
  });

  test("in a batch item by item, in a transaction twice", async () => {
    const items = itemsAt(endpoint);
    const { client, TableName } = endpoint;
    const batch = await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TableName]: [
            { PutRequest: { Item: { ...items.key("a"), ...sized(2) } } },
            { PutRequest: { Item: items.key("b") } },
          ],
        },
        ...asked,
      }),
    );
    expect(batch.ConsumedCapacity?.[0]?.CapacityUnits).toBe(3);
    const transaction = await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName, Item: { ...items.key("c"), ...sized(3) } } },
          { Delete: { TableName, Key: items.key("b") } },
          { ConditionCheck: { TableName, Key: items.key("a"), ConditionExpression: "attribute_exists(pk)" } },
        ],
        ...asked,
      }),
    );
    expect(transaction.ConsumedCapacity?.[0]?.CapacityUnits).toBe(2 * (3 + 1 + 2));
    expect(transaction.ConsumedCapacity?.[0]?.WriteCapacityUnits).toBe(2 * (3 + 1 + 2));
  });
});

describe("a read costs a unit for each started 4 KB, half of it if it needn't be the latest", () => {
  const read = async (Key: Item, ConsistentRead: boolean): Promise<number | undefined> => {
    const { client, TableName } = endpoint;
    const answer = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead, ...asked }));
    return answer.ConsumedCapacity?.CapacityUnits;
  };

  test("of one item, there or not, projected or not", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", sized(9));
    expect(await read(items.key("a"), true)).toBe(3);
    expect(await read(items.key("a"), false)).toBe(1.5);
    expect(await read(items.key("none"), true)).toBe(1);
    expect(await read(items.key("none"), false)).toBe(0.5);
    const projected = await endpoint.client.send(
      new GetItemCommand({
        TableName: endpoint.TableName,
        Key: items.key("a"),
        ProjectionExpression: "pk",
        ConsistentRead: true,
        ...asked,
      }),
    );
    expect(projected.ConsumedCapacity?.CapacityUnits).toBe(3);
  });

  test("of a query after adding up all that it looked at", async () => {
    const items = itemsAt(endpoint);
    for (const sk of ["a", "b", "c", "d"]) await items.put(sk, { text: { S: "x".repeat(1500) } });
    const cost = async (options = {}): Promise<number | undefined> =>
      (await items.query({ ...asked, ...options })).ConsumedCapacity?.CapacityUnits;
    expect(await cost()).toBe(2);
    expect(await cost({ ConsistentRead: false })).toBe(1);
    expect(await cost({ Limit: 2 })).toBe(1);
    const nothing = { FilterExpression: "attribute_exists(nowhere)" };
    expect(await cost(nothing)).toBe(2);
    expect(await cost({ ProjectionExpression: "sk" })).toBe(2);
  });

  test("of a query that finds nothing as of one block", async () => {
    const answer = await itemsAt(endpoint).query({ ...asked, ConsistentRead: false });
    expect(answer.ConsumedCapacity?.CapacityUnits).toBe(0.5);
  });

  test("in a batch item by item, in a transaction twice", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", sized(5));
    await items.put("b");
    const { client, TableName } = endpoint;
    const batch = await client.send(
      new BatchGetItemCommand({
        RequestItems: { [TableName]: { Keys: ["a", "b", "none"].map(items.key), ConsistentRead: true } },
        ...asked,
      }),
    );
    expect(batch.ConsumedCapacity?.[0]?.CapacityUnits).toBe(2 + 1 + 1);
    const transaction = await client.send(
      new TransactGetItemsCommand({
        TransactItems: ["a", "b"].map((sk) => ({ Get: { TableName, Key: items.key(sk) } })),
        ...asked,
      }),
    );
    expect(transaction.ConsumedCapacity?.[0]?.CapacityUnits).toBe(2 * (2 + 1));
  });
});
