import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Endpoint, openEndpoint } from "./endpoint.ts";
import { failure, itemsAt } from "./items.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

const refusedAs = async (request: Promise<unknown>): Promise<string> => (await failure(request)).name;

describe("an item", () => {
  test("may have 400 KB in UTF-8 and not a byte more", async () => {
    const items = itemsAt(endpoint);
    const names = "pk".length + items.pk.length + "sk".length + "a".length + "text".length;
    const room = 400 * 1024 - names;
    const letters = "ệ".repeat(Math.floor(room / 3));
    const rest = "x".repeat(room % 3);
    await items.put("a", { text: { S: letters + rest } });
    expect((await items.get("a"))?.["text"]).toEqual({ S: letters + rest });
    expect(await refusedAs(items.put("a", { text: { S: `${letters}${rest}x` } }))).toBe("ValidationException");
  });

  test("can't grow beyond that by an update", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { text: { S: "x".repeat(300 * 1024) } });
    const update = new UpdateItemCommand({
      TableName: endpoint.TableName,
      Key: items.key("a"),
      UpdateExpression: "SET more = :more",
      ExpressionAttributeValues: { ":more": { S: "ệ".repeat(40 * 1024) } },
    });
    expect(await refusedAs(endpoint.client.send(update))).toBe("ValidationException");
    expect((await items.get("a"))?.["more"]).toBeUndefined();
  });
});

describe("a key", () => {
  test("may have 2,048 and 1,024 bytes, and Vietnamese letters count as what they take", async () => {
    const partition = (bytes: number): string => itemsAt(endpoint).pk.padEnd(bytes, "x");
    await itemsAt(endpoint, partition(2048)).put("a");
    expect(await refusedAs(itemsAt(endpoint, partition(2049)).put("a"))).toBe("ValidationException");
    const items = itemsAt(endpoint);
    await items.put("ệ".repeat(341));
    expect(await refusedAs(items.put("ệ".repeat(342)))).toBe("ValidationException");
    expect(await refusedAs(items.get("ệ".repeat(342)))).toBe("ValidationException");
  });

  test("can't be empty, missing or of another kind", async () => {
    const items = itemsAt(endpoint);
    expect(await refusedAs(items.put(""))).toBe("ValidationException");
    expect(await refusedAs(items.put("a", { sk: { N: "1" } }))).toBe("ValidationException");
    expect(await refusedAs(items.put("a", {}, { Item: { pk: { S: items.pk } } }))).toBe("ValidationException");
  });
});

describe("a number", () => {
  test("keeps 38 digits and its size, as it is", async () => {
    const items = itemsAt(endpoint);
    const numbers = [
      "12345678901234567890123456789012345678",
      "-0.12345678901234567890123456789012345678",
      "9999999999999999999999999999999999999900000",
      "0",
    ];
    for (const N of numbers) {
      await items.put("a", { n: { N } });
      expect((await items.get("a"))?.["n"]).toEqual({ N });
    }
  });

  test("of more digits, or that is none, is refused", async () => {
    const items = itemsAt(endpoint);
    for (const N of ["123456789012345678901234567890123456789", "1e126", "mười", ""]) {
      expect(await refusedAs(items.put("a", { n: { N } }))).toBe("ValidationException");
    }
  });

  test("adds up exactly, and never beyond 38 digits", async () => {
    const items = itemsAt(endpoint);
    const add = (N: string) =>
      endpoint.client.send(
        new UpdateItemCommand({
          TableName: endpoint.TableName,
          Key: items.key("a"),
          UpdateExpression: "ADD n :n",
          ExpressionAttributeValues: { ":n": { N } },
        }),
      );
    await add("0.1");
    await add("0.2");
    expect((await items.get("a"))?.["n"]).toEqual({ N: "0.3" });
    await items.put("a", { n: { N: "99999999999999999999999999999999999999" } });
    expect(await refusedAs(add("0.5"))).toBe("ValidationException");
    expect((await items.get("a"))?.["n"]).toEqual({ N: "99999999999999999999999999999999999999" });
  });
});

describe("a set", () => {
  test("is never empty and has no member twice", async () => {
    const items = itemsAt(endpoint);
    expect(await refusedAs(items.put("a", { s: { SS: [] } }))).toBe("ValidationException");
    expect(await refusedAs(items.put("a", { s: { SS: ["x", "x"] } }))).toBe("ValidationException");
    expect(await refusedAs(items.put("a", { s: { NS: ["1", "1.0"] } }))).toBe("ValidationException");
  });
});
