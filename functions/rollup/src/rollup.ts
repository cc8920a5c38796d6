import middy from "@middy/core";
import { run, workName, type RollupPorts } from "@thidua/data";
import { sequenceOf, type StreamLog } from "@thidua/runtime";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { jobsOf } from "./batch.ts";

export type RollupFunctionPorts = RollupPorts & { log: StreamLog };

const failuresFrom = (records: readonly DynamoDBRecord[], failed: readonly number[]): DynamoDBBatchResponse => {
  const lowest = records[Math.min(...failed)];
  return { batchItemFailures: lowest ? [{ itemIdentifier: sequenceOf(lowest) }] : [] };
};

/**
 * Carries results upward: what a batch of records calls for is done once a node, one piece after another. Reports the
 * lowest record whose work failed, so that the source brings everything from there again; that does no harm.
 */
export const createRollup = ({ log, ...ports }: RollupFunctionPorts) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .before(({ event }) => {
      if (!Array.isArray(event.Records)) throw new Error("an event that holds no stream records");
    })
    .handler(async ({ Records: records }) => {
      const failed: number[] = [];
      for (const { work, records: callers } of jobsOf(records)) {
        try {
          await run(ports, work);
        } catch (cause) {
          log("error", "a summary could not be brought up to date", { work: workName(work), cause });
          failed.push(...callers);
        }
      }
      return failuresFrom(records, failed);
    });
