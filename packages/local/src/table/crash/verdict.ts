import { canonical } from "../items/canonical.ts";
import type { WireItem } from "../engine/dynalite.ts";
import type { ReadRecord } from "../testing/read-stream.ts";
import type { Act } from "./act.ts";

const text = (item: WireItem | undefined, attribute: string): string => {
  const { S, N } = (item?.[attribute] ?? {}) as { S?: string; N?: string };
  return S ?? N ?? "";
};

const keyOf = (item: WireItem | undefined): string => `${text(item, "pk")} ${text(item, "sk")}`;

/** What the items must be if the stream is true; records whose old image isn't what stood there are faults. */
const foldItems = (records: readonly ReadRecord[], faults: string[]): Map<string, string> => {
  const items = new Map<string, string>();
  for (const { dynamodb, eventName } of records) {
    const { Keys, OldImage, NewImage, SequenceNumber } = dynamodb;
    const key = keyOf(Keys);
    if ((OldImage ? canonical(OldImage) : undefined) !== items.get(key)) {
      faults.push(`${eventName} ${SequenceNumber} doesn't follow what stood at ${key}`);
    }
    if (NewImage) items.set(key, canonical(NewImage));
    else items.delete(key);
  }
  return items;
};

const checkAct = (id: string, at: readonly number[], records: readonly ReadRecord[], faults: string[]): void => {
  const puts = at.map((i) => records[i]?.dynamodb.NewImage);
  const expected = Number(text(puts[0], "puts"));
  if (at.length !== expected) faults.push(`${id} wrote ${at.length} of ${expected} items`);
  const removes = puts.map((put) => text(put, "removes")).find((name) => name !== "");
  const first = at[0] ?? 0;
  const block = records.slice(first, first + expected + (removes ? 1 : 0));
  const strangers = block.filter(
    ({ dynamodb: { NewImage, OldImage } }) => text(NewImage, "act") !== id && text(OldImage, "sk") !== removes,
  );
  const removed = block.filter(({ eventName }) => eventName === "REMOVE").length;
  if (strangers.length > 0 || removed !== (removes ? 1 : 0)) faults.push(`${id} isn't whole in the stream`);
};

/**
 * What is wrong with a table after its crashes, if anything: acknowledged acts that are missing, acts done by half,
 * items that the stream doesn't explain.
 */
export const faultsOf = (
  acknowledged: readonly Act[],
  records: readonly ReadRecord[],
  items: readonly WireItem[],
): string[] => {
  const faults: string[] = [];
  const folded = foldItems(records, faults);
  const found = new Map(items.map((item) => [keyOf(item), canonical(item)]));
  for (const key of new Set([...folded.keys(), ...found.keys()])) {
    if (folded.get(key) !== found.get(key)) faults.push(`${key} isn't what the stream says`);
  }
  const acts = Map.groupBy(records.keys(), (i) => text(records[i]?.dynamodb.NewImage, "act"));
  acts.delete("");
  for (const [id, at] of acts) checkAct(id, at, records, faults);
  for (const { id } of acknowledged) if (!acts.has(id)) faults.push(`${id} was acknowledged and is lost`);
  const numbers = records.map(({ dynamodb }) => BigInt(dynamodb.SequenceNumber));
  if (numbers.some((number, i) => i > 0 && number !== (numbers[i - 1] ?? 0n) + 1n)) {
    faults.push("The sequence numbers aren't one row");
  }
  return faults;
};
