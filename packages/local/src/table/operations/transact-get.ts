import getRules from "dynalite/validations/getItem.js";
import { checked, createKey, type Data, type TableDescription } from "../engine/dynalite.ts";
import { validationError } from "../engine/protocol-error.ts";
import { consumed } from "../items/capacity.ts";
import type { Items } from "../items/items.ts";
import { checkKeySize, named } from "./keys.ts";
import { type Read, readItem } from "./read.ts";
import { checkTransactionSize, parts } from "./transaction-form.ts";

/** TransactGetItems: up to 100 items as they stand at one moment, at twice the units of a strong read. */
export const transactGet = (request: Data, table: TableDescription, items: Items): Read => {
  const gets = parts(request).map((part) => {
    const get = part["Get"];
    if (!get) throw validationError("TransactItems can only contain Get");
    const data = checked(getRules, { ...(get as Data) });
    checkKeySize(named(data));
    return data;
  });
  const seen = new Set<string>();
  const reads = gets.map((data) => {
    const read = readItem({ ...data, ConsistentRead: true }, table, items);
    const key = createKey(named(data), table);
    if (seen.has(key)) throw validationError("Transaction request cannot include multiple operations on one item");
    seen.add(key);
    return read;
  });
  checkTransactionSize(reads.reduce((sum, { bytes }) => sum + bytes, 0));
  const units = reads.reduce((sum, read) => sum + 2 * read.units, 0);
  const report = consumed(request["ReturnConsumedCapacity"], table.TableName, { read: units, write: 0 }, true);
  const body = { Responses: reads.map((read) => read.body) };
  return { body: report ? { ...body, ConsumedCapacity: [report] } : body, units };
};
