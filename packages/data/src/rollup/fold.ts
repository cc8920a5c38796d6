import { canonical, foldOwn, foldSum } from "@thidua/domain";
import { again, lost } from "./again.ts";
import type { Node, RollupPorts } from "./ports.ts";

/** Whether a fold had something new to say. */
export type Folded = "changed" | "same";

const same = <T extends { inputs: string }>(a: T, b: T): boolean =>
  a.inputs === b.inputs && canonical(a) === canonical(b);

/**
 * Recomputes what a node's own participants come to. The version is read before the inputs: whoever writes in between
 * is noticed. Nothing is written where nothing changed, so nothing cascades.
 */
export const foldOwnOf = ({ table, attempts }: RollupPorts, node: Node): Promise<Folded> =>
  again(attempts, async () => {
    const { own: held, roster } = await table.head(node);
    const [leaves, delivered] = await Promise.all([table.leaves(node), table.delivered(node)]);
    if (!held && !roster && leaves.length === 0 && delivered.length === 0) return "same";
    const own = foldOwn(leaves, delivered, roster !== undefined);
    if (held && same(held.value, own)) return "same";
    return (await table.putOwn(node, own, held?.version ?? 0)) ? "changed" : lost;
  });

/** Recomputes what lies below a node from its children's snapshots; its own participants aren't looked at. */
export const foldSumOf = ({ table, attempts }: RollupPorts, node: Node): Promise<Folded> =>
  again(attempts, async () => {
    const { sum: held, roster } = await table.head(node);
    const incoming = await table.incoming(node);
    if (!held && incoming.length === 0) return "same";
    const sum = foldSum(incoming, roster?.value);
    if (held && same(held.value, sum)) return "same";
    return (await table.putSum(node, sum, held?.version ?? 0)) ? "changed" : lost;
  });
