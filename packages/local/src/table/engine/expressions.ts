import type { Data } from "./dynalite.ts";
import { validationError } from "./protocol-error.ts";

/** An expression as dynalite parses it: a path is a list of names and places. */
type Step = string | number;
type Expression = { readonly type?: string; readonly args?: readonly unknown[] };
type Section = { readonly type: string; readonly path: readonly Step[] };

const comparable = new Set(["=", "<>", "in"]);

const isDocument = (operand: unknown): boolean =>
  typeof operand === "object" && operand !== null && ("M" in operand || "L" in operand);

const check = (expression: Expression): void => {
  const operands = expression.args ?? [];
  if (comparable.has(expression.type ?? "") && operands.some(isDocument)) {
    throw validationError(
      "This table can't compare whole lists or maps: dynalite would say that they always differ. Compare their members",
    );
  }
  for (const operand of operands) {
    if (typeof operand === "object" && operand !== null && !Array.isArray(operand)) check(operand);
  }
};

/** Refuses what dynalite would silently answer wrongly. */
export const checkComparisons = (data: Data): void => {
  for (const name of ["_condition", "_filter"]) {
    const parsed = data[name] as { expression?: Expression } | undefined;
    if (parsed?.expression) check(parsed.expression);
  }
};

/** Deeper places of one list come first; elsewhere the order doesn't matter. */
const fromTheEnd = (a: Section, b: Section): number => {
  for (const [i, step] of a.path.entries()) {
    const other = b.path[i];
    if (typeof step === "number" && typeof other === "number" && step !== other) return other - step;
    if (step !== other) return 0;
  }
  return 0;
};

const byList = ({ path }: Section): string =>
  JSON.stringify(
    path.slice(
      0,
      path.findIndex((s) => typeof s === "number"),
    ),
  );

/**
 * Every path of an update means the item as it was. Dynalite works through them one by one, so that removing a list's
 * first member would shift the others: removals go last, and from a list's end.
 */
export const orderRemovals = (data: Data): void => {
  const updates = data["_updates"] as { sections: Section[] } | undefined;
  if (!updates) return;
  const removals = updates.sections.filter(({ type }) => type === "remove");
  const groups = Object.values(Object.groupBy(removals, byList)).map((group = []) => group.toSorted(fromTheEnd));
  updates.sections = [...updates.sections.filter(({ type }) => type !== "remove"), ...groups.flat()];
};
