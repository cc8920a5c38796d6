import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import {
  actItem,
  auditedItem,
  auditHeadItem,
  auditItem,
  grantNode,
  historyItem,
  keyOf,
  makeRow,
  openNode,
  readImage,
  type Row,
} from "@thidua/data";
import type { TenantId } from "@thidua/domain";
import { chainHash, firstHash } from "./chain.ts";
import type { ExchangePorts } from "./ports.ts";

const attempts = 12;

/** Appends an act to its tenant's chain, once however often it is delivered, by compare-and-swap on the chain's head. */
export const audit = async (ports: ExchangePorts, owner: TenantId, row: Record<string, unknown>): Promise<void> => {
  const { value: act } = readImage(actItem, row);
  const source = String(row["sk"]);
  const { reader, client, table } = await openNode(ports.connect, ports.table, grantNode(owner));
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await reader.get(auditedItem, {}, { source }, { strong: true })) return;
    const head = await reader.get(auditHeadItem, {}, {}, { strong: true });
    const { seq: last, hash: before } = head?.value ?? { seq: 0, hash: firstHash };
    const seq = last + 1;
    const hash = chainHash(before, seq, source, act);
    const at = ports.wallClock();
    const once = (Item: Row) => ({
      Put: { TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" },
    });
    const headRow = makeRow(
      auditHeadItem,
      keyOf(auditHeadItem, owner, {}, {}),
      { seq, hash },
      (head?.version ?? 0) + 1,
      at,
    );
    const { campaign, what, about, reason, who, businessAt } = act;
    const told = {
      seq,
      what,
      about,
      ...(reason === undefined ? {} : { reason }),
      login: who.login,
      by: who.name,
      at: act.at,
      businessAt,
    };
    const parts = [
      once(makeRow(auditItem, keyOf(auditItem, owner, {}, { seq }), { seq, act, source, before, hash }, 1, at)),
      once(makeRow(auditedItem, keyOf(auditedItem, owner, {}, { source }), { seq }, 1, at)),
      head
        ? {
            Put: {
              TableName: table,
              Item: headRow,
              ConditionExpression: "v = :v",
              ExpressionAttributeValues: { ":v": head.version },
            },
          }
        : once(headRow),
      ...(campaign === undefined
        ? []
        : [once(makeRow(historyItem, keyOf(historyItem, owner, { campaign }, { seq }), told, 1, at))]),
    ];
    try {
      await client.send(new TransactWriteCommand({ TransactItems: parts }));
      return;
    } catch (cause) {
      if ((cause as Error).name !== "TransactionCanceledException") throw cause;
    }
  }
  throw new Error(`the audit chain of ${owner} was taken ${attempts} times by others`);
};
