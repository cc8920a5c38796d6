import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { eventOf, type StreamHandler } from "./event.ts";

const sequence = (record: _Record | undefined): string => record?.dynamodb?.SequenceNumber ?? "";

export type Delivery = {
  handler: StreamHandler;
  streamArn: string;
  /** Tries of a batch before it is cut in two or given up. */
  tries: number;
  /** Takes a record that failed alone as often as that. */
  onFailure: (record: _Record, cause: unknown) => Promise<void>;
  /** Waits before a further try. */
  backoff: (attempt: number) => Promise<void>;
  log: (note: string) => void;
};

type Outcome = { done: number; cause?: unknown };

/** One call: how many records, from the front, are behind us. */
const call = async ({ handler, streamArn }: Delivery, batch: readonly _Record[]): Promise<Outcome> => {
  try {
    const answer = await handler(eventOf(batch, streamArn));
    const failed = (answer?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier).filter(Boolean);
    if (failed.length === 0) return { done: batch.length };
    const first = batch.findIndex((record) => failed.includes(sequence(record)));
    return { done: first < 0 ? 0 : first, cause: new Error(`record ${failed[0]} was reported as failed`) };
  } catch (cause) {
    return { done: 0, cause };
  }
};

/**
 * Delivers a batch as Lambda's event source does: from the lowest reported failure again, after some tries cut in two,
 * and a record that fails alone goes to the failure store.
 */
export const deliver = async (delivery: Delivery, batch: readonly _Record[]): Promise<void> => {
  let rest = batch;
  for (let attempt = 1; rest.length > 0; attempt++) {
    const { done, cause } = await call(delivery, rest);
    if (done > 0) attempt = 1;
    rest = rest.slice(done);
    if (rest.length === 0 || cause === undefined) return;
    if (attempt < delivery.tries) {
      await delivery.backoff(attempt);
      continue;
    }
    const [first] = rest;
    if (rest.length === 1 && first) {
      delivery.log(
        `record ${sequence(first)} was given up: ${cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause)}`,
      );
      await delivery.onFailure(first, cause);
      return;
    }
    const middle = Math.ceil(rest.length / 2);
    await deliver(delivery, rest.slice(0, middle));
    return deliver(delivery, rest.slice(middle));
  }
};
