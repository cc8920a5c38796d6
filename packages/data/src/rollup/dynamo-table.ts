import { PutCommand, QueryCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type Clock, type Delivered, type Leaf } from "@thidua/domain";
import { keyOf, type AnyItemKind, type ItemOf } from "../item.ts";
import { partition } from "../namespace.ts";
import { readRow, makeRow, type Row } from "../row.ts";
import { leafItem } from "../items/sheet.ts";
import {
  belowItem,
  deliveredItem,
  incomingHistogramItem,
  incomingItem,
  ownItem,
  pathItem,
  rosterItem,
  sumHistogramItem,
  sumItem,
} from "../items/rollup.ts";
import {
  restoreIncoming,
  restoreOwn,
  restoreSum,
  storeOwn,
  storeRow,
  storeSnapshot,
  storeSum,
  sumOrder,
} from "./budgeted.ts";
import type { Held, Node, RollupTable } from "./ports.ts";

type Raw = Record<string, unknown>;
type Range = { from: string; to: string };

/** The sort keys of a node's own records lie together, so that its figures are one query. */
const headRange: Range = { from: ownItem.prefix, to: `${sumHistogramItem.prefix}\uffff` };
const incomingRange: Range = { from: incomingItem.prefix, to: `${incomingItem.prefix}\uffff` };

const refused = (cause: unknown): false => {
  if ((cause as { name?: string }).name === "ConditionalCheckFailedException") return false;
  throw cause;
};

/** Roll-up's table on DynamoDB. `clock` says when a summary was put together ("tính đến"). */
export const createRollupTable = (client: DynamoDBDocumentClient, tableName: string, clock: Clock): RollupTable => {
  const query = async (pk: string, range?: Range): Promise<Raw[]> => {
    const rows: Raw[] = [];
    let start: Raw | undefined;
    do {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: range ? "pk = :pk AND sk BETWEEN :from AND :to" : "pk = :pk",
          ExpressionAttributeValues: { ":pk": pk, ...(range ? { ":from": range.from, ":to": range.to } : {}) },
          ConsistentRead: true,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      rows.push(...(Items ?? []));
      start = LastEvaluatedKey;
    } while (start);
    return rows;
  };

  const partitionOf = (kind: AnyItemKind, node: Node): string =>
    partition(kind.namespace, node.tenant, kind.facet(node as never));

  const put = async (row: Row, condition: { on: string; [value: string]: unknown }): Promise<boolean> => {
    const { on, ...values } = condition;
    return client
      .send(
        new PutCommand({
          TableName: tableName,
          Item: row,
          ConditionExpression: on,
          ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
        }),
      )
      .then(() => true, refused);
  };

  const putAt = (kind: AnyItemKind, node: Node, value: unknown, expected: number): Promise<boolean> =>
    put(
      makeRow(kind, keyOf(kind, node.tenant, node as never, {} as never), value, expected + 1, clock()),
      expected === 0 ? { on: "attribute_not_exists(pk)" } : { on: "v = :expected", ":expected": expected },
    );

  const putLater = (
    kind: AnyItemKind,
    node: Node,
    sort: object,
    value: { o: string; [more: string]: unknown },
    among: "later" | "laterOrSame" = "later",
  ): Promise<boolean> =>
    put(makeRow(kind, keyOf(kind, node.tenant, node as never, sort as never), value, 1, clock()), {
      on: `attribute_not_exists(pk) OR d.o ${among === "later" ? "<" : "<="} :order`,
      ":order": value.o,
    });

  const firstOf = <K extends AnyItemKind>(
    rows: readonly Raw[],
    kind: K,
  ): (Held<ItemOf<K>> & { at: string }) | undefined => {
    const row = rows.find(({ k }) => k === kind.name);
    return row && readRow(kind, row);
  };

  return {
    async head(node) {
      const rows = await query(partitionOf(ownItem, node), headRange);
      const own = firstOf(rows, ownItem);
      const sum = firstOf(rows, sumItem);
      const path = firstOf(rows, pathItem);
      return {
        own: own && { version: own.version, value: restoreOwn(own.value) },
        sum: sum && {
          version: sum.version,
          value: restoreSum(sum.value, sum.version, firstOf(rows, sumHistogramItem)?.value),
        },
        path: path && { version: path.version, value: { ...path.value, order: path.value.o } },
        roster: firstOf(rows, rosterItem),
      };
    },
    leaves: async (node) => (await query(partitionOf(leafItem, node))).map((row): Leaf => readRow(leafItem, row).value),
    delivered: async (node) =>
      (await query(partitionOf(deliveredItem, node))).map((row): Delivered => readRow(deliveredItem, row).value),
    async incoming(node) {
      const rows = await query(partitionOf(incomingItem, node), incomingRange);
      const apart = new Map(
        rows
          .filter(({ k }) => k === incomingHistogramItem.name)
          .map((row) => [String(row["sk"]), readRow(incomingHistogramItem, row).value]),
      );
      return rows
        .filter(({ k }) => k === incomingItem.name)
        .map((row) => {
          const sk = String(row["sk"]);
          const child = sk.slice(incomingItem.prefix.length);
          return restoreIncoming(
            child,
            readRow(incomingItem, row).value,
            apart.get(incomingHistogramItem.sort({ child })),
          );
        });
    },
    putOwn: (node, own, expected) => putAt(ownItem, node, storeOwn(own, clock()), expected),
    async putSum(node, sum, expected) {
      const { main, overflow } = storeSum(sum, clock());
      if (!(await putAt(sumItem, node, main, expected))) return false;
      // Only who won the version writes the histograms for it; cut short, the next fold finds them missing.
      if (overflow) await putLater(sumHistogramItem, node, {}, { o: sumOrder(expected + 1), h: overflow });
      return true;
    },
    putPath: (node, { order, ...path }, expected) => putAt(pathItem, node, { ...path, o: order }, expected),
    putRoster: (node, roster, expected) => putAt(rosterItem, node, roster, expected),
    async putIncoming(parent, { child, order, snapshot }) {
      const stored = snapshot && storeSnapshot(snapshot);
      // Histograms first: the record of the main item is the one that calls the parent.
      if (stored?.overflow)
        await putLater(incomingHistogramItem, parent, { child }, { o: order, h: stored.overflow }, "laterOrSame");
      return putLater(incomingItem, parent, { child }, { o: order, ...(stored ? { snapshot: stored.main } : {}) });
    },
    putBelow: (ancestor, { child, order, row }) =>
      putLater(belowItem, ancestor, { child }, { o: order, ...(row ? { row: storeRow(row) } : {}) }),
  };
};
