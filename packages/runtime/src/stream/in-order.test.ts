import type { DynamoDBRecord } from "aws-lambda";
import { expect, it } from "vitest";
import { inOrder } from "./in-order.ts";

const record = (n: number): DynamoDBRecord => ({ dynamodb: { SequenceNumber: String(n).padStart(21, "0") } });
const quiet = () => undefined;

it("handles records one after another, in the order of the shard", async () => {
  const seen: string[] = [];
  await inOrder(
    [record(1), record(2), record(3)],
    async ({ dynamodb }) => {
      const n = dynamodb?.SequenceNumber ?? "";
      seen.push(`begin ${n}`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`end ${n}`);
    },
    quiet,
  );
  expect(seen.map((it) => it.split(" ")[0])).toEqual(["begin", "end", "begin", "end", "begin", "end"]);
});

const outcomes = [1, 2, 3, 4].flatMap((length) =>
  Array.from({ length: 2 ** length }, (_, bits) => Array.from({ length }, (__, at) => ((bits >> at) & 1) === 1)),
);

it.each(outcomes)(
  "reports the first failure and leaves all after it for the next delivery: %s %s %s %s",
  async (...fails) => {
    const tried: number[] = [];
    const answer = await inOrder(
      fails.map((_, index) => record(index)),
      async ({ dynamodb }) => {
        const index = Number(dynamodb?.SequenceNumber);
        tried.push(index);
        if (fails[index]) throw new Error("refused");
      },
      quiet,
    );
    const first = fails.indexOf(true);
    expect(tried).toHaveLength(first < 0 ? fails.length : first + 1);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier))).toEqual(
      first < 0 ? [] : [first],
    );
  },
);

it("throws at a record that has no place in its shard, rather than acknowledging it", async () => {
  await expect(inOrder([{ dynamodb: {} }], async () => undefined, quiet)).rejects.toThrow("sequence number");
});
