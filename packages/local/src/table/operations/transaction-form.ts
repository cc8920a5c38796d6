import type { Data } from "../engine/dynalite.ts";
import { validationError } from "../engine/protocol-error.ts";

/** DynamoDB's limits for one transaction. */
const maxParts = 100;
const maxBytes = 4 * 1024 * 1024;

const constraint = (value: string, name: string, rule: string) =>
  validationError(
    `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: Member must ${rule}`,
  );

/** The parts of a transaction: one to a hundred. */
export const parts = (request: Data): Data[] => {
  const list = request["TransactItems"];
  if (!Array.isArray(list)) throw constraint("null", "transactItems", "not be null");
  if (list.length < 1) throw constraint("[]", "transactItems", "have length greater than or equal to 1");
  if (list.length > maxParts) {
    throw constraint(`[${list.length} items]`, "transactItems", "have length less than or equal to 100");
  }
  return list as Data[];
};

export const checkTransactionSize = (bytes: number): void => {
  if (bytes > maxBytes) throw validationError("The aggregate size of the items in the transaction exceeds 4 MB");
};

/** The token under which a transaction may be repeated, if the client gave one. */
export const clientToken = (request: Data): string | undefined => {
  const token = request["ClientRequestToken"];
  if (token === undefined || token === null) return undefined;
  const text = typeof token === "string" ? token : JSON.stringify(token);
  if (text.length < 1) throw constraint("", "clientRequestToken", "have length greater than or equal to 1");
  if (text.length > 36) throw constraint(text, "clientRequestToken", "have length less than or equal to 36");
  return text;
};
