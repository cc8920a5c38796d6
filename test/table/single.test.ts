import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  ResourceNotFoundException,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Endpoint, openEndpoint } from "./endpoint.ts";
import { failure, type Item, itemsAt } from "./items.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

const update = (Key: Item, options: Partial<UpdateItemCommandInput>) =>
  endpoint.client.send(new UpdateItemCommand({ TableName: endpoint.TableName, Key, ...options }));

describe("put and get", () => {
  test("an item comes back as it was put, with every kind of value", async () => {
    const items = itemsAt(endpoint);
    const values: Item = {
      text: { S: "Phường Hải Hòa" },
      empty: { S: "" },
      number: { N: "-12.5" },
      bytes: { B: new Uint8Array([0, 1, 255]) },
      emptyBytes: { B: new Uint8Array([]) },
      yes: { BOOL: true },
      nothing: { NULL: true },
      list: { L: [{ S: "đạt" }, { N: "7" }, { L: [] }] },
      map: { M: { sâu: { M: { hơn: { S: "nữa" } } } } },
      words: { SS: ["khu phố", "thôn"] },
      numbers: { NS: ["1", "2.5"] },
    };
    await items.put("a", values);
    expect(await items.get("a")).toEqual({ ...items.key("a"), ...values });
  });

  test("a put replaces the whole item and can tell what was there", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { old: { S: "1" } });
    const answer = await items.put("a", { fresh: { S: "2" } }, { ReturnValues: "ALL_OLD" });
    expect(answer.Attributes).toEqual({ ...items.key("a"), old: { S: "1" } });
    expect(await items.get("a")).toEqual({ ...items.key("a"), fresh: { S: "2" } });
  });

  test("what isn't there has no item", async () => {
    expect(await itemsAt(endpoint).get("nowhere")).toBeUndefined();
  });

  test("a projection gives the named attributes, nested ones and members of lists too", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", {
      name: { S: "x" },
      other: { S: "y" },
      deep: { M: { kept: { N: "1" }, left: { N: "2" } } },
      list: { L: [{ S: "0" }, { S: "1" }] },
    });
    const answer = await endpoint.client.send(
      new GetItemCommand({
        TableName: endpoint.TableName,
        Key: items.key("a"),
        ProjectionExpression: "#n, deep.kept, #l[1]",
        ExpressionAttributeNames: { "#n": "name", "#l": "list" },
      }),
    );
    expect(answer.Item).toEqual({ name: { S: "x" }, deep: { M: { kept: { N: "1" } } }, list: { L: [{ S: "1" }] } });
  });

  test("another table isn't there", async () => {
    const items = itemsAt(endpoint);
    const error = await failure(items.put("a", {}, { TableName: "no-such-table" }));
    expect(error).toBeInstanceOf(ResourceNotFoundException);
  });
});

describe("conditions", () => {
  test("a put that wants to be the first is refused the second time", async () => {
    const items = itemsAt(endpoint);
    const first = { ConditionExpression: "attribute_not_exists(pk)" };
    await items.put("a", { v: { N: "1" } }, first);
    expect(await failure(items.put("a", { v: { N: "2" } }, first))).toBeInstanceOf(ConditionalCheckFailedException);
    expect((await items.get("a"))?.["v"]).toEqual({ N: "1" });
  });

  test("a refused write tells what stands there, if asked, and otherwise doesn't", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { v: { N: "3" } });
    const stale = {
      ConditionExpression: "v = :v",
      ExpressionAttributeValues: { ":v": { N: "2" } },
    };
    const silent = await failure<ConditionalCheckFailedException>(items.put("a", {}, stale));
    expect(silent.Item).toBeUndefined();
    const asked = { ...stale, ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const };
    const current = { ...items.key("a"), v: { N: "3" } };
    expect((await failure<ConditionalCheckFailedException>(items.put("a", {}, asked))).Item).toEqual(current);
    const updated = update(items.key("a"), { UpdateExpression: "SET w = :v", ...asked });
    expect((await failure<ConditionalCheckFailedException>(updated)).Item).toEqual(current);
    const deleted = endpoint.client.send(
      new DeleteItemCommand({ TableName: endpoint.TableName, Key: items.key("a"), ...asked }),
    );
    expect((await failure<ConditionalCheckFailedException>(deleted)).Item).toEqual(current);
  });

  test("comparisons, functions and their combinations decide as written", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", {
      state: { S: "submitted" },
      version: { N: "10" },
      tags: { SS: ["x", "y"] },
      note: { S: "đã nộp phiếu" },
    });
    const holds = async (ConditionExpression: string, values?: Item): Promise<boolean> => {
      const check = {
        ConditionExpression,
        ...(values ? { ExpressionAttributeValues: values } : {}),
        ExpressionAttributeNames: { "#state": "state" },
        UpdateExpression: "REMOVE nothingThere",
      };
      if (!ConditionExpression.includes("#state")) Reflect.deleteProperty(check, "ExpressionAttributeNames");
      return await update(items.key("a"), check).then(
        () => true,
        (error: unknown) => {
          if (error instanceof ConditionalCheckFailedException) return false;
          throw error;
        },
      );
    };
    const of = (text: string): Item => ({ ":v": { S: text } });
    const number = (text: string): Item => ({ ":v": { N: text } });
    expect(await holds("#state = :v", of("submitted"))).toBe(true);
    expect(await holds("#state <> :v", of("submitted"))).toBe(false);
    expect(await holds("version < :v", number("9"))).toBe(false);
    expect(await holds("version < :v", number("10.5"))).toBe(true);
    expect(await holds("version >= :v", number("10"))).toBe(true);
    expect(await holds("version BETWEEN :v AND :w", { ":v": { N: "9" }, ":w": { N: "11" } })).toBe(true);
    expect(await holds("#state IN (:v, :w)", { ":v": { S: "draft" }, ":w": { S: "submitted" } })).toBe(true);
    expect(await holds("contains(tags, :v)", of("y"))).toBe(true);
    expect(await holds("contains(note, :v)", of("nộp"))).toBe(true);
    expect(await holds("begins_with(note, :v)", of("đã"))).toBe(true);
    expect(await holds("attribute_type(version, :v)", of("N"))).toBe(true);
    expect(await holds("size(tags) = :v", number("2"))).toBe(true);
    expect(await holds("attribute_not_exists(nothing) AND NOT #state = :v", of("draft"))).toBe(true);
    expect(await holds("(attribute_exists(nothing) OR version = :v) AND attribute_exists(pk)", number("10"))).toBe(
      true,
    );
    expect(await holds("notThere = :v", of("x"))).toBe(false);
  });

  test("a condition with a fault in it is refused as such, not as unmet", async () => {
    const items = itemsAt(endpoint);
    const error = await failure(items.put("a", {}, { ConditionExpression: "a = = b" }));
    expect(error.name).toBe("ValidationException");
    const unknown = await failure(items.put("a", {}, { ConditionExpression: "a = :undefined" }));
    expect(unknown.name).toBe("ValidationException");
  });
});

