import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Endpoint, openEndpoint } from "./endpoint.ts";
import { failure, type Item, itemsAt, sortKeys } from "./items.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

const filled = async (sortKeysToPut: readonly string[], more: (sk: string) => Item = () => ({})) => {
  const items = itemsAt(endpoint);
  for (const sk of sortKeysToPut) await items.put(sk, more(sk));
  return items;
};

const on = (comparison: string, values: Item) => ({
  KeyConditionExpression: `pk = :pk AND ${comparison}`,
  ExpressionAttributeValues: values,
});

describe("a query", () => {
  test("gives one partition in the order of the sort keys' bytes, or against it", async () => {
    const items = await filled(["b", "a", "đ", "B", "aa", "e", "~", "a#1"]);
    const neighbour = itemsAt(endpoint, `${items.pk}2`);
    await neighbour.put("c");
    const order = ["B", "a", "a#1", "aa", "b", "e", "~", "đ"];
    expect(sortKeys(await items.query())).toEqual(order);
    expect(sortKeys(await items.query({ ScanIndexForward: false }))).toEqual(order.toReversed());
  });

  test("finds by beginning, bounds and comparison, with Vietnamese letters as with others", async () => {
    const items = await filled(["A#1", "A#2", "A", "B#1", "Đ#Hải Hòa", "Đ#Hải Yên", "Đ"]);
    const find = async (comparison: string, values: Item) => sortKeys(await items.query(on(comparison, values)));
    expect(await find("begins_with(sk, :s)", { ":s": { S: "A#" } })).toEqual(["A#1", "A#2"]);
    expect(await find("begins_with(sk, :s)", { ":s": { S: "Đ#Hải H" } })).toEqual(["Đ#Hải Hòa"]);
    expect(await find("sk BETWEEN :a AND :b", { ":a": { S: "A#1" }, ":b": { S: "B#1" } })).toEqual([
      "A#1",
      "A#2",
      "B#1",
    ]);
    expect(await find("sk = :s", { ":s": { S: "A" } })).toEqual(["A"]);
    expect(await find("sk < :s", { ":s": { S: "A#2" } })).toEqual(["A", "A#1"]);
    expect(await find("sk <= :s", { ":s": { S: "A#2" } })).toEqual(["A", "A#1", "A#2"]);
    expect(await find("sk > :s", { ":s": { S: "B#1" } })).toEqual(["Đ", "Đ#Hải Hòa", "Đ#Hải Yên"]);
    expect(await find("sk >= :s", { ":s": { S: "B#1" } })).toEqual(["B#1", "Đ", "Đ#Hải Hòa", "Đ#Hải Yên"]);
    expect(await find("begins_with(sk, :s)", { ":s": { S: "C" } })).toEqual([]);
  });

  test("with a limit goes on from where it stopped, both ways, until nothing is left", async () => {
    const names = Array.from({ length: 7 }, (_, i) => `row-${i}`);
    const items = await filled(names);
    for (const ScanIndexForward of [true, false]) {
      const seen: string[] = [];
      let from: Item | undefined;
      do {
        const answer = await items.query({ Limit: 3, ScanIndexForward, ...(from ? { ExclusiveStartKey: from } : {}) });
        expect(answer.Count).toBeLessThanOrEqual(3);
        seen.push(...sortKeys(answer));
        from = answer.LastEvaluatedKey;
      } while (from);
      expect(seen).toEqual(ScanIndexForward ? names : names.toReversed());
    }
  });

  test("goes on after a key that has gone meanwhile", async () => {
    const items = await filled(["a", "c", "d"]);
    expect(sortKeys(await items.query({ ExclusiveStartKey: items.key("b") }))).toEqual(["c", "d"]);
  });

  test("filters after the limit has counted, and says how many it looked at", async () => {
    const items = await filled(["a", "b", "c", "d"], (sk) => ({ even: { BOOL: sk === "b" || sk === "d" } }));
    const answer = await items.query({
      FilterExpression: "even = :yes",
      ExpressionAttributeValues: { ":yes": { BOOL: true } },
      Limit: 3,
    });
    expect(sortKeys(answer)).toEqual(["b"]);
    expect([answer.Count, answer.ScannedCount]).toEqual([1, 3]);
    expect(answer.LastEvaluatedKey).toEqual(items.key("c"));
  });

  test("projects, and counts without items", async () => {
    const items = await filled(["a", "b"], (sk) => ({ name: { S: sk }, long: { S: "x".repeat(100) } }));
    const projected = await items.query({ ProjectionExpression: "#n", ExpressionAttributeNames: { "#n": "name" } });
    expect(projected.Items).toEqual([{ name: { S: "a" } }, { name: { S: "b" } }]);
    const counted = await items.query({ Select: "COUNT" });
    expect([counted.Count, counted.Items]).toEqual([2, undefined]);
  });

  test("without the partition key is refused", async () => {
    const items = itemsAt(endpoint);
    const error = await failure(items.query({ KeyConditionExpression: "sk = :pk" }));
    expect(error.name).toBe("ValidationException");
  });

  test("that starts in another partition is refused", async () => {
    const items = await filled(["a"]);
    const start = { pk: { S: `${items.pk}X` }, sk: { S: "a" } };
    expect((await failure(items.query({ ExclusiveStartKey: start }))).name).toBe("ValidationException");
  });
});

describe("a page", () => {
  test("ends at 1 MB of UTF-8 and the next goes on without gap or repetition", async () => {
    const names = Array.from({ length: 30 }, (_, i) => `row-${String(i).padStart(2, "0")}`);
    // 60,000 bytes each, but only 20,000 letters: counting letters would put all thirty on one page.
    const items = await filled(names, () => ({ text: { S: "ệ".repeat(20_000) } }));
    const pages: number[] = [];
    const seen: string[] = [];
    let from: Item | undefined;
    do {
      const answer = await items.query(from ? { ExclusiveStartKey: from } : {});
      pages.push(answer.Count ?? 0);
      seen.push(...sortKeys(answer));
      from = answer.LastEvaluatedKey;
    } while (from);
    expect(seen).toEqual(names);
    expect(pages[0]).toBeGreaterThanOrEqual(16);
    expect(pages[0]).toBeLessThanOrEqual(18);
  });
});
