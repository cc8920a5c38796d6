import { setTimeout as pause } from "node:timers/promises";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DescribeStreamCommandOutput,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type Shard,
  type ShardIteratorType,
  type _Record,
} from "@aws-sdk/client-dynamodb-streams";
import type { Endpoint } from "./endpoint.ts";

export const streamArnOf = async ({ client, TableName }: Endpoint): Promise<string> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  return Table?.LatestStreamArn ?? "";
};

/** All shards of a stream, page by page. */
export const shardsOf = async ({ streams }: Endpoint, StreamArn: string): Promise<Shard[]> => {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const command = new DescribeStreamCommand({ StreamArn, ...(from ? { ExclusiveStartShardId: from } : {}) });
    const answer: DescribeStreamCommandOutput = await streams.send(command);
    shards.push(...(answer.StreamDescription?.Shards ?? []));
    from = answer.StreamDescription?.LastEvaluatedShardId;
  } while (from);
  return shards;
};

export const iteratorAt = async (
  { streams }: Endpoint,
  StreamArn: string,
  ShardId: string | undefined,
  ShardIteratorType: ShardIteratorType,
  SequenceNumber?: string,
): Promise<string | undefined> => {
  const place = { StreamArn, ShardId, ShardIteratorType, ...(SequenceNumber ? { SequenceNumber } : {}) };
  return (await streams.send(new GetShardIteratorCommand(place))).ShardIterator;
};

export type Tap = { read(count: number): Promise<{ record: _Record; shard: Shard }[]> };

/**
 * Listens to one partition from now on. `read` gives all records so far once there are `count`; it looks a few times
 * more, so that one too many shows.
 */
export const tapStream = async (endpoint: Endpoint, pk: string): Promise<Tap> => {
  const StreamArn = await streamArnOf(endpoint);
  const places = await Promise.all(
    (await shardsOf(endpoint, StreamArn)).map(async (shard) => ({
      shard,
      iterator: await iteratorAt(endpoint, StreamArn, shard.ShardId, "LATEST"),
    })),
  );
  const seen: { record: _Record; shard: Shard }[] = [];
  const round = async (): Promise<void> => {
    for (const place of places) {
      if (!place.iterator) continue;
      const answer: GetRecordsCommandOutput = await endpoint.streams.send(
        new GetRecordsCommand({ ShardIterator: place.iterator }),
      );
      place.iterator = answer.NextShardIterator;
      for (const record of answer.Records ?? []) {
        if (record.dynamodb?.Keys?.["pk"]?.S === pk) seen.push({ record, shard: place.shard });
      }
    }
  };
  return {
    async read(count) {
      for (let tries = 0; seen.length < count && tries < 60; tries++) {
        await round();
        if (seen.length < count) await pause(100);
      }
      await round();
      await round();
      return seen;
    },
  };
};
