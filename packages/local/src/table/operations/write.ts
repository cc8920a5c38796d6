import deleteItem from "dynalite/actions/deleteItem.js";
import putItem from "dynalite/actions/putItem.js";
import updateItem from "dynalite/actions/updateItem.js";
import deleteRules from "dynalite/validations/deleteItem.js";
import putRules from "dynalite/validations/putItem.js";
import updateRules from "dynalite/validations/updateItem.js";
import type { Action, Data, Rules, TableDescription, WireItem } from "../engine/dynalite.ts";
import { attributeFault, checked, checkKey, conditionHolds, createKey, runNow } from "../engine/dynalite.ts";
import { failed, ProtocolError, validationError } from "../engine/protocol-error.ts";
import { storeOver } from "../engine/store.ts";
import { writeUnits } from "../items/capacity.ts";
import { type Change, Draft } from "../items/draft.ts";
import { itemSize, maxItemBytes } from "../items/size.ts";
import { checkKeySize, named } from "./keys.ts";

export type WriteKind = "Put" | "Update" | "Delete" | "ConditionCheck";

/** A write that is well formed: it may still fail on what stands in the table. */
export type Write = { readonly kind: WriteKind; readonly data: Data; readonly returnsOldOnFailure: boolean };

/** What a write did: its answer without capacity, the change (none for a check), and its units, failed or not. */
export type Written = { readonly body: Data; readonly changes: readonly Change[]; readonly units: number };

/** A condition check does nothing but look whether the table is there; its condition is tested for every kind alike. */
const check: Action = (store, data, done) =>
  (store as { getTable(name: unknown, done: (error: unknown) => void): void }).getTable(data["TableName"], (error) =>
    done(error, {}),
  );

const kinds: Record<WriteKind, { rules: Rules; action: Action }> = {
  Put: { rules: putRules, action: putItem },
  Update: { rules: updateRules, action: updateItem },
  Delete: { rules: deleteRules, action: deleteItem },
  ConditionCheck: { rules: deleteRules, action: check },
};

const failureModes = [undefined, "NONE", "ALL_OLD"];

/** Checks a write's form and parses its expressions. Throws ProtocolError. */
export const prepareWrite = (kind: WriteKind, request: Data): Write => {
  const onFailure = request["ReturnValuesOnConditionCheckFailure"];
  if (!failureModes.includes(onFailure as string | undefined)) {
    throw validationError(
      `1 validation error detected: Value '${String(onFailure)}' at 'returnValuesOnConditionCheckFailure' failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, NONE]`,
    );
  }
  const data = checked(kinds[kind].rules, request);
  checkKeySize(named(data));
  if (kind === "Put") checkItemSize(named(data));
  return { kind, data, returnsOldOnFailure: onFailure === "ALL_OLD" };
};

const checkItemSize = (item: WireItem, message = "Item size has exceeded the maximum allowed size"): void => {
  if (itemSize(item) > maxItemBytes) throw validationError(message);
};

/** Arithmetic may leave DynamoDB's range of 38 digits, which dynalite checks on the way in only. */
const checkResult = (item: WireItem): void => {
  checkItemSize(item, "Item size to update has exceeded the maximum allowed size");
  for (const value of Object.values(item)) {
    const fault = attributeFault(structuredClone(value));
    if (fault) throw validationError(fault);
  }
};

const size = (item: WireItem | undefined): number => (item ? itemSize(item) : 0);

/** A write that was refused, with the units it cost all the same. */
export class RefusedWrite extends Error {
  readonly refusal: ProtocolError;
  readonly units: number;
  readonly current: WireItem | undefined;

  constructor(refusal: ProtocolError, units: number, current: WireItem | undefined) {
    super(refusal.message);
    this.refusal = refusal;
    this.units = units;
    this.current = current;
  }
}

/** Tries a write over a draft and leaves its result there. Throws RefusedWrite and then leaves nothing. */
export const applyWrite = (write: Write, table: TableDescription, draft: Draft): Written => {
  const { kind, data } = write;
  const trial = new Draft(draft);
  let current: WireItem | undefined;
  try {
    if (data["TableName"] === table.TableName && kind !== "Put") checkKey(named(data), table);
    if (kind !== "Put" || ("pk" in named(data) && "sk" in named(data))) current = currentOf(write, table, draft);
    if (kind === "ConditionCheck" && !conditionHolds(data, current)) {
      throw failed("ConditionalCheckFailedException", "The conditional request failed");
    }
    const body = runNow(kinds[kind].action, storeOver(table, trial), data);
    delete body["ConsumedCapacity"];
    const changes = trial.changes();
    for (const { after } of changes) if (kind === "Update" && after) checkResult(after);
    draft.join(changes);
    return { body, changes, units: writeUnits(size(current), size(changes[0]?.after)) };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const proposed = kind === "Put" ? itemSize(named(data)) : 0;
    throw new RefusedWrite(error, writeUnits(size(current), proposed), current);
  }
};

const currentOf = ({ data }: Write, table: TableDescription, draft: Draft): WireItem | undefined => {
  const item = named(data);
  const isKey = typeof item["pk"]?.["S"] === "string" && typeof item["sk"]?.["S"] === "string";
  return isKey ? draft.get(createKey(item, table)) : undefined;
};
