import type { Data, TableDescription } from "../engine/dynalite.ts";
import { ProtocolError } from "../engine/protocol-error.ts";
import { consumed } from "../items/capacity.ts";
import { Draft } from "../items/draft.ts";
import { done, type Outcome, refused } from "./outcome.ts";
import { applyWrite, prepareWrite, RefusedWrite, type WriteKind } from "./write.ts";

/** PutItem, UpdateItem or DeleteItem: checked now, tried when its turn comes. Throws ProtocolError. */
export const singleWrite = (
  kind: Exclude<WriteKind, "ConditionCheck">,
  request: Data,
  table: TableDescription,
): ((draft: Draft) => Outcome) => {
  const write = prepareWrite(kind, request);
  return (draft) => {
    try {
      const { body, changes, units } = applyWrite(write, table, draft);
      const spent = { read: 0, write: units };
      const report = consumed(write.data["ReturnConsumedCapacity"], table.TableName, spent);
      return done(report ? { ...body, ConsumedCapacity: report } : body, changes, spent);
    } catch (error) {
      if (!(error instanceof RefusedWrite)) throw error;
      const { refusal, units, current } = error;
      const conditional = refusal.code === "ConditionalCheckFailedException";
      const body =
        conditional && write.returnsOldOnFailure && current ? { ...refusal.body, Item: current } : refusal.body;
      return refused(new ProtocolError(refusal.status, body), { read: 0, write: conditional ? units : 0 });
    }
  };
};
