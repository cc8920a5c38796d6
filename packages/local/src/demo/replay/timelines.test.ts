import type { DynamoDBRecord } from "aws-lambda";
import { Day, TenantId, type Clock } from "@thidua/domain";
import { expect, it } from "vitest";
import type { Consumer } from "../../pump/index.ts";
import { createTimelines, instantAt } from "./timelines.ts";

const at = (day: string) => instantAt(Day.parse(day), "08:00");
const past = TenantId.parse("PASTPASTPAST");
const record = (pk: string, sequence: string): DynamoDBRecord => ({
  dynamodb: { SequenceNumber: sequence, Keys: { pk: { S: pk }, sk: { S: "x" } } },
});

/** A reader that tells at which time it saw which record. */
const watching =
  (seen: string[], failing?: string) =>
  (clock: Clock): Consumer[] => [
    {
      name: "watch",
      async handler(event) {
        for (const { dynamodb } of event.Records) {
          if (dynamodb?.SequenceNumber === failing)
            return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? "" }] };
          seen.push(`${dynamodb?.SequenceNumber} ${clock().slice(0, 10)}`);
        }
        return { batchItemFailures: [] };
      },
    },
  ];

const readers = (seen: string[], failing?: string) => {
  const timelines = createTimelines();
  const on = watching(seen, failing);
  const [reader] = timelines.readers(
    on(() => at("2026-11-28")),
    on,
  );
  if (!reader) throw new Error("no reader");
  return { timelines, reader };
};

it("news of an authority that is being replayed is read at the time it lives in, in its order; of all others today", async () => {
  const seen: string[] = [];
  const { timelines, reader } = readers(seen);
  const timeline = timelines.open(at("2024-02-12"));
  timeline.take(past);
  const records = [
    record(`T#${past}|OUT`, "1"),
    record("T#PRESENTTENAN|OUT", "2"),
    record(`X#${past}|IN`, "3"),
    record(`R#${past}|C#a|Y#2024`, "4"),
  ];
  await reader.handler({ Records: records });
  timeline.moveTo(at("2024-03-01"));
  await reader.handler({ Records: records.slice(0, 1) });
  timeline.end();
  await reader.handler({ Records: records.slice(0, 1) });
  expect(seen).toEqual([
    "1 2024-02-12",
    "2 2026-11-28",
    "3 2024-02-12",
    "4 2024-02-12",
    "1 2024-03-01",
    "1 2026-11-28",
  ]);
});

it("a record that fails stops the batch there, whoever's it is", async () => {
  const seen: string[] = [];
  const { timelines, reader } = readers(seen, "2");
  timelines.open(at("2024-02-12")).take(past);
  const answer = await reader.handler({
    Records: [record(`T#${past}|OUT`, "1"), record("T#PRESENTTENAN|OUT", "2"), record(`T#${past}|OUT`, "3")],
  });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
  expect(seen).toEqual(["1 2024-02-12"]);
});

it("whoever is put on the map by the chapter being played is read at its time before it is known by name", async () => {
  const seen: string[] = [];
  const { timelines, reader } = readers(seen);
  const timeline = timelines.open(at("2025-06-20"));
  await reader.handler({ Records: [record("H#NEWNEWNEWNEW|NODE", "1"), record("T#NEWNEWNEWNEW|MEMBER", "2")] });
  timeline.end();
  await reader.handler({ Records: [record("H#NEWNEWNEWNEW|NODE", "3")] });
  expect(seen).toEqual(["1 2025-06-20", "2 2026-11-28", "3 2026-11-28"]);
});

it("time runs forward only, and a start after a crash finds where it had come and who lived there", async () => {
  const notes: object[] = [];
  const { timelines } = readers([]);
  const first = timelines.open(at("2024-01-01"), { at: undefined, tenants: [], note: (what) => notes.push(what) });
  first.take(past);
  first.take(past);
  first.moveTo(at("2024-02-12"));
  expect(() => first.moveTo(at("2024-02-11"))).toThrow(/forward/);
  expect(notes).toEqual([{ tenant: past }, { at: at("2024-02-12") }]);

  const seen: string[] = [];
  const again = readers(seen);
  again.timelines.open(at("2024-01-01"), { at: at("2024-02-12"), tenants: [past], note: () => undefined });
  await again.reader.handler({ Records: [record(`T#${past}|OUT`, "9")] });
  expect(seen).toEqual(["9 2024-02-12"]);
});
