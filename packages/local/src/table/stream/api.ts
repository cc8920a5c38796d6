import type { Data, TableDescription } from "../engine/dynalite.ts";
import {
  failed,
  type ProtocolError,
  resourceNotFound,
  unknownOperation,
  validationError,
} from "../engine/protocol-error.ts";
import type { History } from "./history.ts";
import { iteratorText, parseIterator } from "./iterator.ts";
import { streamRecord } from "./record.ts";
import { parseSequence, sequenceText } from "./sequence.ts";
import { holds, living, type Shard } from "./shards.ts";

export type StreamPorts = {
  readonly table: TableDescription;
  readonly arn: string;
  readonly label: string;
  readonly history: History;
  /** The shards as they are now. */
  readonly shards: () => readonly Shard[];
  readonly now: () => number;
};

/** DynamoDB's limits for one GetRecords. */
const maxRecords = 1000;
const maxBytes = 1024 * 1024;
/** Records looked at for one answer; those of other shards are passed over. */
const maxScanned = 5000;

const limitOf = (value: unknown, most: number): number => {
  if (value === undefined || value === null) return most;
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > most) {
    throw validationError(
      `1 validation error detected: Value '${JSON.stringify(value)}' at 'limit' failed to satisfy constraint: Member must be between 1 and ${most}`,
    );
  }
  return value as number;
};

const trimmed = (): ProtocolError =>
  failed("TrimmedDataAccessException", "The requested sequence number is older than the oldest record of the stream");

/** The calls of DynamoDB Streams over one table's history. */
export const streamApi = (ports: StreamPorts): ((operation: string, request: Data) => Promise<Data>) => {
  const { table, arn, label, history, now } = ports;
  const shards = (): Shard[] => living(ports.shards(), history.horizon);

  const checkArn = (request: Data): void => {
    if (request["StreamArn"] !== arn) {
      throw resourceNotFound(`Requested resource not found: Stream: ${JSON.stringify(request["StreamArn"])} not found`);
    }
  };

  const shardOf = (id: unknown): Shard => {
    const shard = shards().find((known) => known.id === id);
    if (!shard) throw resourceNotFound(`Requested resource not found: Shard: ${JSON.stringify(id)} not found`);
    return shard;
  };

  const describeShard = ({ id, parent, from, to }: Shard): Data => ({
    ShardId: id,
    ...(parent === undefined ? {} : { ParentShardId: parent }),
    SequenceNumberRange: {
      StartingSequenceNumber: sequenceText(from),
      ...(to === undefined ? {} : { EndingSequenceNumber: sequenceText(to - 1) }),
    },
  });

  const listStreams = (request: Data): Data => {
    const asked = request["TableName"];
    const mine = asked === undefined || asked === null || asked === table.TableName;
    return { Streams: mine ? [{ StreamArn: arn, TableName: table.TableName, StreamLabel: label }] : [] };
  };

  const describeStream = (request: Data): Data => {
    checkArn(request);
    const limit = limitOf(request["Limit"], 100);
    const all = shards();
    const start = request["ExclusiveStartShardId"];
    const rest = start ? all.slice(all.findIndex(({ id }) => id === start) + 1) : all;
    const page = rest.slice(0, limit);
    return {
      StreamDescription: {
        StreamArn: arn,
        StreamLabel: label,
        StreamStatus: "ENABLED",
        StreamViewType: "NEW_AND_OLD_IMAGES",
        CreationRequestDateTime: Date.parse(label) / 1000,
        TableName: table.TableName,
        KeySchema: table.KeySchema,
        Shards: page.map(describeShard),
        ...(rest.length > limit ? { LastEvaluatedShardId: page.at(-1)?.id } : {}),
      },
    };
  };

  const placeFor = (shard: Shard, type: unknown, sequence: unknown): number => {
    if (type === "TRIM_HORIZON") return Math.max(shard.from, history.horizon);
    if (type === "LATEST") return Math.min(shard.to ?? history.next, history.next);
    if (type !== "AT_SEQUENCE_NUMBER" && type !== "AFTER_SEQUENCE_NUMBER") {
      throw validationError(
        `1 validation error detected: Value '${JSON.stringify(type)}' at 'shardIteratorType' failed to satisfy constraint: Member must satisfy enum value set: [AFTER_SEQUENCE_NUMBER, LATEST, AT_SEQUENCE_NUMBER, TRIM_HORIZON]`,
      );
    }
    const number = parseSequence(sequence);
    if (number === undefined || number < shard.from || number >= (shard.to ?? history.next)) {
      throw validationError(`Invalid SequenceNumber ${JSON.stringify(sequence)} for shard ${shard.id}`);
    }
    const next = type === "AT_SEQUENCE_NUMBER" ? number : number + 1;
    if (next < history.horizon) throw trimmed();
    return next;
  };

  const getShardIterator = (request: Data): Data => {
    checkArn(request);
    const shard = shardOf(request["ShardId"]);
    const next = placeFor(shard, request["ShardIteratorType"], request["SequenceNumber"]);
    return { ShardIterator: iteratorText({ shard: shard.id, next, at: now() }) };
  };

  const getRecords = async (request: Data): Promise<Data> => {
    const place = parseIterator(request["ShardIterator"], now());
    const limit = limitOf(request["Limit"], maxRecords);
    const shard = shardOf(place.shard);
    if (place.next < history.horizon && place.next < history.next) throw trimmed();
    const end = shard.to ?? history.next;
    const records: Data[] = [];
    let next = place.next;
    let bytes = 0;
    for (const change of await history.read(place.next, maxScanned)) {
      if (change.sequence >= end || records.length >= limit || bytes >= maxBytes) break;
      next = change.sequence + 1;
      if (!holds(shard, String((change.after ?? change.before)?.["pk"]?.["S"]))) continue;
      const record = streamRecord(change, arn);
      bytes += Number((record["dynamodb"] as Data)["SizeBytes"]);
      records.push(record);
    }
    const over = shard.to !== undefined && next >= shard.to;
    return {
      Records: records,
      ...(over ? {} : { NextShardIterator: iteratorText({ shard: shard.id, next, at: now() }) }),
    };
  };

  const operations: Record<string, (request: Data) => Data | Promise<Data>> = {
    ListStreams: listStreams,
    DescribeStream: describeStream,
    GetShardIterator: getShardIterator,
    GetRecords: getRecords,
  };

  return async (operation, request) => {
    const act = operations[operation];
    if (!act) throw unknownOperation();
    return await act(request);
  };
};
