import type { Data, TableDescription } from "../engine/dynalite.ts";
import type { Draft } from "../items/draft.ts";
import type { Items } from "../items/items.ts";
import { batchGet } from "./batch-get.ts";
import { batchWrite } from "./batch-write.ts";
import type { Outcome } from "./outcome.ts";
import { get, query, type Read, scan } from "./read.ts";
import { singleWrite } from "./single-write.ts";
import type { Tokens } from "./tokens.ts";
import { transactGet } from "./transact-get.ts";
import { transactWrite } from "./transact-write.ts";

/** The operations that only read. */
export const reads: Record<string, (request: Data, table: TableDescription, items: Items) => Read | Promise<Read>> = {
  GetItem: get,
  BatchGetItem: batchGet,
  TransactGetItems: transactGet,
  Query: query,
  Scan: scan,
};

type Prepare = (request: Data, table: TableDescription, tokens: Tokens) => (draft: Draft) => Outcome;

/** The operations that write: checked when they come, tried when their turn comes. */
export const writes: Record<string, Prepare> = {
  PutItem: (request, table) => singleWrite("Put", request, table),
  UpdateItem: (request, table) => singleWrite("Update", request, table),
  DeleteItem: (request, table) => singleWrite("Delete", request, table),
  BatchWriteItem: batchWrite,
  TransactWriteItems: transactWrite,
};
