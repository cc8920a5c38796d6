// One life of a table: opens a folder, lets several clients write at random, and ends by SIGKILL at a given step.
// Arguments: folder, file for acknowledgements, seed, step (or "any"), and how often the step is passed before.
import { openSync, writeSync } from "node:fs";
import { openTable } from "../open-table.ts";
import { TableName } from "../testing/ask.ts";
import type { Step } from "../writer.ts";
import { randomAct } from "./act.ts";
import { randomFrom } from "./random.ts";

const [folder = "", acknowledgements = "", seed = "0", fatal = "any", passes = "0"] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const file = openSync(acknowledgements, "a");
let left = Number(passes);

const die = (): void => process.kill(process.pid, "SIGKILL") as unknown as void;

const faults = (step: Step): void => {
  if (step === fatal && left-- <= 0) die();
};

const table = await openTable({ tableName: TableName, folder, faults, compactAfter: 12 * 1024 });
// Ends between the steps too, in the middle of a snapshot for instance.
if (fatal === "any") setTimeout(die, Number(passes) * 3);

const client = async (lane: number): Promise<void> => {
  for (let i = 0; ; i++) {
    const act = randomAct(`${seed}-${lane}-${i}`, random);
    const { status } = await table.handle(`DynamoDB_20120810.${act.operation}`, act.body);
    // The file is told before anything else happens: what it holds was acknowledged.
    if (status === 200) writeSync(file, `${JSON.stringify(act)}\n`);
  }
};
await Promise.all([0, 1, 2, 3].map(client));
