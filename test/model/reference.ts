import type { Leaf, TenantId } from "@thidua/domain";
import type { AbstractHierarchy } from "./abstract-hierarchy.ts";

/** The figures the model compares: plain enough to be worked out in another way. */
export type Figures = {
  tenants: number;
  expected: number;
  submitted: number;
  appraised: number;
  points: number;
  max: number;
};

const handedIn = ["submitted", "inAppraisal", "appraised", "approved", "published"];
const judged = ["appraised", "approved", "published"];

export const figuresOf = (leaves: readonly Leaf[]): Figures => {
  const figures: Figures = { tenants: 1, expected: leaves.length, submitted: 0, appraised: 0, points: 0, max: 0 };
  for (const leaf of leaves) {
    if (handedIn.includes(leaf.state)) figures.submitted++;
    if (!judged.includes(leaf.state)) continue;
    figures.appraised++;
    figures.points += leaf.local[0];
    figures.max += leaf.local[1];
  }
  return figures;
};

const plus = (a: Figures, b: Figures): Figures => ({
  tenants: a.tenants + b.tenants,
  expected: a.expected + b.expected,
  submitted: a.submitted + b.submitted,
  appraised: a.appraised + b.appraised,
  points: a.points + b.points,
  max: a.max + b.max,
});

/** Figures by depth below a tenant, straight from the leaves and the edges as they stand. */
export const depthsBelow = (
  tenant: TenantId,
  hierarchy: AbstractHierarchy,
  leavesOf: (tenant: TenantId) => readonly Leaf[],
): Figures[] => {
  const depths: Figures[] = [];
  let level = hierarchy.childrenOf(tenant);
  while (level.length > 0) {
    depths.push(level.map((child) => figuresOf(leavesOf(child))).reduce(plus));
    level = level.flatMap((child) => hierarchy.childrenOf(child));
  }
  return depths;
};
