import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node } from "yaml";

/** A place in a file, both counted from 1. */
export type Place = { line: number; column: number };

const step = (node: unknown, key: string): { at?: Node; value?: unknown } => {
  if (isSeq(node)) return { value: node.items[Number(key)] };
  if (!isMap(node)) return {};
  const pair = node.items.find((it) => isPair(it) && isScalar(it.key) && String(it.key.value) === key);
  return pair && isScalar(pair.key) ? { at: pair.key, value: pair.value } : {};
};

const startOf = (node: unknown): number | undefined =>
  typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;

/** Where a path of the data stands in the file; where it stops being there, the nearest thing around it. */
export const placeOf = (document: Document, lines: LineCounter, path: readonly string[]): Place => {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const { at, value } = step(node, key);
    const start = startOf(at) ?? startOf(value);
    if (start === undefined) break;
    offset = start;
    node =
      value !== null && typeof value === "object" && "source" in value && isAlias(value)
        ? value.resolve(document)
        : value;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
};

const isAlias = (node: object): node is { resolve: (document: Document) => Node | undefined } =>
  "resolve" in node && typeof node.resolve === "function";
