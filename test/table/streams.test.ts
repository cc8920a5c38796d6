import { DeleteItemCommand, TransactWriteItemsCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { DescribeStreamCommand, GetRecordsCommand, ListStreamsCommand } from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Endpoint, openEndpoint } from "./endpoint.ts";
import { failure, itemsAt } from "./items.ts";
import { iteratorAt, shardsOf, streamArnOf, tapStream } from "./stream.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

describe("the stream", () => {
  test("is found by the table and describes its shards", async () => {
    const StreamArn = await streamArnOf(endpoint);
    const { TableName, streams } = endpoint;
    const listed = await streams.send(new ListStreamsCommand({ TableName }));
    expect(listed.Streams?.map((stream) => stream.StreamArn)).toContain(StreamArn);
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    expect(StreamDescription?.StreamStatus).toBe("ENABLED");
    expect(StreamDescription?.StreamViewType).toBe("NEW_AND_OLD_IMAGES");
    expect(StreamDescription?.TableName).toBe(TableName);
    const [shard] = await shardsOf(endpoint, StreamArn);
    expect(shard?.ShardId).toMatch(/^shardId-/);
    expect(shard?.SequenceNumberRange?.StartingSequenceNumber).toMatch(/^\d{21,}$/);
  });

  test("tells each change with its images, in the order in which they happened", async () => {
    const items = itemsAt(endpoint);
    const tap = await tapStream(endpoint, items.pk);
    const { TableName } = endpoint;
    await items.put("a", { v: { N: "1" } });
    await items.put("a", { v: { N: "2" } });
    const Key = items.key("a");
    const set = { UpdateExpression: "SET w = :w", ExpressionAttributeValues: { ":w": { S: "đạt" } } };
    await endpoint.client.send(new UpdateItemCommand({ TableName, Key, ...set }));
    await endpoint.client.send(new DeleteItemCommand({ TableName, Key }));
    const records = (await tap.read(4)).map(({ record }) => record);

    const first = { ...Key, v: { N: "1" } };
    const second = { ...Key, v: { N: "2" } };
    const third = { ...second, w: { S: "đạt" } };
    expect(records.map(({ eventName }) => eventName)).toEqual(["INSERT", "MODIFY", "MODIFY", "REMOVE"]);
    expect(records.map(({ dynamodb }) => dynamodb?.OldImage)).toEqual([undefined, first, second, third]);
    expect(records.map(({ dynamodb }) => dynamodb?.NewImage)).toEqual([first, second, third, undefined]);
    for (const { dynamodb, eventSource } of records) {
      expect(dynamodb?.Keys).toEqual(Key);
      expect(dynamodb?.StreamViewType).toBe("NEW_AND_OLD_IMAGES");
      expect(dynamodb?.ApproximateCreationDateTime).toBeInstanceOf(Date);
      expect(eventSource).toBe("aws:dynamodb");
    }
    const bytes = items.pk.length + "pk".length + "sk".length + "a".length;
    expect(records[0]?.dynamodb?.SizeBytes).toBe(bytes + bytes + "v".length + 2);

    const numbers = records.map(({ dynamodb }) => BigInt(dynamodb?.SequenceNumber ?? 0));
    expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(numbers).size).toBe(4);
    expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(4);
  });

  test("says nothing of a write that changed nothing or was refused", async () => {
    const items = itemsAt(endpoint);
    const tap = await tapStream(endpoint, items.pk);
    const { TableName } = endpoint;
    await items.put("a", { s: { SS: ["x", "y"] }, m: { M: { b: { N: "1" }, a: { N: "2" } } } });
    await items.put("a", { m: { M: { a: { N: "2" }, b: { N: "1.0" } } }, s: { SS: ["y", "x"] } });
    const set = { UpdateExpression: "SET m.a = :two", ExpressionAttributeValues: { ":two": { N: "2" } } };
    await endpoint.client.send(new UpdateItemCommand({ TableName, Key: items.key("a"), ...set }));
    await endpoint.client.send(new DeleteItemCommand({ TableName, Key: items.key("none") }));
    await failure(items.put("a", {}, { ConditionExpression: "attribute_not_exists(pk)" }));
    await items.put("end");
    const told = (await tap.read(2)).map(({ record }) => record.dynamodb?.Keys?.["sk"]?.S);
    expect(told).toEqual(["a", "end"]);
  });

  test("tells each change of a transaction, and nothing of its checks or of one that was cancelled", async () => {
    const items = itemsAt(endpoint);
    const { TableName } = endpoint;
    await items.put("guard");
    const tap = await tapStream(endpoint, items.pk);
    const check = (ConditionExpression: string) => ({
      ConditionCheck: { TableName, Key: items.key("guard"), ConditionExpression },
    });
    const puts = ["a", "b"].map((sk) => ({ Put: { TableName, Item: items.key(sk) } }));
    await failure(
      endpoint.client.send(
        new TransactWriteItemsCommand({ TransactItems: [...puts, check("attribute_not_exists(pk)")] }),
      ),
    );
    await endpoint.client.send(
      new TransactWriteItemsCommand({ TransactItems: [...puts, check("attribute_exists(pk)")] }),
    );
    const told = (await tap.read(2)).map(({ record }) => String(record.dynamodb?.Keys?.["sk"]?.S));
    expect(told.toSorted()).toEqual(["a", "b"]);
  });

  test("is read from any record on, at or after it, a few at a time", async () => {
    const items = itemsAt(endpoint);
    const tap = await tapStream(endpoint, items.pk);
    for (const sk of ["a", "b", "c", "d", "e"]) await items.put(sk);
    const told = await tap.read(5);
    const StreamArn = await streamArnOf(endpoint);
    const { record, shard } = told[1] ?? {};
    const from = async (type: "AT_SEQUENCE_NUMBER" | "AFTER_SEQUENCE_NUMBER"): Promise<(string | undefined)[]> => {
      const number = record?.dynamodb?.SequenceNumber;
      let iterator = await iteratorAt(endpoint, StreamArn, shard?.ShardId, type, number);
      const seen: (string | undefined)[] = [];
      while (iterator && seen.at(-1) !== "e") {
        const answer = await endpoint.streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 2 }));
        expect(answer.Records?.length).toBeLessThanOrEqual(2);
        for (const { dynamodb } of answer.Records ?? []) {
          if (dynamodb?.Keys?.["pk"]?.S === items.pk) seen.push(dynamodb.Keys["sk"]?.S);
        }
        iterator = answer.NextShardIterator;
      }
      return seen;
    };
    expect(await from("AT_SEQUENCE_NUMBER")).toEqual(["b", "c", "d", "e"]);
    expect(await from("AFTER_SEQUENCE_NUMBER")).toEqual(["c", "d", "e"]);
  });

  test("is read from its beginning, as far as it is remembered", async () => {
    const items = itemsAt(endpoint);
    const tap = await tapStream(endpoint, items.pk);
    await items.put("a");
    const [told] = await tap.read(1);
    const StreamArn = await streamArnOf(endpoint);
    let iterator = await iteratorAt(endpoint, StreamArn, told?.shard.ShardId, "TRIM_HORIZON");
    let found = false;
    while (iterator && !found) {
      const answer = await endpoint.streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
      found = (answer.Records ?? []).some(({ eventID }) => eventID === told?.record.eventID);
      iterator = answer.NextShardIterator;
    }
    expect(found).toBe(true);
  });

  test("refuses a place that isn't one", async () => {
    const StreamArn = await streamArnOf(endpoint);
    const [shard] = await shardsOf(endpoint, StreamArn);
    const refusals = await Promise.all([
      failure(endpoint.streams.send(new GetRecordsCommand({ ShardIterator: "nonsense" }))),
      failure(iteratorAt(endpoint, StreamArn, "shardId-00000000000000000000-00000000", "LATEST")),
      failure(iteratorAt(endpoint, StreamArn, shard?.ShardId, "AT_SEQUENCE_NUMBER", "1".repeat(21))),
      failure(iteratorAt(endpoint, `${StreamArn}1`, shard?.ShardId, "LATEST")),
    ]);
    expect(refusals.map(({ name }) => name)).toEqual([
      "ValidationException",
      "ResourceNotFoundException",
      expect.stringMatching(/^(ValidationException|TrimmedDataAccessException)$/),
      "ResourceNotFoundException",
    ]);
  });
});
