import db from "dynalite/db/index.js";
import validations from "dynalite/validations/index.js";
import { checkComparisons, orderRemovals } from "./expressions.ts";
import { ProtocolError } from "./protocol-error.ts";

/** One attribute as it stands on the wire: `{ S: "…" }`, `{ N: "12" }`, `{ M: { … } }`… */
export type WireValue = { readonly [type: string]: unknown };
/** One item as it stands on the wire. Items in the table are frozen. */
export type WireItem = { readonly [attribute: string]: WireValue };

export type TableDescription = {
  TableName: string;
  KeySchema: readonly { AttributeName: string; KeyType: "HASH" | "RANGE" }[];
  AttributeDefinitions: readonly { AttributeName: string; AttributeType: "S" | "N" | "B" }[];
} & Record<string, unknown>;

export type DynaliteError = Error & { statusCode: number; body: Record<string, unknown> };
export type Rules = { types: Record<string, unknown>; custom: unknown };
export type Data = Record<string, unknown>;
type Done = (error: unknown, body?: Data) => void;
export type Action = (store: unknown, data: Data, done: Done) => void;

const isDynaliteError = (error: unknown): error is DynaliteError =>
  error instanceof Error && "statusCode" in error && "body" in error;

const translated = (error: unknown): unknown =>
  isDynaliteError(error) ? new ProtocolError(error.statusCode, error.body) : error;

/** What dynalite's own validation looks at besides the request. The size limit is ours: dynalite counts UTF-16 units. */
const limits = { options: { maxItemSize: Number.POSITIVE_INFINITY } };

/** The request with unknown fields dropped and its expressions parsed, or a ProtocolError. Changes `data`. */
export const checked = (rules: Rules, data: Data): Data => {
  try {
    const typed = validations.checkTypes(data, rules.types);
    validations.checkValidations(typed, rules.types, rules.custom, limits);
    checkComparisons(typed);
    orderRemovals(typed);
    return typed;
  } catch (error) {
    throw translated(error);
  }
};

/** Runs one of dynalite's actions to its end. */
export const run = (action: Action, store: unknown, data: Data): Promise<Data> =>
  new Promise((resolve, reject) => {
    action(store, data, (error, body) => (error ? reject(translated(error)) : resolve(body ?? {})));
  });

/** The same for actions on one item, which over a store in memory end before they return. */
export const runNow = (action: Action, store: unknown, data: Data): Data => {
  let outcome: { error: unknown; body: Data } | undefined;
  action(store, data, (error, body) => {
    outcome = { error, body: body ?? {} };
  });
  if (!outcome) throw new Error("An action on one item did not end at once");
  if (outcome.error) throw translated(outcome.error);
  return outcome.body;
};

export const createKey = (item: WireItem, table: TableDescription): string => db.createKey(item, table);

/** Refuses a key that isn't exactly the table's. */
export const checkKey = (key: WireItem, table: TableDescription): void => {
  const error = db.validateKey(key, table);
  if (error) throw translated(error);
};

/** Whether the parsed condition of `data` holds for what stands in the table. */
export const conditionHolds = (data: Data, item: WireItem | undefined): boolean => !db.checkConditional(data, item);

export const attributeFault = (value: unknown): string | undefined => validations.validateAttributeValue(value);
