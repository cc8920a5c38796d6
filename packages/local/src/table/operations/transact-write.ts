import { createKey, type Data, type TableDescription, type WireItem } from "../engine/dynalite.ts";
import { failed, type ProtocolError, resourceNotFound, validationError } from "../engine/protocol-error.ts";
import { consumed, readUnits } from "../items/capacity.ts";
import { Draft } from "../items/draft.ts";
import { itemSize } from "../items/size.ts";
import { named } from "./keys.ts";
import { done, type Outcome, refused } from "./outcome.ts";
import { requestDigest, type Tokens } from "./tokens.ts";
import { checkTransactionSize, clientToken, parts } from "./transaction-form.ts";
import { applyWrite, prepareWrite, RefusedWrite, type Write, type WriteKind, type Written } from "./write.ts";

const kinds: readonly WriteKind[] = ["Put", "Update", "Delete", "ConditionCheck"];
const demanded: Partial<Record<WriteKind, string>> = {
  ConditionCheck: "ConditionExpression",
  Update: "UpdateExpression",
};

const prepare = (part: Data): Write => {
  const [kind, ...others] = kinds.filter((name) => part[name]);
  if (!kind || others.length > 0) {
    throw validationError("TransactItems can only contain one of Check, Put, Update or Delete");
  }
  const request = part[kind] as Data;
  const field = demanded[kind];
  if (field && request[field] === undefined) {
    throw validationError(`The ${field} parameter is required for ${kind} in a transaction`);
  }
  return prepareWrite(kind, { ...request });
};

const isKey = (item: WireItem): boolean => "S" in (item["pk"] ?? {}) && "S" in (item["sk"] ?? {});

const checkTwice = (writes: readonly Write[], table: TableDescription): void => {
  const seen = new Set<string>();
  for (const { data } of writes) {
    if (data["TableName"] !== table.TableName) throw resourceNotFound();
    if (!isKey(named(data))) continue;
    const key = createKey(named(data), table);
    if (seen.has(key)) throw validationError("Transaction request cannot include multiple operations on one item");
    seen.add(key);
  }
};

type Reason = { Code: string; Message?: string; Item?: WireItem };

const reasonOf = (refusal: ProtocolError, write: Write, current: WireItem | undefined): Reason =>
  refusal.code === "ConditionalCheckFailedException"
    ? {
        Code: "ConditionalCheckFailed",
        Message: refusal.message,
        ...(write.returnsOldOnFailure && current ? { Item: current } : {}),
      }
    : { Code: "ValidationError", Message: refusal.message };

const cancelled = (reasons: readonly Reason[]): ProtocolError =>
  failed(
    "TransactionCanceledException",
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(", ")}]`,
    { CancellationReasons: reasons },
  );

/** Tries every part, so that each has its own reason in the answer; the first refusal already cancels them all. */
const attempt = (writes: readonly Write[], table: TableDescription, trial: Draft) => {
  const results: Written[] = [];
  const reasons: Reason[] = [];
  let units = 0;
  for (const write of writes) {
    try {
      const written = applyWrite(write, table, trial);
      results.push(written);
      reasons.push({ Code: "None" });
      units += 2 * written.units;
    } catch (error) {
      if (!(error instanceof RefusedWrite)) throw error;
      reasons.push(reasonOf(error.refusal, write, error.current));
      units += 2 * error.units;
    }
  }
  return { cancelled: results.length < writes.length, reasons, units };
};

/**
 * TransactWriteItems: all parts or none. A client token answers a repetition within ten minutes without acting again
 * and refuses another request under the same token.
 */
export const transactWrite = (request: Data, table: TableDescription, tokens: Tokens): ((draft: Draft) => Outcome) => {
  const id = clientToken(request);
  const digest = id === undefined ? "" : requestDigest(request["TransactItems"]);
  const asked = request["ReturnConsumedCapacity"];
  const writes = parts(request).map(prepare);
  checkTwice(writes, table);
  checkTransactionSize(writes.reduce((sum, { data }) => sum + itemSize(named(data)), 0));

  const answer = (spent: { read: number; write: number }): Data => {
    const report = consumed(asked, table.TableName, spent, true);
    return report ? { ConsumedCapacity: [report] } : {};
  };

  return (draft) => {
    if (id !== undefined) {
      const known = tokens.find(id);
      if (known !== undefined && known !== digest) {
        return refused(
          failed("IdempotentParameterMismatchException", "The client token was used with other parameters before"),
        );
      }
      if (known !== undefined) {
        const bytes = writes.map(({ data }) => draft.get(createKey(named(data), table)));
        const read = bytes.reduce((sum, item) => sum + 2 * readUnits(item ? itemSize(item) : 0, true), 0);
        return done(answer({ read, write: 0 }), [], { read, write: 0 });
      }
    }
    const trial = new Draft(draft);
    const result = attempt(writes, table, trial);
    if (result.cancelled) return refused(cancelled(result.reasons), { read: 0, write: result.units });
    const changes = trial.changes();
    const after = changes.reduce((sum, change) => sum + (change.after ? itemSize(change.after) : 0), 0);
    try {
      checkTransactionSize(after);
    } catch (error) {
      return refused(error as ProtocolError);
    }
    draft.join(changes);
    const spent = { read: 0, write: result.units };
    const outcome = done(answer(spent), changes, spent);
    return id === undefined ? outcome : { ...outcome, token: { id, request: digest } };
  };
};
