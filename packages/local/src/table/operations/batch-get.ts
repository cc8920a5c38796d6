import batchGetRules from "dynalite/validations/batchGetItem.js";
import { checked, type Data, type TableDescription, type WireItem } from "../engine/dynalite.ts";
import { consumed } from "../items/capacity.ts";
import type { Items } from "../items/items.ts";
import { checkKeySize } from "./keys.ts";
import { type Read, readItem } from "./read.ts";

type Asked = { Keys: WireItem[] } & Data;

/** What one BatchGetItem answers at most; keys beyond it come back as unprocessed. */
const batchBytes = 16 * 1024 * 1024;

/**
 * BatchGetItem. DynamoDB promises no order; the answer comes back to front, so that nobody comes to rely on one.
 */
export const batchGet = (request: Data, table: TableDescription, items: Items): Read => {
  const data = checked(batchGetRules, request);
  const responses: Record<string, unknown[]> = {};
  const unprocessed: Record<string, Asked> = {};
  let units = 0;
  let bytes = 0;
  for (const [TableName, asked] of Object.entries(data["RequestItems"] as Record<string, Asked>)) {
    const { Keys, ...options } = asked;
    const found: unknown[] = [];
    responses[TableName] = found;
    for (const Key of Keys) {
      checkKeySize(Key);
      const read = readItem({ TableName, Key, ...options }, table, items);
      if (bytes + read.bytes > batchBytes) {
        (unprocessed[TableName] ??= { ...asWritten(options), Keys: [] }).Keys.push(Key);
        continue;
      }
      bytes += read.bytes;
      units += read.units;
      if (read.body["Item"]) found.unshift(read.body["Item"]);
    }
  }
  const report = consumed(data["ReturnConsumedCapacity"], table.TableName, { read: units, write: 0 });
  const body = { Responses: responses, UnprocessedKeys: unprocessed };
  return { body: report ? { ...body, ConsumedCapacity: [report] } : body, units };
};

/** The options as the caller gave them, without what parsing added. */
const asWritten = (options: Data): Data =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !name.startsWith("_")));
