import type { CriteriaSetView, CriterionView, putCriteria, RequestOf } from "@thidua/contract";
import type { CriterionId, Rule } from "@thidua/domain";
import { nextLabel } from "../../lib/labels.ts";
import { inTreeOrder } from "../../lib/tree-order.ts";

type CriterionInput = RequestOf<typeof putCriteria>["body"]["criteria"][number];

/** A criterion as it stands in the editor; `id` names a stored one, or carries the key of a new one. */
export type Line = Omit<CriterionInput, "id" | "key" | "parent" | "parentKey" | "rule"> & {
  id: string;
  rule: Rule;
  parent?: string | undefined;
  isNew: boolean;
  mark: CriterionView["mark"];
  mayChange: CriterionView["mayChange"];
};
export type Drop = { id: CriterionId; reason?: string; line: Line };
export type Working = { scored: boolean; lines: Line[]; drops: Drop[] };

/** What the editor starts from. */
export const workingOf = (set: CriteriaSetView | undefined): Working => ({
  scored: set?.scored ?? false,
  lines: (set?.criteria ?? []).map(
    ({ formula: _, above: __, origin: ___, originMaxPoints: ____, inherits: _____, ...line }) => ({
      ...line,
      isNew: false,
    }),
  ),
  drops: [],
});

/** What goes to the server; what was dropped before stays dropped. */
export const bodyOf = ({ scored, lines, drops }: Working, before: CriteriaSetView["dropped"]) => {
  const fresh = new Set(lines.filter((line) => line.isNew).map(({ id }) => id));
  return {
    scored,
    criteria: inTreeOrder(lines).map(
      ({ node: { id, parent, isNew, mark: _, mayChange: __, ...line } }): CriterionInput => ({
        ...line,
        ...(isNew ? { key: id } : { id: id }),
        ...(parent !== undefined && (fresh.has(parent) ? { parentKey: parent } : { parent: parent })),
      }),
    ),
    dropped: [
      ...before.map(({ id, reason }) => ({ id, ...(reason && { reason }) })),
      ...drops.map(({ id, reason }) => ({ id, ...(reason && { reason }) })),
    ],
  };
};

const everything: Line["mayChange"] = ["text", "weight", "rule", "target"];

/** Adds one of our own at the end of its siblings, labelled after the last of them. */
export const added = (working: Working, id: string, parent?: string): Working => {
  const siblings = working.lines.filter((line) => line.parent === parent);
  const line: Line = {
    id,
    isNew: true,
    mark: "own",
    mayChange: everything,
    ...(parent !== undefined && { parent }),
    label: nextLabel(siblings.map(({ label }) => label)),
    name: "",
    field: siblings.at(-1)?.field ?? "steering",
    lock: "free",
    rule: { type: "yesNo" },
    evidence: "optional",
  };
  return { ...working, lines: [...working.lines, line] };
};

/** Puts a line where another of the same parent stands. */
export const movedTo = (working: Working, id: string, to: number): Working => {
  const line = working.lines.find((each) => each.id === id);
  if (!line) return working;
  const siblings = working.lines.filter((each) => each.parent === line.parent && each.id !== id);
  const place = Math.min(Math.max(to, 0), siblings.length);
  const order = siblings.toSpliced(place, 0, line);
  const others = working.lines.filter((each) => each.parent !== line.parent);
  return { ...working, lines: inTreeOrder([...order, ...others]).map(({ node }) => node) };
};

/** Its place among its siblings, and how many they are. */
export const placeOf = (working: Working, id: string): { at: number; of: number } => {
  const line = working.lines.find((each) => each.id === id);
  const siblings = working.lines.filter((each) => each.parent === line?.parent);
  return { at: siblings.findIndex((each) => each.id === id), of: siblings.length };
};

/** Takes a line and all under it out; those from above are remembered as dropped. */
export const dropped = (working: Working, id: string, reason?: string): Working => {
  const gone = new Set([id]);
  for (const { node } of inTreeOrder(working.lines))
    if (node.parent !== undefined && gone.has(node.parent)) gone.add(node.id);
  const out = working.lines.filter((line) => gone.has(line.id));
  return {
    ...working,
    lines: working.lines.filter((line) => !gone.has(line.id)),
    drops: [
      ...working.drops,
      ...out
        .filter((line) => line.mark !== "own")
        .map((line): Drop => ({ id: line.id as CriterionId, line, ...(reason && { reason }) })),
    ],
  };
};

export const restored = (working: Working, id: string): Working => {
  const found = working.drops.find((drop) => drop.id === id);
  if (!found) return working;
  const { parent } = found.line;
  const orphan = parent !== undefined && !working.lines.some((line) => line.id === parent);
  const { parent: _, ...alone } = found.line;
  return {
    ...working,
    lines: [...working.lines, orphan ? alone : found.line],
    drops: working.drops.filter((drop) => drop.id !== id),
  };
};
