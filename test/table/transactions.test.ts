import { randomUUID } from "node:crypto";
import {
  TransactGetItemsCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Endpoint, openEndpoint } from "./endpoint.ts";
import { failure, type Item, itemsAt, sortKeys } from "./items.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

const transact = (TransactItems: TransactWriteItem[], more: Partial<TransactWriteItemsCommandInput> = {}) =>
  endpoint.client.send(new TransactWriteItemsCommand({ TransactItems, ...more }));

const put = (item: Item, more: Partial<NonNullable<TransactWriteItem["Put"]>> = {}): TransactWriteItem => ({
  Put: { TableName: endpoint.TableName, Item: item, ...more },
});
const increment = (Key: Item): TransactWriteItem => ({
  Update: {
    TableName: endpoint.TableName,
    Key,
    UpdateExpression: "ADD n :one",
    ExpressionAttributeValues: { ":one": { N: "1" } },
  },
});
const versionIs = (Key: Item, n: string, asked = false): TransactWriteItem => ({
  ConditionCheck: {
    TableName: endpoint.TableName,
    Key,
    ConditionExpression: "n = :n",
    ExpressionAttributeValues: { ":n": { N: n } },
    ...(asked ? { ReturnValuesOnConditionCheckFailure: "ALL_OLD" } : {}),
  },
});

describe("a transaction of writes", () => {
  test("does all its parts", async () => {
    const items = itemsAt(endpoint);
    await items.put("count", { n: { N: "1" } });
    await items.put("gone");
    await items.put("guard", { n: { N: "7" } });
    await transact([
      put({ ...items.key("fresh"), v: { S: "x" } }),
      increment(items.key("count")),
      { Delete: { TableName: endpoint.TableName, Key: items.key("gone") } },
      versionIs(items.key("guard"), "7"),
    ]);
    const answer = await items.query();
    expect(answer.Items).toEqual([
      { ...items.key("count"), n: { N: "2" } },
      { ...items.key("fresh"), v: { S: "x" } },
      { ...items.key("guard"), n: { N: "7" } },
    ]);
  });

  test("does none of them if one condition fails, and says of each part why", async () => {
    const items = itemsAt(endpoint);
    await items.put("guard", { n: { N: "8" } });
    await items.put("taken", { n: { N: "1" } });
    const error = await failure<TransactionCanceledException>(
      transact([
        put(items.key("fresh")),
        versionIs(items.key("guard"), "7", true),
        increment(items.key("taken")),
        put(items.key("taken2"), { ConditionExpression: "attribute_exists(pk)" }),
      ]),
    );
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error.CancellationReasons?.map(({ Code }) => Code)).toEqual([
      "None",
      "ConditionalCheckFailed",
      "None",
      "ConditionalCheckFailed",
    ]);
    expect(error.message).toContain("[None, ConditionalCheckFailed, None, ConditionalCheckFailed]");
    expect(error.CancellationReasons?.[1]?.Item).toEqual({ ...items.key("guard"), n: { N: "8" } });
    expect(error.CancellationReasons?.[3]?.Item).toBeUndefined();
    expect(sortKeys(await items.query())).toEqual(["guard", "taken"]);
    expect((await items.get("taken"))?.["n"]).toEqual({ N: "1" });
  });

  test("names a part that can't be done on what stands there", async () => {
    const items = itemsAt(endpoint);
    await items.put("text", { n: { S: "not a number" } });
    const error = await failure<TransactionCanceledException>(
      transact([put(items.key("fresh")), increment(items.key("text"))]),
    );
    expect(error.CancellationReasons?.map(({ Code }) => Code)).toEqual(["None", "ValidationError"]);
    expect(await items.get("fresh")).toBeUndefined();
  });

  test("of one item twice, of none, or of more than a hundred is refused", async () => {
    const items = itemsAt(endpoint);
    const twice = [put(items.key("a")), versionIs(items.key("a"), "1")];
    expect((await failure(transact(twice))).name).toBe("ValidationException");
    expect((await failure(transact([]))).name).toBe("ValidationException");
    const many = Array.from({ length: 101 }, (_, i) => put(items.key(String(i))));
    expect((await failure(transact(many))).name).toBe("ValidationException");
    await transact(many.slice(0, 100));
    expect(sortKeys(await items.query())).toHaveLength(100);
  });

  test("of more than 4 MB is refused", async () => {
    const items = itemsAt(endpoint);
    const large = (sk: string) => put({ ...items.key(sk), text: { S: "x".repeat(390 * 1024) } });
    const error = await failure(transact(Array.from({ length: 11 }, (_, i) => large(String(i)))));
    expect(["ValidationException", "TransactionCanceledException"]).toContain(error.name);
    expect(sortKeys(await items.query())).toEqual([]);
  });

  test("competing for one counter loses nothing", async () => {
    const items = itemsAt(endpoint);
    await items.put("count", { n: { N: "0" } });
    const once = async (i: number): Promise<void> => {
      const parts = [increment(items.key("count")), put(items.key(`done-${String(i).padStart(2, "0")}`))];
      await transact(parts, { ClientRequestToken: randomUUID() }).catch((error: unknown) => {
        const { CancellationReasons } = error as TransactionCanceledException;
        if (!CancellationReasons?.some(({ Code }) => Code === "TransactionConflict")) throw error;
        return once(i);
      });
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => once(i)));
    expect((await items.get("count"))?.["n"]).toEqual({ N: "20" });
    expect(sortKeys(await items.query())).toHaveLength(21);
  });
});

