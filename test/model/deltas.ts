import { noCount, type Count, type Leaf, type TenantId } from "@thidua/domain";
import { workFor, type Node, type RollupPorts } from "@thidua/data";
import type { DoWork } from "./history.ts";
import { figuresOf, type Figures } from "./reference.ts";

const difference = (before: unknown, after: unknown): Figures => {
  const old = figuresOf(before ? [before as Leaf] : []);
  const now = figuresOf(after ? [after as Leaf] : []);
  return {
    tenants: 0,
    expected: now.expected - old.expected,
    submitted: now.submitted - old.submitted,
    appraised: now.appraised - old.appraised,
    points: now.points - old.points,
    max: now.max - old.max,
  };
};

const added = (count: Count, delta: Figures): Count => ({
  ...count,
  expected: count.expected + delta.expected,
  submitted: count.submitted + delta.submitted,
  appraised: count.appraised + delta.appraised,
  local: [count.local[0] + delta.points, count.local[1] + delta.max],
});

const addAt = async ({ table }: RollupPorts, node: Node, depth: number, delta: Figures): Promise<void> => {
  for (;;) {
    const { own, sum } = await table.head(node);
    if (depth === 0) {
      const value = own?.value ?? { count: noCount(), complete: false, inputs: "" };
      if (await table.putOwn(node, { ...value, count: added(value.count, delta) }, own?.version ?? 0)) return;
    } else {
      const value = sum?.value ?? { depths: [], children: 0, heard: 0, complete: false, inputs: "" };
      const depths = value.depths.map((count, at) => (at === depth - 1 ? added(count, delta) : count));
      if (await table.putSum(node, { ...value, depths }, sum?.version ?? 0)) return;
    }
  }
};

/**
 * The way not taken: each change adds its difference to every level above. Right as long as nothing ever comes twice
 * and nobody dies between two levels.
 */
export const byDeltas: DoWork = async (ports, record) => {
  for (const work of workFor(record)) {
    if (work.do !== "own") continue;
    const { path } = await ports.table.head(work.node);
    const chain: TenantId[] = [work.node.tenant, ...(path?.value.ancestors ?? [])];
    for (const [depth, tenant] of chain.entries())
      await addAt(ports, { ...work.node, tenant }, depth, difference(record.before, record.after));
  }
};
