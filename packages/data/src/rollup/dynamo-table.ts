import { PutCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Clock } from "@thidua/domain";
import { queryAmong, type Among, type Range } from "../among.ts";
import { keyOf, type AnyItemKind } from "../item.ts";
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
import { leafItem } from "../items/sheet.ts";
import { partition } from "../namespace.ts";
import { makeRow, type Row } from "../row.ts";
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
import type { Node, RollupTable } from "./ports.ts";

/** The sort keys of a node's own records lie together, so that its figures are one query. */
const headRange: Range = { from: ownItem.prefix, to: sumHistogramItem.prefix };
const incomingRange: Range = { from: incomingItem.prefix, to: `${incomingItem.prefix}\uffff` };
const everything: Range = { from: " ", to: "\uffff" };

type Condition = { on: string; values?: Record<string, unknown> };
/** A value that bears its order. */
type Ordered = { o: string; [more: string]: unknown };

/** Roll-up's table on DynamoDB. `clock` says when a summary was put together ("tính đến"). */
export const createRollupTable = (client: DynamoDBDocumentClient, tableName: string, clock: Clock): RollupTable => {
  const read = (kind: AnyItemKind, node: Node, range: Range): Promise<Among> =>
    queryAmong(client, tableName, partition(kind.namespace, node.tenant, kind.facet(node as never)), {
      ...range,
      strong: true,
    });

  const put = async (row: Row, { on, values }: Condition): Promise<boolean> => {
    const command = new PutCommand({
      TableName: tableName,
      Item: row,
      ConditionExpression: on,
      ...(values ? { ExpressionAttributeValues: values } : {}),
    });
    try {
      await client.send(command);
      return true;
    } catch (cause) {
      if ((cause as { name?: string }).name === "ConditionalCheckFailedException") return false;
      throw cause;
    }
  };

  const rowOf = (kind: AnyItemKind, node: Node, sort: object, value: unknown, version: number): Row =>
    makeRow(kind, keyOf(kind, node.tenant, node as never, sort as never), value, version, clock());

  const putAt = (kind: AnyItemKind, node: Node, value: unknown, expected: number): Promise<boolean> =>
    put(
      rowOf(kind, node, {}, value, expected + 1),
      expected === 0 ? { on: "attribute_not_exists(pk)" } : { on: "v = :expected", values: { ":expected": expected } },
    );

  const putLater = (kind: AnyItemKind, node: Node, sort: object, value: Ordered, orSame = false): Promise<boolean> =>
    put(rowOf(kind, node, sort, value, 1), {
      on: `attribute_not_exists(pk) OR d.o ${orSame ? "<=" : "<"} :order`,
      values: { ":order": value.o },
    });

  return {
    async head(node) {
      const rows = await read(ownItem, node, headRange);
      const [own, sum, path] = [rows.find(ownItem), rows.find(sumItem), rows.find(pathItem)];
      return {
        own: own && { version: own.version, value: restoreOwn(own.value) },
        sum: sum && {
          version: sum.version,
          value: restoreSum(sum.value, sum.version, rows.find(sumHistogramItem)?.value),
        },
        path: path && { version: path.version, value: { ...path.value, order: path.value.o } },
        roster: rows.find(rosterItem),
      };
    },
    leaves: async (node) => (await read(leafItem, node, everything)).all(leafItem).map(({ value }) => value),
    delivered: async (node) =>
      (await read(deliveredItem, node, everything)).all(deliveredItem).map(({ value }) => value),
    async incoming(node) {
      const rows = await read(incomingItem, node, incomingRange);
      const apart = new Map(rows.all(incomingHistogramItem).map(({ sk, value }) => [sk, value]));
      return rows.all(incomingItem).map(({ sk, value }) => {
        const child = sk.slice(incomingItem.prefix.length);
        return restoreIncoming(child, value, apart.get(incomingHistogramItem.sort({ child })));
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
        await putLater(incomingHistogramItem, parent, { child }, { o: order, h: stored.overflow }, true);
      return putLater(incomingItem, parent, { child }, { o: order, ...(stored ? { snapshot: stored.main } : {}) });
    },
    putBelow: (ancestor, { child, order, row }) =>
      putLater(belowItem, ancestor, { child }, { o: order, ...(row ? { row: storeRow(row) } : {}) }),
  };
};
