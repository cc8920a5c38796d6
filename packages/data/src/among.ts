import { QueryCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { AnyItemKind, ItemOf, Stored } from "./item.ts";
import { readRow } from "./row.ts";

type Raw = Record<string, unknown>;
/** From one sort key to another, both included. */
export type Range = { from: string; to: string };

/** Rows of several kinds that lie together, each read as what it is. */
export type Among = {
  find<K extends AnyItemKind>(kind: K): Stored<ItemOf<K>> | undefined;
  all<K extends AnyItemKind>(kind: K): (Stored<ItemOf<K>> & { sk: string })[];
};

/** One query over kinds that share a partition. */
export const queryAmong = async (
  client: DynamoDBDocumentClient,
  table: string,
  pk: string,
  { from, to, strong = false }: Range & { strong?: boolean },
): Promise<Among> => {
  const rows: Raw[] = [];
  let start: Raw | undefined;
  do {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
        ExpressionAttributeValues: { ":pk": pk, ":from": from, ":to": to },
        ConsistentRead: strong,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    rows.push(...(Items ?? []));
    start = LastEvaluatedKey;
  } while (start);
  return {
    find(kind) {
      const row = rows.find(({ k }) => k === kind.name);
      return row && readRow(kind, row);
    },
    all: (kind) =>
      rows.filter(({ k }) => k === kind.name).map((row) => ({ ...readRow(kind, row), sk: String(row["sk"]) })),
  };
};
