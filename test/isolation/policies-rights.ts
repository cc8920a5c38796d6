import type { TableRole } from "@thidua/data";

export const ours = "0ABCDEFGHJK1";
export const account = "111122223333";
export const tableArn = `arn:aws:dynamodb:ap-southeast-1:${account}:table/thi-dua`;
export const streamArn = `${tableArn}/stream/2026-01-01T00:00:00.000`;

const tenants = { own: ours, neighbour: "0ABCDEFGHJK2", longer: `${ours}9`, shorter: ours.slice(0, -1) };
const facets = {
  T: ["TENANT", "MEMBER", "C#0CAMPAIGN000|Y#2022|A", "ACT", "C#0CAMPAIGN000|TENANT"],
  R: ["C#0CAMPAIGN000|Y#2022"],
  X: ["IN", "REMINDER", "C#0CAMPAIGN000|REMINDER"],
  Z: ["LOG"],
};

/** One partition key of every kind that matters: each namespace, tenant, facet and near miss. */
export const keys = [
  ...Object.entries(facets).flatMap(([ns, names]) =>
    Object.values(tenants).flatMap((tid) => names.map((facet) => `${ns}#${tid}|${facet}`)),
  ),
  `T#${ours}`,
  `TT#${ours}|TENANT`,
  `t#${ours}|TENANT`,
  `Q#${ours}|TENANT`,
  "T#PLATFORM0000|ACT",
  "T#PLATFORM00009|ACT",
  "X#PLATFORM0000|IN",
  "H#EDGE|1",
  "H#OPEN|",
  "H#OPEN|2026",
  "H#OPENING|",
  "N#TEMPLATE",
  "L#login",
  "P#token",
  "P#token|ANSWER",
];

const startsWith =
  (...prefixes: string[]) =>
  (key: string) =>
    prefixes.some((prefix) => key.startsWith(prefix));
const ofAny = (ns: string, facet: string) => (key: string) => new RegExp(`^${ns}#.{12}\\|${facet}$`).test(key);
const either =
  (...tests: ((key: string) => boolean)[]) =>
  (key: string) =>
    tests.some((test) => test(key));
const open = startsWith("H#OPEN|");

type Right = { actions: string[]; key: (key: string) => boolean };
export type Rights = {
  reads: Right;
  writes: Right;
  /** Writable by the grant, then taken back by a denial. */
  except?: (key: string) => boolean;
  tagged?: boolean;
  /** It reads what it may not write. */
  apart?: boolean;
  stream?: boolean;
};

const read = ["GetItem", "BatchGetItem", "Query"];
const write = ["PutItem", "UpdateItem", "ConditionCheckItem"];
const mine = (ns: string) => `${ns}#${ours}|`;
const registry = either(startsWith("H#", "N#", "L#", "T#PLATFORM0000|"), ofAny("T", "TENANT"), ofAny("T", "MEMBER"));

/** What each role ought to be able to do, said without the policies. */
export const rights: Record<TableRole, Rights> = {
  tenant: {
    apart: true,
    tagged: true,
    reads: { actions: read, key: startsWith(mine("T"), mine("R"), mine("X"), mine("Z"), "H#", "N#") },
    writes: { actions: write, key: startsWith(mine("T")) },
  },
  registry: { reads: { actions: read, key: registry }, writes: { actions: write, key: registry }, except: open },
  identity: {
    reads: { actions: ["GetItem", "Query"], key: startsWith("L#") },
    writes: { actions: ["UpdateItem"], key: startsWith("L#") },
  },
  rollup: {
    apart: true,
    stream: true,
    reads: { actions: read, key: startsWith("T#", "R#", "X#", "H#") },
    writes: { actions: write, key: startsWith("R#") },
  },
  exchange: {
    apart: true,
    stream: true,
    reads: { actions: read, key: startsWith("T#", "X#", "Z#", "P#", "L#", "N#", "H#") },
    writes: { actions: write, key: either(startsWith("X#", "Z#", "P#", "L#", "N#"), open) },
  },
  sweep: {
    apart: true,
    reads: { actions: read, key: startsWith("T#", "R#", "X#", "H#") },
    writes: { actions: write, key: either(startsWith("R#"), ofAny("X", "REMINDER")) },
  },
};
