import type { Data } from "../engine/dynalite.ts";
import { item, TableName } from "../testing/ask.ts";

/**
 * One random write. Every item that it puts carries the act's id and how many items the act puts, and the one that it
 * removes is named: so the stream alone tells whether an act happened, whole.
 */
export type Act = { readonly id: string; readonly operation: string; readonly body: Data };

const keys = 25;

const pick = (random: () => number, count: number): number[] => {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(random() * keys));
  return [...chosen];
};

const keyOf = (number: number): [string, string] => [`T#${number % 5}|S`, `row-${String(number).padStart(2, "0")}`];

const marks = (id: string, puts: number, removes?: number): Data => ({
  act: { S: id },
  puts: { N: String(puts) },
  ...(removes === undefined ? {} : { removes: { S: keyOf(removes)[1] } }),
  text: { S: "đã nộp phiếu ".repeat(10) },
});

const putOf = (number: number, more: Data) => ({ TableName, Item: item(...keyOf(number), more) });

const updateOf = (number: number, id: string, puts: number) => ({
  TableName,
  Key: item(...keyOf(number)),
  UpdateExpression: "SET act = :act, puts = :puts REMOVE removes ADD n :one",
  ExpressionAttributeValues: { ":act": { S: id }, ":puts": { N: String(puts) }, ":one": { N: "1" } },
});

const single = (id: string, random: () => number): Act => {
  const [number = 0] = pick(random, 1);
  return random() < 0.5
    ? { id, operation: "PutItem", body: putOf(number, marks(id, 1)) }
    : { id, operation: "UpdateItem", body: updateOf(number, id, 1) };
};

const transaction = (id: string, random: () => number): Act => {
  const [first = 0, second = 0, third = 0, removed = 0, checked = 0] = pick(random, 5);
  const removes = random() < 0.4;
  const parts: Data[] = [
    { Put: putOf(first, marks(id, 3, removes ? removed : undefined)) },
    { Update: updateOf(second, id, 3) },
    { Put: putOf(third, marks(id, 3)) },
  ];
  const there = { TableName, ConditionExpression: "attribute_exists(pk)" };
  if (removes) parts.push({ Delete: { ...there, Key: item(...keyOf(removed)) } });
  if (random() < 0.3) parts.push({ ConditionCheck: { ...there, Key: item(...keyOf(checked)) } });
  return { id, operation: "TransactWriteItems", body: { ClientRequestToken: id, TransactItems: parts } };
};

export const randomAct = (id: string, random: () => number): Act =>
  random() < 0.4 ? single(id, random) : transaction(id, random);
