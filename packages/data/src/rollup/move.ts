import { childrenOn, type CampaignId, type TenantId } from "@thidua/domain";
import { again, lost } from "./again.ts";
import { deliver } from "./deliver.ts";
import { place } from "./place.ts";
import type { Node, RollupPorts } from "./ports.ts";

const childrenNow = async ({ hierarchy }: RollupPorts, node: Node): Promise<TenantId[]> => {
  const day = await hierarchy.dayFor(node);
  return [...new Set(childrenOn(await hierarchy.childrenOf(node.tenant), day).map(({ child }) => child))];
};

/** Writes down how many children a node has, where that is kept; the count is read after the version it replaces. */
export const countChildren = (ports: RollupPorts, node: Node, always = false): Promise<number> =>
  again(ports.attempts, async () => {
    const { roster } = await ports.table.head(node);
    if (!roster && !always) return 0;
    const children = (await childrenNow(ports, node)).length;
    if (roster?.value.children === children) return children;
    return (await ports.table.putRoster(node, { children }, roster?.version ?? 0)) ? children : lost;
  });

/** Opens a year at a node: every child is expected from now on, then the list of children is declared known. */
export const open = async (ports: RollupPorts, node: Node): Promise<void> => {
  await place(ports, node);
  const expected = new Set<TenantId>();
  const expectChildren = async (): Promise<void> => {
    for (const tenant of await childrenNow(ports, node)) {
      if (!expected.has(tenant)) await deliver(ports, { ...node, tenant });
      expected.add(tenant);
    }
  };
  await expectChildren();
  await countChildren(ports, node, true);
  // A child that came in between may not have found the list there yet.
  await expectChildren();
};

/**
 * After an edge of the hierarchy changed: takes the node, and all below it, to where they now belong, and strikes them
 * off where they were. Every step may be repeated; one that was cut short is made good by doing all of it again.
 */
export const move = async (ports: RollupPorts, node: Node): Promise<void> => {
  const { path: before } = await ports.table.head(node);
  const parents = new Map<TenantId, CampaignId>();
  const [stood] = before?.value.ancestors ?? [];
  if (stood !== undefined) parents.set(stood, before?.value.trees[0] ?? node.campaign);
  const expected = async (): Promise<boolean> => {
    const day = await ports.hierarchy.dayFor(node);
    const { up } = await ports.hierarchy.placeOf(node.tenant);
    for (const { parent } of up.filter(({ from }) => from <= day))
      parents.set(parent, (await ports.hierarchy.linkTo(parent, node)) ?? node.campaign);
    const heads = await Promise.all(
      [...parents].map(([tenant, campaign]) => ports.table.head({ ...node, tenant, campaign })),
    );
    return heads.some(({ roster }) => roster !== undefined);
  };
  if ((await expected()) || before) {
    await place(ports, node);
    await deliver(ports, node);
    for (const [tenant, campaign] of parents) await countChildren(ports, { ...node, tenant, campaign });
  }
  for (const tenant of await childrenNow(ports, node)) await move(ports, { ...node, tenant });
};
