import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { describe, expect, it } from "vitest";
import { deliver, type Delivery } from "./deliver.ts";
import type { StreamHandler } from "./event.ts";

const record = (n: number): _Record => ({
  eventName: "INSERT",
  dynamodb: { SequenceNumber: String(n).padStart(21, "0") },
});
const records = (count: number) => Array.from({ length: count }, (_, i) => record(i + 1));
const numbers = (event: Parameters<StreamHandler>[0]) => event.Records.map((r) => Number(r.dynamodb?.SequenceNumber));

const delivery = (handler: StreamHandler, given: number[] = []): Delivery => ({
  handler,
  streamArn: "arn:aws:dynamodb:local:000000000000:table/t/stream/s",
  tries: 3,
  backoff: async () => undefined,
  log: () => undefined,
  onFailure: async (failed) => void given.push(Number(failed.dynamodb?.SequenceNumber)),
});

describe("the pump delivers as Lambda's event source does", () => {
  it("goes on from the lowest reported failure", async () => {
    const calls: number[][] = [];
    let failing = true;
    await deliver(
      delivery(async (event) => {
        calls.push(numbers(event));
        if (!failing) return { batchItemFailures: [] };
        failing = false;
        return {
          batchItemFailures: [{ itemIdentifier: "000000000000000000004" }, { itemIdentifier: "000000000000000000003" }],
        };
      }),
      records(5),
    );
    expect(calls).toEqual([
      [1, 2, 3, 4, 5],
      [3, 4, 5],
    ]);
  });

  it("isolates a poison record, keeps the order of the others, and loses none", async () => {
    const done: number[] = [];
    const given: number[] = [];
    await deliver(
      delivery(async (event) => {
        const batch = numbers(event);
        if (batch.includes(6)) throw new Error("poison");
        done.push(...batch);
      }, given),
      records(10),
    );
    expect(given).toEqual([6]);
    expect(done).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10]);
  });
});
