import { edgeOn, type Day, type Edge, type TenantId } from "@thidua/domain";
import { edgeUpItem, keyOf, type Node, type RollupHierarchy } from "@thidua/data";
import type { Scheduler } from "./scheduler.ts";

export const today = "2024-06-15" as Day;
const begin = "2024-01-01" as Day;
const eve = "2023-12-31" as Day;

/** Edges by child; a move closes the old edge and opens one of a higher epoch. */
export type AbstractHierarchy = {
  parentOf(tenant: TenantId): TenantId | undefined;
  childrenOf(tenant: TenantId): TenantId[];
  move(child: TenantId, parent: TenantId): void;
  for(worker: number): RollupHierarchy;
};

export const createAbstractHierarchy = (
  scheduler: Scheduler,
  tenants: readonly TenantId[],
  year: Omit<Node, "tenant">,
  onWrite: (key: { pk: string; sk: string }) => void,
): AbstractHierarchy => {
  const up = new Map<TenantId, Edge[]>(tenants.map((tenant) => [tenant, []]));
  const edgesOf = (tenant: TenantId): Edge[] => up.get(tenant) ?? [];
  const parentOf = (tenant: TenantId): TenantId | undefined => edgeOn(edgesOf(tenant), today)?.parent;
  const childrenOf = (tenant: TenantId): TenantId[] => tenants.filter((child) => parentOf(child) === tenant);
  return {
    parentOf,
    childrenOf,
    move(child, parent) {
      const past = edgesOf(child).map((edge) => ({ ...edge, to: eve }));
      up.set(child, [...past, { child, parent, from: begin, epoch: past.length + 1 }]);
      onWrite(keyOf(edgeUpItem, child, {}, { from: `${past.length}` }));
    },
    for(worker) {
      const turn = () => scheduler.turn(worker);
      return {
        async placeOf(tenant) {
          await turn();
          return { name: tenant, up: edgesOf(tenant) };
        },
        async childrenOf(tenant) {
          await turn();
          return childrenOf(tenant).map((child) => ({ child, parent: tenant, from: begin, epoch: 1 }));
        },
        linkTo: () => Promise.resolve(undefined),
        dayFor: () => Promise.resolve(today),
        async openYears() {
          await turn();
          return tenants.map((tenant) => ({ ...year, tenant }));
        },
      };
    },
  };
};
