import { childrenOn, newer, type TenantId } from "@thidua/domain";
import { deliver } from "./deliver.ts";
import { foldOwnOf, foldSumOf } from "./fold.ts";
import { move, open } from "./move.ts";
import { chainOf } from "./place.ts";
import type { Node, OpenYear, RollupPorts } from "./ports.ts";

/** Something that a refold found otherwise than its inputs say. */
export type Drift = { node: Node; what: "own" | "sum" | "delivery" };
/** `moved` are nodes whose place changed with the calendar, which is no fault. */
export type Refolded = { nodes: number; moved: Node[]; drift: Drift[] };

type OfYear = Omit<Node, "tenant">;
type Placed = { node: Node; depth: number; ancestors: TenantId[]; order: string };

const placeNow = async ({ hierarchy }: RollupPorts, node: Node): Promise<Placed> => {
  const { ancestors, trees, order } = await chainOf(hierarchy, node, await hierarchy.dayFor(node));
  // Whoever calls the campaign by another id is put together with the others of that id.
  const alike = ancestors.filter((_, at) => trees[at] === node.campaign);
  return { node, depth: ancestors.length, ancestors: alike, order };
};

/** Everyone a year concerns: who holds a plan, their children, and all above them; deepest first. */
const everyone = async (ports: RollupPorts, year: OfYear, holders: readonly TenantId[]): Promise<Placed[]> => {
  const found = new Map<TenantId, Placed>();
  const add = async (tenant: TenantId): Promise<void> => {
    if (found.has(tenant)) return;
    const placed = await placeNow(ports, { ...year, tenant });
    found.set(tenant, placed);
    for (const ancestor of placed.ancestors) await add(ancestor);
  };
  for (const tenant of holders) {
    await add(tenant);
    const day = await ports.hierarchy.dayFor({ ...year, tenant });
    for (const { child } of childrenOn(await ports.hierarchy.childrenOf(tenant), day)) await add(child);
  }
  return [...found.values()].toSorted((a, b) => b.depth - a.depth);
};

const refoldYear = async (ports: RollupPorts, year: OfYear, holders: readonly TenantId[]): Promise<Refolded> => {
  const placed = await everyone(ports, year, holders);
  const moved: Node[] = [];
  for (const { node, order } of placed) {
    const { path } = await ports.table.head(node);
    if (!path || !newer(order, path.value.order)) continue;
    moved.push(node);
    await move(ports, node);
  }
  for (const tenant of holders) await open(ports, { ...year, tenant });
  const drift: Drift[] = [];
  for (const { node } of placed) {
    if ((await foldOwnOf(ports, node)) === "changed") drift.push({ node, what: "own" });
    if ((await foldSumOf(ports, node)) === "changed") drift.push({ node, what: "sum" });
    if (await deliver(ports, node)) drift.push({ node, what: "delivery" });
  }
  return { nodes: placed.length, moved, drift };
};

const yearsOf = (openYears: readonly OpenYear[]): { year: OfYear; holders: TenantId[] }[] => {
  const years = new Map<string, { year: OfYear; holders: TenantId[] }>();
  for (const { tenant, campaign, year } of openYears) {
    const key = `${campaign} ${year}`;
    const held = years.get(key) ?? { year: { campaign, year }, holders: [] };
    held.holders.push(tenant);
    years.set(key, held);
  }
  return [...years.values()];
};

/**
 * Puts every open year together anew, bottom-up, from what lies in the table and the hierarchy of the day. Where roll-up
 * has done its work it changes nothing; what it does change is named.
 */
export const refold = async (ports: RollupPorts): Promise<Refolded> => {
  const total: Refolded = { nodes: 0, moved: [], drift: [] };
  for (const { year, holders } of yearsOf(await ports.hierarchy.openYears())) {
    const { nodes, moved, drift } = await refoldYear(ports, year, holders);
    total.nodes += nodes;
    total.moved.push(...moved);
    total.drift.push(...drift);
  }
  return total;
};
