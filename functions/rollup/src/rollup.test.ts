import type { RollupPorts } from "@thidua/data";
import type { Context, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { expect, it } from "vitest";
import { jobsOf } from "./batch.ts";
import { createRollup } from "./rollup.ts";

const node = (tenant: string, facet: string) => `${tenant}|C#CAMPAIGN0001|Y#2024${facet}`;
const record = (n: number, pk: string, sk: string): DynamoDBRecord => ({
  eventName: "MODIFY",
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(n).padStart(21, "0") },
});
const named = (records: DynamoDBRecord[]) =>
  jobsOf(records).map(({ work, records: callers }) => [
    work.do,
    work.do === "move" ? work.tenant : work.node.tenant,
    callers,
  ]);

it("does each node once, however many of its records a batch holds", () => {
  expect(
    named([
      record(1, `T#${node("WARD00000001", "|A")}`, "UNIT00000001"),
      record(2, `R#${node("PROV00000001", "")}`, "IN#WARD00000002"),
      record(3, `T#${node("WARD00000001", "|A")}`, "UNIT00000002"),
      record(4, `X#${node("WARD00000001", "|WORD")}`, "WARD00000009#sheet"),
      record(5, `R#${node("PROV00000001", "")}`, "IN#WARD00000003"),
    ]),
  ).toEqual([
    ["own", "WARD00000001", [0, 2, 3]],
    ["sum", "PROV00000001", [1, 4]],
  ]);
});

it("finds by the key alone what each record calls for, and nothing in what no summary rests on", () => {
  const of = (pk: string, sk: string) => named([record(1, pk, sk)]).map(([what]) => what);
  expect(of(`R#${node("PROV00000001", "")}`, "OWN")).toEqual(["deliver"]);
  expect(of(`R#${node("PROV00000001", "")}`, "SUM")).toEqual(["deliver"]);
  expect(of(`R#${node("PROV00000001", "")}`, "ROSTER")).toEqual(["own", "sum", "deliver"]);
  expect(of("T#WARD00000001|C#CAMPAIGN0001|YEAR", "2024")).toEqual(["open"]);
  expect(of("H#WARD00000001|NODE", "B#UP#2025-07-01")).toEqual(["move"]);
  expect(of("H#PROV00000001|NODE", "C#DOWN#WARD00000001#2025-07-01")).toEqual(["move"]);
  for (const [pk, sk] of [
    [`T#${node("WARD00000001", "|S#UNIT00000001")}`, "CRITERION001"],
    [`T#${node("WARD00000001", "|P#UNIT00000001")}`, "CRITERION001"],
    [`R#${node("PROV00000001", "")}`, "PATH"],
    [`R#${node("PROV00000001", "")}`, "SUM#H"],
    [`R#${node("PROV00000001", "")}`, "IN#WARD00000001#H"],
    [`R#${node("ROOT00000001", "")}`, "BELOW#WARD00000001"],
    ["T#WARD00000001|CAMP", "CAMPAIGN0001"],
    ["T#WARD00000001|OUT", "SHCAMPAIGN0001"],
    ["L#login-1|", "ACTIVE"],
    ["H#OPEN|", "CAMPAIGN0001#WARD00000001"],
  ] as const)
    expect(of(pk, sk)).toEqual([]);
});

it.each([
  ["without keys", { dynamodb: { SequenceNumber: "1" } }],
  ["without a sequence number", { dynamodb: { Keys: { pk: { S: "T#X|CAMP" }, sk: { S: "1" } } } }],
  ["with a key that isn't ours", record(1, "nonsense", "1")],
  ["with a node that has no id", record(1, "T#short|C#CAMPAIGN0001|Y#2024|A", "UNIT00000001")],
  ["with a year that is none", record(1, "T#WARD00000001|C#CAMPAIGN0001|Y#soon|A", "UNIT00000001")],
])("never takes a record %s for handled", async (_, broken) => {
  const rollup = createRollup({ log: () => undefined } as never);
  const event: DynamoDBStreamEvent = { Records: [broken] };
  await expect(rollup(event, {} as Context)).rejects.toThrow();
});

it("goes on past what fails, says so in the log, and reports the lowest record that must come again", async () => {
  const asked: string[] = [];
  const said: string[] = [];
  const table = {
    head: async ({ tenant }: { tenant: string }) => {
      asked.push(tenant);
      if (tenant === "WARD00000002" || tenant === "WARD00000003") throw new Error("no line");
      return {};
    },
    leaves: async () => [],
    delivered: async () => [],
  };
  const ports = { table, hierarchy: {}, generation: 1, attempts: 1 } as unknown as RollupPorts;
  const rollup = createRollup({ ...ports, log: (_, message) => void said.push(message) });
  const leaf = (n: number, tenant: string) => record(n, `T#${node(tenant, "|A")}`, "UNIT00000001");
  const Records = [leaf(1, "WARD00000001"), leaf(2, "WARD00000003"), leaf(3, "WARD00000002"), leaf(4, "WARD00000004")];
  expect(await rollup({ Records }, {} as Context)).toEqual({
    batchItemFailures: [{ itemIdentifier: String(2).padStart(21, "0") }],
  });
  expect(asked).toEqual(["WARD00000001", "WARD00000003", "WARD00000002", "WARD00000004"]);
  expect(said).toHaveLength(2);
});
