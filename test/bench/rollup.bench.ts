import { PutCommand } from "@aws-sdk/lib-dynamodb";
import {
  cellItem,
  createReader,
  createRollupPorts,
  createRollupTable,
  deliveredItem,
  keyOf,
  makeRow,
  readChildren,
  readFigures,
} from "@thidua/data";
import { Instant, type TenantId } from "@thidua/domain";
import { documentClient, openTable, streamsClient, tableName } from "@thidua/local";
import { createRollup } from "@thidua/rollup";
import type { Context } from "aws-lambda";
import { createTail, type Handler } from "../rollup/stream.ts";
import type { Bench, Measure } from "./measure.ts";
import { createMeter, type Cost } from "./rollup/meter.ts";
import { createTree, province, provinces, root, ward, wards, year } from "./rollup/tree.ts";

const clock = () => Instant.parse("2026-11-20T02:00:00.000Z");
const keys = { accessKeyId: "bench", secretAccessKey: "bench" };

const limited = (what: string, { requests, read, write }: Cost): Measure[] => [
  { name: `${what}: write units`, value: write, unit: "WCU", most: 6 },
  { name: `${what}: read units`, value: read, unit: "RCU", most: 32 },
  { name: `${what}: requests`, value: requests, unit: "requests", most: 16 },
];

/** What one act costs above its own save, on a tree root–34–98 with 60 leaves in the ward and all children taking part. */
export const measure: Bench = async () => {
  const table = await openTable({ tableName });
  const port = (target: string, body: unknown) => table.handle(target, body);
  const client = documentClient(port, keys);
  const meter = createMeter(client);
  const ports = createRollupPorts(meter.client, tableName, { businessClock: clock });
  const rollup = createRollup({ ...ports, log: (_, message, data) => console.error(message, data) }) as Handler;
  const tail = createTail(streamsClient(port, keys), table.streamArn);
  const settle = async (): Promise<Cost> => {
    meter.take();
    for (let Records = await tail(); Records.length > 0; Records = await tail()) {
      const { batchItemFailures } = await rollup({ Records }, {} as Context);
      if (batchItemFailures.length > 0) throw new Error("a batch failed");
    }
    return meter.take();
  };
  try {
    const tree = createTree(client, tableName);
    await tree.plant();
    await settle();
    // The other wards and provinces are as far on as the first: their snapshots are as large as its own.
    const direct = createRollupTable(client, tableName, clock);
    const alike = async (parent: TenantId, like: TenantId, others: readonly TenantId[]): Promise<void> => {
      const at = { ...year, tenant: parent };
      const model = (await direct.incoming(at)).find(({ child }) => child === like);
      if (!model) throw new Error(`${like} is missing at ${parent}`);
      for (const child of others)
        if (child !== like) await direct.putIncoming(at, { ...model, child, order: `${model.order}~` });
    };
    await alike(province, ward, wards);
    await settle();
    await alike(root, province, provinces);
    await settle();

    await tree.leaf(ward, "UNIT00000007", "unit", "approved");
    const unit = await settle();
    await tree.leaf(province, wards[5] as TenantId, "tenant", "approved");
    const child = await settle();
    const said = { participant: "WARD00000099", what: "sheet", submission: 1, at: clock() };
    const word = keyOf(deliveredItem, province, year, { participant: said.participant, what: said.what });
    await client.send(new PutCommand({ TableName: tableName, Item: makeRow(deliveredItem, word, said, 1, clock()) }));
    const submitted = await settle();

    const cell = { criterion: "CRITERION001", selfVerdict: "met", by: { login: "me", name: "Tôi" }, at: clock() };
    const key = keyOf(cellItem, ward, { ...year, participant: "UNIT00000007" }, { criterion: cell.criterion });
    await meter.client.send(new PutCommand({ TableName: tableName, Item: makeRow(cellItem, key, cell, 1, clock()) }));
    const draft = meter.take();
    const drafted = await settle();

    const reader = createReader(meter.client, tableName, () => root);
    await readFigures(reader, year);
    const figures = meter.take();
    await readChildren(reader, year);
    const ranking = meter.take();
    return [
      ...limited("a unit's result, up to the root", unit),
      ...limited("a child tenant's result, up to the root", child),
      ...limited("a child tenant's sheet handed in", submitted),
      { name: "a draft cell: write units", value: draft.write, unit: "WCU", most: 2 },
      { name: "a draft cell: roll-up requests", value: drafted.requests, unit: "requests", most: 0 },
      { name: "a dashboard's figures", value: figures.requests, unit: "queries", most: 1 },
      { name: "its ranking list", value: ranking.requests, unit: "queries", most: 1 },
    ];
  } finally {
    await table.close();
  }
};
