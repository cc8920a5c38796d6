import batchWriteRules from "dynalite/validations/batchWriteItem.js";
import { checked, createKey, type Data, type TableDescription, type WireItem } from "../engine/dynalite.ts";
import { validationError } from "../engine/protocol-error.ts";
import { consumed } from "../items/capacity.ts";
import { Draft } from "../items/draft.ts";
import { done, type Outcome, refused } from "./outcome.ts";
import { applyWrite, prepareWrite, RefusedWrite } from "./write.ts";

type Part = { PutRequest?: { Item: WireItem }; DeleteRequest?: { Key: WireItem } };

/** BatchWriteItem: up to 25 puts and deletes. Here all of them succeed together or none, which DynamoDB allows. */
export const batchWrite = (request: Data, table: TableDescription): ((draft: Draft) => Outcome) => {
  const data = checked(batchWriteRules, request);
  const parts = Object.entries(data["RequestItems"] as Record<string, Part[]>).flatMap(([TableName, list]) =>
    list.map((part) => ({ TableName, ...part })),
  );
  if (parts.length > 25) throw validationError("Too many items requested for the BatchWriteItem call");
  const writes = parts.map(({ TableName, PutRequest, DeleteRequest }) =>
    PutRequest
      ? prepareWrite("Put", { TableName, Item: PutRequest.Item })
      : prepareWrite("Delete", { TableName, Key: DeleteRequest?.Key }),
  );
  return (draft) => {
    const trial = new Draft(draft);
    const seen = new Set<string>();
    let units = 0;
    try {
      for (const write of writes) {
        units += applyWrite(write, table, trial).units;
        const key = createKey((write.data["Item"] ?? write.data["Key"]) as WireItem, table);
        if (seen.has(key)) throw validationError("Provided list of item keys contains duplicates");
        seen.add(key);
      }
    } catch (error) {
      if (error instanceof RefusedWrite) return refused(error.refusal);
      throw error;
    }
    const changes = trial.changes();
    draft.join(changes);
    const spent = { read: 0, write: units };
    const report = consumed(data["ReturnConsumedCapacity"], table.TableName, spent);
    return done({ UnprocessedItems: {}, ...(report ? { ConsumedCapacity: [report] } : {}) }, changes, spent);
  };
};
