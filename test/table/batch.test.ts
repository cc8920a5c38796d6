import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  BatchWriteItemCommand,
  type KeysAndAttributes,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Endpoint, openEndpoint } from "./endpoint.ts";
import { failure, type Item, itemsAt, sortKeys } from "./items.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

const getAll = (keys: Item[], more: Partial<KeysAndAttributes> = {}) =>
  endpoint.client.send(
    new BatchGetItemCommand({ RequestItems: { [endpoint.TableName]: { Keys: keys, ConsistentRead: true, ...more } } }),
  );

describe("a batch of reads", () => {
  test("gives those of up to a hundred items that are there, and nothing left over", async () => {
    const items = itemsAt(endpoint);
    const names = Array.from({ length: 100 }, (_, i) => `row-${String(i).padStart(3, "0")}`);
    for (const name of names.filter((_, i) => i % 2 === 0)) await items.put(name);
    const answer = await getAll(names.map(items.key));
    const found = sortKeys({ Items: answer.Responses?.[endpoint.TableName] }).toSorted();
    expect(found).toEqual(names.filter((_, i) => i % 2 === 0));
    expect(answer.UnprocessedKeys).toEqual({});
  });

  test("projects", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { v: { N: "1" }, w: { N: "2" } });
    const answer = await getAll([items.key("a")], { ProjectionExpression: "v" });
    expect(answer.Responses?.[endpoint.TableName]).toEqual([{ v: { N: "1" } }]);
  });

  test("hands back the keys for which 16 MB had no room, in a form that can be asked again", async () => {
    const items = itemsAt(endpoint);
    const names = Array.from({ length: 48 }, (_, i) => `row-${String(i).padStart(2, "0")}`);
    for (const name of names) await items.put(name, { text: { S: "x".repeat(390 * 1024) } });
    const seen: string[] = [];
    let requests: Record<string, KeysAndAttributes> | undefined = {
      [endpoint.TableName]: { Keys: names.map(items.key), ProjectionExpression: "sk, pk" },
    };
    let rounds = 0;
    while (requests && Object.keys(requests).length > 0) {
      const answer: BatchGetItemCommandOutput = await endpoint.client.send(
        new BatchGetItemCommand({ RequestItems: requests }),
      );
      seen.push(...sortKeys({ Items: answer.Responses?.[endpoint.TableName] }));
      requests = answer.UnprocessedKeys;
      rounds++;
    }
    expect(seen.toSorted()).toEqual(names);
    expect(rounds).toBeGreaterThan(1);
  });

  test("of more than a hundred, or of one item twice, is refused", async () => {
    const items = itemsAt(endpoint);
    const many = Array.from({ length: 101 }, (_, i) => items.key(String(i)));
    expect((await failure(getAll(many))).name).toBe("ValidationException");
    expect((await failure(getAll([items.key("a"), items.key("a")]))).name).toBe("ValidationException");
  });
});

describe("a batch of writes", () => {
  const writeAll = (requests: { put?: Item; remove?: Item }[]) =>
    endpoint.client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [endpoint.TableName]: requests.map(({ put, remove }) =>
            put ? { PutRequest: { Item: put } } : { DeleteRequest: { Key: remove } },
          ),
        },
      }),
    );

  test("puts and deletes up to twenty-five items", async () => {
    const items = itemsAt(endpoint);
    await items.put("old");
    const fresh = Array.from({ length: 24 }, (_, i) => `row-${String(i).padStart(2, "0")}`);
    const answer = await writeAll([...fresh.map((name) => ({ put: items.key(name) })), { remove: items.key("old") }]);
    expect(answer.UnprocessedItems).toEqual({});
    expect(sortKeys(await items.query())).toEqual(fresh);
  });

  test("of more than twenty-five, or with one item twice, writes nothing", async () => {
    const items = itemsAt(endpoint);
    const many = Array.from({ length: 26 }, (_, i) => ({ put: items.key(String(i)) }));
    expect((await failure(writeAll(many))).name).toBe("ValidationException");
    const twice = [{ put: items.key("a") }, { remove: items.key("a") }];
    expect((await failure(writeAll(twice))).name).toBe("ValidationException");
    expect(sortKeys(await items.query())).toEqual([]);
  });
});
