import type { Data, WireItem } from "../engine/dynalite.ts";
import { validationError } from "../engine/protocol-error.ts";

const bytes = (item: WireItem, attribute: string): number => {
  const text = item[attribute]?.["S"];
  return typeof text === "string" ? Buffer.byteLength(text, "utf8") : 0;
};

/** DynamoDB's limits on keys, in UTF-8 bytes: 2,048 for the partition key, 1,024 for the sort key. */
export const checkKeySize = (item: WireItem): void => {
  if (bytes(item, "pk") > 2048) {
    throw validationError(
      "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of 2048 bytes",
    );
  }
  if (bytes(item, "sk") > 1024) {
    throw validationError(
      "One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes",
    );
  }
};

/** The item or key that a write or read names. */
export const named = (data: Data): WireItem => (data["Item"] ?? data["Key"] ?? {}) as WireItem;
