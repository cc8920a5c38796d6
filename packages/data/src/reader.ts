import { BatchGetCommand, GetCommand, QueryCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Failure } from "@thidua/domain";
import { keyOf, type AnyItemKind, type ItemOf, type PartOf, type SortOf, type Stored } from "./item.ts";
import { queryAmong, type Among, type Range } from "./among.ts";
import { partition } from "./namespace.ts";
import { readRow } from "./row.ts";

export type Page<T> = { items: Stored<T>[]; next?: string };
export type QueryOptions = {
  /** Continues the kind's own prefix. */
  begins?: string;
  from?: string;
  to?: string;
  limit?: number;
  cursor?: string;
  descending?: boolean;
  /** A strong read costs twice as much. */
  strong?: boolean;
};

/** Says for which owner an item of a kind is asked: a tenant's own kinds have the scope's owner, public facts name theirs. */
export type OwnerOf = (kind: AnyItemKind, owner: string | undefined) => string;

/** Reads only. A value that holds a Reader has no way to write. */
export type Reader = {
  get<K extends AnyItemKind>(
    kind: K,
    part: PartOf<K>,
    sort: SortOf<K>,
    options?: { strong?: boolean; owner?: string },
  ): Promise<Stored<ItemOf<K>> | undefined>;
  many<K extends AnyItemKind>(
    kind: K,
    keys: readonly { part: PartOf<K>; sort: SortOf<K>; owner?: string }[],
    options?: { strong?: boolean },
  ): Promise<Map<string, Stored<ItemOf<K>>>>;
  query<K extends AnyItemKind>(
    kind: K,
    part: PartOf<K>,
    options?: QueryOptions & { owner?: string },
  ): Promise<Page<ItemOf<K>>>;
  /** All of a partition's items of a kind; for partitions whose size the domain bounds. */
  all<K extends AnyItemKind>(
    kind: K,
    part: PartOf<K>,
    options?: QueryOptions & { owner?: string },
  ): Promise<Stored<ItemOf<K>>[]>;
  /** One query over kinds that lie side by side in a partition; `kinds` are those that may be asked of the answer. */
  among<K extends AnyItemKind>(
    kinds: readonly [K, ...AnyItemKind[]],
    part: PartOf<K>,
    range: Range & { strong?: boolean; owner?: string },
  ): Promise<Among>;
};

const encode = (sk: string): string => Buffer.from(sk).toString("base64url");
const decode = (cursor: string): string => Buffer.from(cursor, "base64url").toString();

const wrongCursor = (): Failure =>
  new Failure("invalid", {
    vi: "Con trỏ trang không hợp lệ. Hãy mở lại danh sách từ đầu.",
    en: "The page cursor isn't valid. Open the list again from its start.",
  });

export const createReader = (client: DynamoDBDocumentClient, table: string, ownerOf: OwnerOf): Reader => {
  const reader: Reader = {
    async get(kind, part, sort, options = {}) {
      const Key = keyOf(kind, ownerOf(kind, options.owner), part, sort);
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key, ConsistentRead: options.strong ?? false }),
      );
      return Item ? readRow(kind, Item) : undefined;
    },

    async many(kind, keys, options = {}) {
      const found = new Map<string, Stored<ItemOf<typeof kind>>>();
      let wanted = keys.map(({ part, sort, owner }) => keyOf(kind, ownerOf(kind, owner), part, sort));
      while (wanted.length > 0) {
        const Keys = wanted.slice(0, 100);
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: options.strong ?? false } } }),
        );
        for (const row of Responses?.[table] ?? []) found.set(String(row["sk"]), readRow(kind, row));
        const again = (UnprocessedKeys?.[table]?.Keys ?? []) as typeof wanted;
        wanted = [...again, ...wanted.slice(100)];
      }
      return found;
    },

    async query(kind, part, options = {}) {
      const pk = partition(kind.namespace, ownerOf(kind, options.owner), kind.facet(part as never));
      const prefix = kind.prefix + (options.begins ?? "");
      const ranged = options.from !== undefined || options.to !== undefined;
      const low = kind.prefix + (options.from ?? "");
      const high = options.to === undefined ? kind.prefix + "\uffff" : kind.prefix + options.to;
      const start = options.cursor === undefined ? undefined : decode(options.cursor);
      if (start !== undefined && !start.startsWith(prefix)) throw wrongCursor();
      const condition = ranged
        ? "pk = :pk AND sk BETWEEN :low AND :high"
        : prefix
          ? "pk = :pk AND begins_with(sk, :prefix)"
          : "pk = :pk";
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: condition,
          ExpressionAttributeValues: {
            ":pk": pk,
            ...(ranged ? { ":low": low, ":high": high } : prefix ? { ":prefix": prefix } : {}),
          },
          ScanIndexForward: !(options.descending ?? false),
          ConsistentRead: options.strong ?? false,
          ...(options.limit === undefined ? {} : { Limit: options.limit }),
          ...(start === undefined ? {} : { ExclusiveStartKey: { pk, sk: start } }),
        }),
      );
      const items = (Items ?? []).map((row) => readRow(kind, row));
      return LastEvaluatedKey ? { items, next: encode(String(LastEvaluatedKey["sk"])) } : { items };
    },

    async all(kind, part, options = {}) {
      const items: Stored<ItemOf<typeof kind>>[] = [];
      let cursor = options.cursor;
      do {
        const page = await reader.query(kind, part, { ...options, ...(cursor === undefined ? {} : { cursor }) });
        items.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined);
      return items;
    },

    among: ([kind], part, { owner, ...range }) =>
      queryAmong(client, table, partition(kind.namespace, ownerOf(kind, owner), kind.facet(part as never)), range),
  };
  return reader;
};