describe("update", () => {
  test("sets, counts, appends, removes and keeps the rest", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", {
      kept: { S: "k" },
      gone: { S: "g" },
      count: { N: "1" },
      list: { L: [{ S: "one" }] },
      map: { M: { a: { N: "1" } } },
      words: { SS: ["x", "y"] },
    });
    const answer = await update(items.key("a"), {
      UpdateExpression:
        "SET #s = :s, #c = #c + :one, #l = list_append(#l, :more), #m.b = :s, opened = if_not_exists(opened, :s) REMOVE gone ADD tally :one DELETE words :x",
      ExpressionAttributeNames: { "#s": "state", "#c": "count", "#l": "list", "#m": "map" },
      ExpressionAttributeValues: {
        ":s": { S: "open" },
        ":one": { N: "1" },
        ":more": { L: [{ S: "two" }] },
        ":x": { SS: ["x"] },
      },
      ReturnValues: "ALL_NEW",
    });
    const expected = {
      ...items.key("a"),
      kept: { S: "k" },
      state: { S: "open" },
      count: { N: "2" },
      list: { L: [{ S: "one" }, { S: "two" }] },
      map: { M: { a: { N: "1" }, b: { S: "open" } } },
      opened: { S: "open" },
      tally: { N: "1" },
      words: { SS: ["y"] },
    };
    expect(answer.Attributes).toEqual(expected);
    expect(await items.get("a")).toEqual(expected);
  });

  test("makes the item if it isn't there", async () => {
    const items = itemsAt(endpoint);
    await update(items.key("a"), { UpdateExpression: "SET v = :v", ExpressionAttributeValues: { ":v": { N: "1" } } });
    expect(await items.get("a")).toEqual({ ...items.key("a"), v: { N: "1" } });
  });

  test("can tell what it changed, before and after", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { v: { N: "1" }, w: { N: "9" } });
    const change = { UpdateExpression: "SET v = :v", ExpressionAttributeValues: { ":v": { N: "2" } } };
    const fresh = await update(items.key("a"), { ...change, ReturnValues: "UPDATED_NEW" });
    expect(fresh.Attributes).toEqual({ v: { N: "2" } });
    const old = await update(items.key("a"), { ...change, ReturnValues: "UPDATED_OLD" });
    expect(old.Attributes).toEqual({ v: { N: "2" } });
    const whole = await update(items.key("a"), { ...change, ReturnValues: "ALL_OLD" });
    expect(whole.Attributes).toEqual({ ...items.key("a"), v: { N: "2" }, w: { N: "9" } });
  });

  test("takes several members out of a list by the places they had", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { list: { L: [{ S: "0" }, { S: "1" }, { S: "2" }, { S: "3" }] } });
    await update(items.key("a"), {
      UpdateExpression: "REMOVE #l[0], #l[2]",
      ExpressionAttributeNames: { "#l": "list" },
    });
    expect((await items.get("a"))?.["list"]).toEqual({ L: [{ S: "1" }, { S: "3" }] });
  });

  test("never touches the key", async () => {
    const items = itemsAt(endpoint);
    const error = await failure(
      update(items.key("a"), { UpdateExpression: "SET sk = :v", ExpressionAttributeValues: { ":v": { S: "b" } } }),
    );
    expect(error.name).toBe("ValidationException");
  });

  test("a value of another kind than the operation needs leaves the item as it was", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { v: { S: "text" } });
    const error = await failure(
      update(items.key("a"), { UpdateExpression: "SET v = v + :v", ExpressionAttributeValues: { ":v": { N: "1" } } }),
    );
    expect(error.name).toBe("ValidationException");
    expect((await items.get("a"))?.["v"]).toEqual({ S: "text" });
  });
});

describe("delete", () => {
  test("takes the item away and can tell what it was; a second time nothing happens", async () => {
    const items = itemsAt(endpoint);
    await items.put("a", { v: { N: "1" } });
    const remove = new DeleteItemCommand({
      TableName: endpoint.TableName,
      Key: items.key("a"),
      ReturnValues: "ALL_OLD",
    });
    expect((await endpoint.client.send(remove)).Attributes).toEqual({ ...items.key("a"), v: { N: "1" } });
    expect((await endpoint.client.send(remove)).Attributes).toBeUndefined();
    expect(await items.get("a")).toBeUndefined();
  });
});
