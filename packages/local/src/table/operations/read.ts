import getItem from "dynalite/actions/getItem.js";
import queryAction from "dynalite/actions/query.js";
import scanAction from "dynalite/actions/scan.js";
import getRules from "dynalite/validations/getItem.js";
import queryRules from "dynalite/validations/query.js";
import scanRules from "dynalite/validations/scan.js";
import type { Action, Data, Rules, TableDescription, WireItem } from "../engine/dynalite.ts";
import { checked, createKey, run, runNow } from "../engine/dynalite.ts";
import { storeOver } from "../engine/store.ts";
import { consumed, readUnits } from "../items/capacity.ts";
import type { Items } from "../items/items.ts";
import { itemSize } from "../items/size.ts";
import { checkKeySize, named } from "./keys.ts";

/** An answer and the read units it cost. */
export type Read = { readonly body: Data; readonly units: number };

/** A page of a query or scan ends with the item that reaches this. */
const pageBytes = 1024 * 1024;

/** One item by key, projected. Units are for the item as it stands, not for what the projection leaves. */
export const readItem = (data: Data, table: TableDescription, items: Items): Read & { bytes: number } => {
  const body = runNow(getItem, storeOver(table, items), { ...data, ReturnConsumedCapacity: "NONE" });
  const item = items.get(createKey(named(data), table));
  const bytes = item ? itemSize(item) : 0;
  return { body: clean(body), units: readUnits(bytes, data["ConsistentRead"] === true), bytes };
};

const clean = (body: Data): Data => {
  const { ConsumedCapacity: _none, ...rest } = body;
  return rest;
};

export const get = (request: Data, table: TableDescription, items: Items): Read => {
  const data = checked(getRules, request);
  checkKeySize(named(data));
  const { body, units } = readItem(data, table, items);
  return { body: withCapacity(body, data, units), units };
};

const withCapacity = (body: Data, data: Data, units: number): Data => {
  const report = consumed(data["ReturnConsumedCapacity"], String(data["TableName"]), { read: units, write: 0 });
  return report ? { ...body, ConsumedCapacity: report } : body;
};

/** How many items from the front make up a page, and their bytes. */
const page = (found: readonly WireItem[], limit: number): { count: number; bytes: number } => {
  let bytes = 0;
  let count = 0;
  while (count < found.length && count < limit && bytes < pageBytes) bytes += itemSize(found[count++] as WireItem);
  return { count, bytes };
};

/**
 * Query and Scan are dynalite's; only the page's end is ours. Dynalite measures text in UTF-16 units, so a page of
 * Vietnamese would grow past 1 MB: the limit it is given is the smaller of the caller's and what fits a page.
 */
const readMany = async (
  action: Action,
  rules: Rules,
  request: Data,
  table: TableDescription,
  items: Items,
): Promise<Read> => {
  const data = checked(rules, request);
  const asked: Data = { ...data, ReturnConsumedCapacity: "NONE" };
  let sizes: number[] = [];
  const source = {
    get: (key: string) => items.get(key),
    range(range: Parameters<Items["range"]>[0]) {
      const found = items.range(range);
      const { count, bytes } = page(found, Number(data["Limit"] ?? Number.POSITIVE_INFINITY));
      if (bytes >= pageBytes) asked["Limit"] = count;
      const taken = found.slice(0, count + 1);
      sizes = taken.map(itemSize);
      return taken;
    },
  };
  const body = clean(await run(action, storeOver(table, source), asked));
  const scanned = Number(body["ScannedCount"] ?? 0);
  const bytes = sizes.slice(0, scanned).reduce((sum, size) => sum + size, 0);
  const units = readUnits(bytes, data["ConsistentRead"] === true);
  return { body: withCapacity(body, data, units), units };
};

export const query = (request: Data, table: TableDescription, items: Items): Promise<Read> =>
  readMany(queryAction, queryRules, request, table, items);

export const scan = (request: Data, table: TableDescription, items: Items): Promise<Read> =>
  readMany(scanAction, scanRules, request, table, items);