describe("a client token", () => {
  test("makes a repeated transaction act once", async () => {
    const items = itemsAt(endpoint);
    const ClientRequestToken = randomUUID();
    await transact([increment(items.key("count"))], { ClientRequestToken });
    await transact([increment(items.key("count"))], { ClientRequestToken });
    expect((await items.get("count"))?.["n"]).toEqual({ N: "1" });
    await transact([increment(items.key("count"))], { ClientRequestToken: randomUUID() });
    expect((await items.get("count"))?.["n"]).toEqual({ N: "2" });
  });

  test("repeated at the same moment acts once too", async () => {
    const items = itemsAt(endpoint);
    const ClientRequestToken = randomUUID();
    const both = await Promise.allSettled([
      transact([increment(items.key("count"))], { ClientRequestToken }),
      transact([increment(items.key("count"))], { ClientRequestToken }),
    ]);
    for (const result of both) {
      if (result.status === "rejected") expect(result.reason.name).toBe("TransactionInProgressException");
    }
    expect((await items.get("count"))?.["n"]).toEqual({ N: "1" });
  });

  test("with other parameters is refused", async () => {
    const items = itemsAt(endpoint);
    const ClientRequestToken = randomUUID();
    await transact([increment(items.key("count"))], { ClientRequestToken });
    const error = await failure(transact([increment(items.key("other"))], { ClientRequestToken }));
    expect(error.name).toBe("IdempotentParameterMismatchException");
    expect(await items.get("other")).toBeUndefined();
  });

  test("of a transaction that was cancelled may be used again", async () => {
    const items = itemsAt(endpoint);
    const ClientRequestToken = randomUUID();
    const parts = [put(items.key("fresh")), versionIs(items.key("guard"), "1")];
    expect(await failure(transact(parts, { ClientRequestToken }))).toBeInstanceOf(TransactionCanceledException);
    await items.put("guard", { n: { N: "1" } });
    await transact(parts, { ClientRequestToken });
    expect(await items.get("fresh")).toEqual(items.key("fresh"));
  });
});

describe("a transaction of reads", () => {
  test("gives each item in the order asked, and an empty place for one that isn't there", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { v: { N: "1" }, w: { N: "2" } });
    await items.put("b", { v: { N: "3" } });
    const answer = await endpoint.client.send(
      new TransactGetItemsCommand({
        TransactItems: [
          { Get: { TableName: endpoint.TableName, Key: items.key("b") } },
          { Get: { TableName: endpoint.TableName, Key: items.key("none") } },
          { Get: { TableName: endpoint.TableName, Key: items.key("a"), ProjectionExpression: "w" } },
        ],
      }),
    );
    expect(answer.Responses).toEqual([{ Item: { ...items.key("b"), v: { N: "3" } } }, {}, { Item: { w: { N: "2" } } }]);
  });
});
