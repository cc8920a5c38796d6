import {
  edgeOn,
  newer,
  orderOf,
  pathOrder,
  stepOf,
  type CampaignId,
  type Chain,
  type Day,
  type TenantId,
} from "@thidua/domain";
import { again, lost } from "./again.ts";
import type { Held, Node, Path, Place, RollupHierarchy, RollupPorts } from "./ports.ts";

const deepest = 8;

type Found = Chain & Pick<Path, "name" | "trees">;

/**
 * A node's ancestors on a day, the campaign as each of them calls it, the order of that path and the tenant's own name.
 * A step that a link leads over is later than the same step before the link, which stays for good.
 */
export const chainOf = async (hierarchy: RollupHierarchy, { tenant, campaign }: Place, day: Day): Promise<Found> => {
  const ancestors: TenantId[] = [];
  const trees: CampaignId[] = [];
  const steps: number[] = [];
  let name = "";
  let tree = campaign;
  for (let at: TenantId | undefined = tenant; at !== undefined;) {
    if (steps.length >= deepest) throw new Error(`more than ${deepest} levels above ${tenant}: the edges form a ring`);
    const here: Awaited<ReturnType<RollupHierarchy["placeOf"]>> = await hierarchy.placeOf(at);
    if (at === tenant) name = here.name;
    const parent: TenantId | undefined = edgeOn(here.up, day)?.parent;
    const linked: CampaignId | undefined =
      parent === undefined ? undefined : await hierarchy.linkTo(parent, { tenant: at, campaign: tree });
    steps.push(stepOf(here.up, day) * 2 + (linked === undefined ? 0 : 1));
    tree = linked ?? tree;
    at = parent;
    if (parent !== undefined) {
      ancestors.push(parent);
      trees.push(tree);
    }
  }
  return { ancestors, trees, order: pathOrder(steps), name };
};

const placesOf = ({ ancestors, trees }: Pick<Path, "ancestors" | "trees">): Place[] =>
  ancestors.map((tenant, at) => ({ tenant, campaign: trees[at] as CampaignId }));

const nameOf = ({ tenant, campaign }: Place): string => `${tenant} ${campaign}`;

const without = (places: readonly Place[], gone: readonly Place[]): Place[] => {
  const staying = new Set(gone.map(nameOf));
  return [...new Map(places.map((it) => [nameOf(it), it])).values()].filter((it) => !staying.has(nameOf(it)));
};

const moved = (old: Path | undefined, { name, ancestors, trees, order }: Found): Path => {
  const [before, now] = [old ? placesOf(old) : [], placesOf({ ancestors, trees })];
  return {
    name: name.length > 60 ? `${name.slice(0, 59)}…` : name,
    ancestors,
    trees,
    order,
    left: {
      parents: without([...before.slice(0, 1), ...(old?.left.parents ?? [])], now.slice(0, 1)),
      further: without([...before.slice(1), ...(old?.left.further ?? [])], now.slice(1)),
    },
  };
};

/** Strikes a node off where it no longer belongs. The mark outlives anything an older path may still send there. */
const strike = async ({ table, generation }: RollupPorts, node: Node, { order: path, left }: Path): Promise<void> => {
  const order = orderOf(path, generation, 0);
  await Promise.all([
    ...left.parents.map((place) => table.putIncoming({ ...node, ...place }, { child: node.tenant, order })),
    ...left.further.map((place) => table.putBelow({ ...node, ...place }, { child: node.tenant, order })),
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
    const chain = await chainOf(hierarchy, node, day);
    const { path: held } = await table.head(node);
    if (held && !newer(chain.order, held.value.order)) return held;
    const path = moved(held?.value, chain);
    const expected = held?.version ?? 0;
    if (!(await table.putPath(node, path, expected))) return lost;
    const now = await chainOf(hierarchy, node, await hierarchy.dayFor(node));
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
