import type { WireItem } from "../engine/dynalite.ts";
import type { OpenTable } from "../open-table.ts";
import { askStream } from "./ask.ts";

export type ReadShard = {
  readonly ShardId: string;
  readonly ParentShardId?: string;
  readonly SequenceNumberRange: { readonly StartingSequenceNumber: string; readonly EndingSequenceNumber?: string };
};
export type ReadRecord = {
  readonly eventID: string;
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly dynamodb: {
    readonly Keys: WireItem;
    readonly NewImage?: WireItem;
    readonly OldImage?: WireItem;
    readonly SequenceNumber: string;
  };
};

export const shardsOf = async (table: OpenTable): Promise<ReadShard[]> => {
  const { StreamDescription } = await askStream(table, "DescribeStream", { StreamArn: table.streamArn });
  return (StreamDescription as { Shards: ReadShard[] }).Shards;
};

export const iteratorOf = async (table: OpenTable, ShardId: string, ShardIteratorType: string): Promise<string> => {
  const place = { StreamArn: table.streamArn, ShardId, ShardIteratorType };
  return String((await askStream(table, "GetShardIterator", place))["ShardIterator"]);
};

/** All records of one shard from an iterator on, and whether the shard has ended. */
export const drain = async (
  table: OpenTable,
  from: string,
  Limit = 1000,
): Promise<{ records: ReadRecord[]; ended: boolean; next?: string }> => {
  const records: ReadRecord[] = [];
  let iterator = from;
  for (;;) {
    const answer = await askStream(table, "GetRecords", { ShardIterator: iterator, Limit });
    const found = answer["Records"] as ReadRecord[];
    records.push(...found);
    const next = answer["NextShardIterator"] as string | undefined;
    if (next === undefined) return { records, ended: true };
    iterator = next;
    if (found.length === 0) return { records, ended: false, next: iterator };
  }
};

/** Everything that the stream remembers, shard by shard, parents before children. */
export const wholeStream = async (table: OpenTable): Promise<ReadRecord[]> => {
  const records: ReadRecord[] = [];
  for (const { ShardId } of await shardsOf(table)) {
    records.push(...(await drain(table, await iteratorOf(table, ShardId, "TRIM_HORIZON"))).records);
  }
  return records;
};
