import { edgeOn, newer, orderOf, pathOrder, stepOf, type Chain, type Day, type TenantId } from "@thidua/domain";
import { again, lost } from "./again.ts";
import type { Held, Node, Path, RollupHierarchy, RollupPorts } from "./ports.ts";

const deepest = 8;

/** A tenant's ancestors on a day, with the order of that path and the tenant's own name. */
export const chainOf = async (
  hierarchy: RollupHierarchy,
  tenant: TenantId,
  day: Day,
): Promise<Chain & { name: string }> => {
  const ancestors: TenantId[] = [];
  const steps: number[] = [];
  let name = "";
  for (let at: TenantId | undefined = tenant; at !== undefined;) {
    if (steps.length >= deepest) throw new Error(`more than ${deepest} levels above ${tenant}: the edges form a ring`);
    const here: Awaited<ReturnType<RollupHierarchy["placeOf"]>> = await hierarchy.placeOf(at);
    if (at === tenant) name = here.name;
    steps.push(stepOf(here.up, day));
    at = edgeOn(here.up, day)?.parent;
    if (at !== undefined) ancestors.push(at);
  }
  return { ancestors, order: pathOrder(steps), name };
};

const without = (ids: readonly TenantId[], gone: readonly TenantId[]): TenantId[] =>
  [...new Set(ids)].filter((id) => !gone.includes(id));

const moved = (old: Path | undefined, { name, ancestors, order }: Chain & { name: string }): Path => ({
  name: name.length > 60 ? `${name.slice(0, 59)}…` : name,
  ancestors,
  order,
  left: {
    parents: without([...(old?.ancestors.slice(0, 1) ?? []), ...(old?.left.parents ?? [])], ancestors.slice(0, 1)),
    further: without([...(old?.ancestors.slice(1) ?? []), ...(old?.left.further ?? [])], ancestors.slice(1)),
  },
});

/** Strikes a node off where it no longer belongs. The mark outlives anything an older path may still send there. */
const strike = async ({ table, generation }: RollupPorts, node: Node, { order: path, left }: Path): Promise<void> => {
  const order = orderOf(path, generation, 0);
  await Promise.all([
    ...left.parents.map((tenant) => table.putIncoming({ ...node, tenant }, { child: node.tenant, order })),
    ...left.further.map((tenant) => table.putBelow({ ...node, tenant }, { child: node.tenant, order })),
  ]);
};

/** Whether a path is written and every place before it is struck off. */
export const isSettled = (path: Held<Path> | undefined): boolean =>
  path !== undefined && path.value.left.parents.length === 0 && path.value.left.further.length === 0;

/**
 * Writes down where a node stands, if that is later than what is written, and remembers the places it has left. The
 * hierarchy is read once more after the write: a change made in between is either seen here or finds this path written.
 */
const write = ({ table, hierarchy, attempts }: RollupPorts, node: Node): Promise<Held<Path>> =>
  again(attempts, async () => {
    const day = await hierarchy.dayFor(node);
    const chain = await chainOf(hierarchy, node.tenant, day);
    const { path: held } = await table.head(node);
    if (held && !newer(chain.order, held.value.order)) return held;
    const path = moved(held?.value, chain);
    const expected = held?.version ?? 0;
    if (!(await table.putPath(node, path, expected))) return lost;
    const now = await chainOf(hierarchy, node.tenant, await hierarchy.dayFor(node));
    return now.order === chain.order ? { value: path, version: expected + 1 } : lost;
  });

/**
 * Brings a node's path up to date and strikes it off the places it has left. The path remembers those places until that
 * is done, so whoever comes next finishes what was cut short.
 */
export const place = async (ports: RollupPorts, node: Node): Promise<void> => {
  await again(ports.attempts, async () => {
    const path = await write(ports, node);
    if (isSettled(path)) return true;
    await strike(ports, node, path.value);
    const settled = { ...path.value, left: { parents: [], further: [] } };
    return (await ports.table.putPath(node, settled, path.version)) || lost;
  });
};
