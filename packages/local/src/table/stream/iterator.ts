import { failed, validationError } from "../engine/protocol-error.ts";

/** A place in a shard: the sequence number to be read next. It holds for a quarter of an hour, as in DynamoDB. */
export type Place = { readonly shard: string; readonly next: number; readonly at: number };

const lifetime = 15 * 60_000;

export const iteratorText = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

const isPlace = (value: unknown): value is Place =>
  typeof value === "object" &&
  value !== null &&
  "shard" in value &&
  typeof value.shard === "string" &&
  "next" in value &&
  Number.isSafeInteger(value.next) &&
  "at" in value &&
  Number.isFinite(value.at);

export const parseIterator = (text: unknown, now: number): Place => {
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(String(text), "base64url").toString("utf8"));
  } catch {
    place = undefined;
  }
  if (!isPlace(place)) throw validationError("Invalid ShardIterator");
  if (place.at < now - lifetime) throw failed("ExpiredIteratorException", "The shard iterator has expired");
  return place;
};
