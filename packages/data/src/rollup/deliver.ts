import { orderOf, rowOf, snapshotOf } from "@thidua/domain";
import { isSettled, place } from "./place.ts";
import type { Node, RollupPorts } from "./ports.ts";

/**
 * Sends what a node shows to its parent, and one line to every further ancestor. Everything is read after the write
 * that called for it, so the last to write is sure to send both counts as they stand; an older state is refused there.
 * Says whether anything was news to an ancestor.
 */
export const deliver = async (ports: RollupPorts, node: Node): Promise<boolean> => {
  const { table, generation } = ports;
  let head = await table.head(node);
  if (!isSettled(head.path)) {
    await place(ports, node);
    head = await table.head(node);
  }
  if (!head.path) throw new Error(`the path of ${node.tenant} is gone after it was written`);
  const { own, sum, roster } = head;
  const { ancestors, trees, order: path, name } = head.path.value;
  const order = orderOf(path, generation, (own?.version ?? 0) + (sum?.version ?? 0) + (roster?.version ?? 0));
  const snapshot = snapshotOf(name, own?.value, sum?.value, roster?.value, ancestors);
  const accepted = await Promise.all(
    ancestors.map((tenant, at) => {
      const there = { ...node, tenant, campaign: trees[at] ?? node.campaign };
      return at === 0
        ? table.putIncoming(there, { child: node.tenant, order, snapshot })
        : table.putBelow(there, { child: node.tenant, order, row: rowOf(snapshot, ancestors, at) });
    }),
  );
  return accepted.some(Boolean);
};
