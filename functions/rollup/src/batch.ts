import { plainImage, workFor, workName, type Work } from "@thidua/data";
import { sequenceOf } from "@thidua/runtime";
import type { DynamoDBRecord } from "aws-lambda";

/** A piece of work and the places, in the batch, of the records that call for it. */
export type Job = { work: Work; records: number[] };

const keysOf = (record: DynamoDBRecord): { pk: string; sk: string } => {
  const { pk, sk } = plainImage(record.dynamodb?.Keys ?? {});
  if (typeof pk !== "string" || typeof sk !== "string") throw new Error("a stream record without the keys of an item");
  return { pk, sk };
};

/**
 * What a batch calls for, each thing once, in the order it was first called for; from the keys alone.
 * @throws on a record that can't be read: it must not be taken for handled.
 */
export const jobsOf = (records: readonly DynamoDBRecord[]): Job[] => {
  const jobs = new Map<string, Job>();
  for (const [at, record] of records.entries()) {
    sequenceOf(record);
    for (const work of workFor(keysOf(record))) {
      const name = workName(work);
      const job = jobs.get(name) ?? { work, records: [] };
      job.records.push(at);
      jobs.set(name, job);
    }
  }
  return [...jobs.values()];
};
