import { addCounts, type Count } from "./count.ts";
import { canonical, fingerprint } from "./fingerprint.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Order } from "./version.ts";

/** What lies below an authority, by distance: `depths[0]` are its children's own participants, and so on down. */
export type Sum = {
  depths: Count[];
  /** Children that belong here, and those of them that have sent anything. */
  children: number;
  heard: number;
  /** The list of children is known and each is complete all the way down. */
  complete: boolean;
  lastActAt?: string | undefined;
  inputs: string;
};

/** What is known of a node's children from the hierarchy: without it nothing below can be called complete. */
export type Roster = { children: number };

/** One child's place at its parent: the newest snapshot, or the note that the child has gone elsewhere. */
export type Incoming = { child: string; order: Order; snapshot?: Snapshot | undefined };

/** Adds up the children's snapshots, depth by depth. A child that has moved away counts for nothing here. */
export const foldSum = (incoming: readonly Incoming[], roster: Roster | undefined): Sum => {
  const here = incoming.flatMap(({ snapshot }) => (snapshot ? [snapshot] : []));
  const deepest = Math.max(0, ...here.map(({ depths }) => depths.length));
  const depths = Array.from({ length: deepest }, (_, depth) =>
    addCounts(here.flatMap((snapshot) => snapshot.depths[depth] ?? [])),
  );
  const acts = here.flatMap(({ lastActAt }) => lastActAt ?? []).toSorted();
  const orders = incoming.map(({ child, order }) => `${child} ${order}`).toSorted();
  return {
    depths,
    children: here.length,
    heard: here.filter(({ heard }) => heard).length,
    complete: roster !== undefined && here.length >= roster.children && here.every(({ complete }) => complete),
    lastActAt: acts.at(-1),
    inputs: fingerprint(canonical([roster?.children, orders])),
  };
};
