import { newer, type Incoming, type Leaf, type Own, type Roster, type Sum } from "@thidua/domain";
import {
  belowItem,
  deliveredItem,
  incomingItem,
  keyOf,
  leafItem,
  ownItem,
  pathItem,
  rosterItem,
  sumItem,
  type AnyItemKind,
  type Below,
  type Head,
  type Node,
  type Path,
  type RollupTable,
} from "@thidua/data";
import type { Random } from "./random.ts";
import type { Scheduler } from "./scheduler.ts";

type Key = { pk: string; sk: string };
type Ordered = { order: string };
type Item = { version: number; value: unknown; past: unknown };

/** A record of the stream. */
export type Written = Key & { before?: unknown; after?: unknown };
export type Items = Map<string, Map<string, Item>>;

/** What the table can be made to do worse than it should, to see that the model notices. */
export type Weakness = "none" | "no-cas" | "give-up" | "eventual" | "no-epoch";

/** A table reduced to what roll-up relies on: single items, conditions, and reads that are strong item by item. */
export type AbstractTable = {
  items: Items;
  write(key: Key, value: unknown): void;
  for(worker: number): RollupTable;
};

const at = (kind: AnyItemKind, node: Node, sort: object = {}): Key =>
  keyOf(kind, node.tenant, node as never, sort as never);

export const createAbstractTable = (
  random: Random,
  scheduler: Scheduler,
  onWrite: (written: Written) => void,
  weakness: Weakness,
  start: Items = new Map(),
): AbstractTable => {
  const items: Items = new Map([...start].map(([pk, rows]) => [pk, new Map(rows)]));
  const partitionOf = (pk: string): Map<string, Item> => {
    const held = items.get(pk) ?? new Map<string, Item>();
    items.set(pk, held);
    return held;
  };
  const write = ({ pk, sk }: Key, value: unknown): void => {
    const partition = partitionOf(pk);
    const old = partition.get(sk);
    partition.set(sk, { version: (old?.version ?? 0) + 1, value, past: old?.value });
    onWrite({ pk, sk, before: old?.value, after: value });
  };

  const forWorker = (worker: number): RollupTable => {
    const turn = (): Promise<void> => scheduler.turn(worker);
    const seen = (item: Item): Item =>
      weakness === "eventual" && random.chance(0.3) && item.past !== undefined
        ? { ...item, value: item.past, version: item.version - 1 }
        : item;

    /** Reads one item after another in the order of keys; others may write in between. */
    const query = async (pk: string, prefix = ""): Promise<[string, Item][]> => {
      const found: [string, Item][] = [];
      let last = "";
      await turn();
      for (;;) {
        if (found.length > 0 && random.chance(0.3)) await turn();
        const next = [...partitionOf(pk).keys()].filter((sk) => sk.startsWith(prefix) && sk > last).toSorted()[0];
        if (next === undefined) return found;
        found.push([next, seen(partitionOf(pk).get(next) as Item)]);
        last = next;
      }
    };

    const putAt = async (key: Key, value: unknown, expected: number): Promise<boolean> => {
      await turn();
      const free = (partitionOf(key.pk).get(key.sk)?.version ?? 0) === expected;
      if (!free && weakness === "give-up") return true;
      if (!free && weakness !== "no-cas") return false;
      write(key, value);
      return true;
    };

    const versionOnly = (order: string): string => order.slice(order.indexOf("/"));
    const isLater = (value: Ordered, held: Ordered | undefined): boolean => {
      if (weakness !== "no-epoch" || !held) return newer(value.order, held?.order);
      // Without epochs a departure is simply written, and a snapshot knows only its own counter.
      const leaves = !("snapshot" in value || "row" in value);
      return leaves || newer(versionOnly(value.order), versionOnly(held.order));
    };

    const putLater = async (key: Key, value: Ordered): Promise<boolean> => {
      await turn();
      const held = partitionOf(key.pk).get(key.sk)?.value as Ordered | undefined;
      if (!isLater(value, held)) return false;
      write(key, value);
      return true;
    };

    const held = async <T>(kind: AnyItemKind, node: Node): Promise<{ value: T; version: number } | undefined> => {
      const { pk, sk } = at(kind, node);
      await turn();
      const item = partitionOf(pk).get(sk);
      if (!item) return undefined;
      const { value, version } = seen(item);
      return { value: value as T, version };
    };

    const head = async (node: Node): Promise<Head> => ({
      own: await held<Own>(ownItem, node),
      path: await held<Path>(pathItem, node),
      roster: await held<Roster>(rosterItem, node),
      sum: await held<Sum>(sumItem, node),
    });

    return {
      head,
      leaves: async (node) =>
        (await query(at(leafItem, node, { participant: "" }).pk)).map(([, { value }]) => value as Leaf),
      delivered: async (node) =>
        (await query(at(deliveredItem, node, { participant: "", what: "" }).pk)).map(([, { value }]) => value as never),
      incoming: async (node) =>
        (await query(at(incomingItem, node, { child: "" }).pk, incomingItem.prefix)).map(
          ([, { value }]) => value as Incoming,
        ),
      putOwn: (node, own, expected) => putAt(at(ownItem, node), own, expected),
      putSum: (node, sum, expected) => putAt(at(sumItem, node), sum, expected),
      putPath: (node, path, expected) => putAt(at(pathItem, node), path, expected),
      putRoster: (node, roster, expected) => putAt(at(rosterItem, node), roster, expected),
      putIncoming: (parent, incoming) => putLater(at(incomingItem, parent, { child: incoming.child }), incoming),
      putBelow: (ancestor, below: Below) => putLater(at(belowItem, ancestor, { child: below.child }), below),
    };
  };

  return { items, write, for: forWorker };
};
