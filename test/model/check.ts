import type { Count, Incoming, Leaf, Own, Sum, TenantId } from "@thidua/domain";
import { belowItem, incomingItem, keyOf, ownItem, sumItem, type Below, type Node } from "@thidua/data";
import type { AbstractHierarchy } from "./abstract-hierarchy.ts";
import type { AbstractTable } from "./abstract-table.ts";
import { depthsBelow, figuresOf, type Figures } from "./reference.ts";

const shown = (count: Count | undefined): Figures | undefined =>
  count && {
    tenants: count.tenants,
    expected: count.expected,
    submitted: count.submitted,
    appraised: count.appraised,
    points: count.local[0],
    max: count.local[1],
  };

/** Compares everything roll-up wrote with what the leaves and edges say; names each difference. */
export const differences = (
  table: AbstractTable,
  hierarchy: AbstractHierarchy,
  tenants: readonly TenantId[],
  year: Omit<Node, "tenant">,
  leavesOf: (tenant: TenantId) => Leaf[],
): string[] => {
  const wrong: string[] = [];
  const check = (what: string, found: unknown, expected: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  };
  const full = (tenant: TenantId): boolean =>
    leavesOf(tenant).length > 0 &&
    figuresOf(leavesOf(tenant)).appraised === leavesOf(tenant).length &&
    hierarchy.childrenOf(tenant).every(full);
  for (const tenant of tenants) {
    const held = table.items.get(keyOf(ownItem, tenant, year, {}).pk) ?? new Map<string, { value: unknown }>();
    const lines = <T>(prefix: string): [string, T][] =>
      [...held].filter(([sk]) => sk.startsWith(prefix)).map(([sk, { value }]) => [sk.slice(prefix.length), value as T]);
    const children = hierarchy.childrenOf(tenant);
    const own = held.get(ownItem.prefix)?.value as Own | undefined;
    const sum = held.get(sumItem.prefix)?.value as Sum | undefined;
    check(`own of ${tenant}`, shown(own?.count), figuresOf(leavesOf(tenant)));
    check(`sum of ${tenant}`, (sum?.depths ?? []).map(shown), depthsBelow(tenant, hierarchy, leavesOf));
    if (sum) check(`complete below ${tenant}`, sum.complete, children.every(full));
    const listed = lines<Incoming>(incomingItem.prefix).flatMap(([child, { snapshot }]) => (snapshot ? child : []));
    check(`children of ${tenant}`, listed.toSorted(), children.toSorted());
    const rows = lines<Below>(belowItem.prefix).flatMap(([child, { row }]) =>
      row ? `${child}: ${row.appraised} of ${row.expected} under ${row.parent}` : [],
    );
    const due = children
      .flatMap((child) => hierarchy.childrenOf(child))
      .map((child) => {
        const { appraised, expected } = figuresOf(leavesOf(child));
        return `${child}: ${appraised} of ${expected} under ${hierarchy.parentOf(child)}`;
      });
    check(`rows of ${tenant}`, rows.toSorted(), due.toSorted());
  }
  return wrong;
};
