import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";

/** The handler of a stream function, as Lambda calls it. */
export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | void>;

/** A record of the Streams API in the shape in which Lambda hands it over. */
const lambdaRecord = (record: _Record, streamArn: string): DynamoDBRecord => {
  const { ApproximateCreationDateTime: at, ...change } = record.dynamodb ?? {};
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion ?? "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: record.awsRegion ?? "local",
    eventSourceARN: streamArn,
    dynamodb: { ...change, ...(at ? { ApproximateCreationDateTime: at.getTime() / 1000 } : {}) },
  } as DynamoDBRecord;
};

export const eventOf = (records: readonly _Record[], streamArn: string): DynamoDBStreamEvent => ({
  Records: records.map((record) => lambdaRecord(record, streamArn)),
});
