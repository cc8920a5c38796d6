type Node = { id: string; parent?: string | undefined };

/** Each node under its parent, in the order given; a node whose parent isn't there stands at the top. */
export const inTreeOrder = <N extends Node>(nodes: readonly N[]): { node: N; depth: number }[] => {
  const ids = new Set<string>(nodes.map(({ id }) => id));
  const under = Map.groupBy(nodes, ({ parent }) => (parent !== undefined && ids.has(parent) ? parent : ""));
  const walk = (parent: string, depth: number): { node: N; depth: number }[] =>
    (under.get(parent) ?? []).flatMap((node) => [{ node, depth }, ...walk(node.id, depth + 1)]);
  return walk("", 0);
};
