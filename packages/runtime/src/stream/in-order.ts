import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";

export type StreamLog = (level: "info" | "warn" | "error", message: string, data?: unknown) => void;

/** The place of a record in its shard; a record without one can't be answered for. */
export const sequenceOf = (record: DynamoDBRecord): string => {
  const found = record.dynamodb?.SequenceNumber;
  if (!found) throw new Error("a stream record without a sequence number");
  return found;
};

/**
 * Handles a batch one record after another and stops at the first that fails: its sequence number is the lowest that
 * failed, and the source delivers again from there. What was done before may come twice, nothing is passed over.
 */
export const inOrder = async (
  records: readonly DynamoDBRecord[],
  handle: (record: DynamoDBRecord) => Promise<void>,
  log: StreamLog,
): Promise<DynamoDBBatchResponse> => {
  for (const record of records) {
    const sequence = sequenceOf(record);
    try {
      await handle(record);
    } catch (cause) {
      log("error", "a stream record failed", { sequence, keys: record.dynamodb?.Keys, cause });
      return { batchItemFailures: [{ itemIdentifier: sequence }] };
    }
  }
  return { batchItemFailures: [] };
};
