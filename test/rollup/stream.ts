import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type DynamoDBStreamsClient,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Random } from "../model/random.ts";

export type Handler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>;

/** Everything the stream of a table holds, once, as it comes. */
export const createTail = (streams: DynamoDBStreamsClient, streamArn: string) => {
  const iterators = new Map<string, string | undefined>();
  return async (): Promise<DynamoDBRecord[]> => {
    const found: DynamoDBRecord[] = [];
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    for (const { ShardId = "" } of StreamDescription?.Shards ?? []) {
      if (!iterators.has(ShardId)) {
        const start = { StreamArn: streamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
        iterators.set(ShardId, (await streams.send(new GetShardIteratorCommand(start))).ShardIterator);
      }
      for (let more = true; more;) {
        const iterator = iterators.get(ShardId);
        if (iterator === undefined) break;
        const { Records = [], NextShardIterator } = await streams.send(
          new GetRecordsCommand({ ShardIterator: iterator }),
        );
        iterators.set(ShardId, NextShardIterator);
        found.push(...(Records as DynamoDBRecord[]));
        more = Records.length > 0;
      }
    }
    return found;
  };
};

/** A client on which some requests fail: before they reach the table, or after, so that only the answer is lost. */
export const flaky = (client: DynamoDBDocumentClient, random: Random, often: () => number): DynamoDBDocumentClient =>
  ({
    async send(command: never) {
      if (random.chance(often())) throw new Error("the line is dead");
      const answer = await client.send(command);
      if (random.chance(often())) throw new Error("the answer is lost");
      return answer;
    },
  }) as unknown as DynamoDBDocumentClient;

/** Takes some of what waits, in any order and some of it to come again, as retries and parallel shards would bring it. */
const takeBatch = (random: Random, waiting: DynamoDBRecord[]): DynamoDBRecord[] => {
  const batch: DynamoDBRecord[] = [];
  for (let n = 1 + random.below(12); n > 0 && waiting.length > 0; n--) {
    const [record] = waiting.splice(random.below(Math.min(waiting.length, 20)), 1);
    if (!record) break;
    batch.push(record);
    if (random.chance(0.1)) waiting.push(record);
  }
  return batch;
};

/** Delivers records as badly as a source may: late, twice, out of order, several batches at once, some given up for later. */
export const createDelivery = (tail: () => Promise<DynamoDBRecord[]>, handler: Handler, random: Random) => {
  const waiting: DynamoDBRecord[] = [];
  /** What failed as a whole lies in the failure store until it is driven again. */
  const store: DynamoDBRecord[] = [];

  const give = async (batch: DynamoDBRecord[]): Promise<void> => {
    try {
      const { batchItemFailures } = await handler({ Records: batch }, {} as Context);
      const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
      const first = batch.findIndex(({ dynamodb }) => failed.includes(dynamodb?.SequenceNumber ?? ""));
      if (first >= 0) (random.chance(0.3) ? store : waiting).push(...batch.slice(first));
    } catch {
      waiting.push(...batch);
    }
  };

  return {
    some: async (): Promise<void> => {
      waiting.push(...(await tail()));
      const batches = [1, 2, 3].map(() => takeBatch(random, waiting)).filter((batch) => batch.length > 0);
      await Promise.all(batches.map(give));
    },
    /** Until nothing waits and nothing new comes; the failure store is driven again. */
    all: async (): Promise<void> => {
      for (;;) {
        waiting.push(...store.splice(0), ...(await tail()));
        if (waiting.length === 0) return;
        await give(waiting.splice(0, 50));
      }
    },
  };
};
