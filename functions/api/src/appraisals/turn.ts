import { assignmentItem, functionItem, unitItem, type ItemOf, type Reader } from "@thidua/data";
import {
  isOn,
  OfficeFunction,
  type Criterion,
  type Day,
  type FunctionBinding,
  type SheetHead,
  type UnitId,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import type { Place } from "../sheets/place.ts";
import { isOwnSide, unitOf } from "../sheets/rights.ts";

type Assignment = ItemOf<typeof assignmentItem>["items"][number];

/** Who appraises what in a year: the plan's functions, what was set for the year, and who holds a function today. */
export type Roster = {
  version: number;
  set: ReadonlyMap<string, Assignment>;
  bindings: readonly FunctionBinding[];
  units: ReadonlyMap<string, string>;
};

export const openRoster = async (store: Reader, place: Place, today: Day): Promise<Roster> => {
  const [assigned, bindings, units] = await Promise.all([
    store.get(assignmentItem, place, {}),
    store.all(functionItem, {}),
    store.all(unitItem, {}),
  ]);
  return {
    version: assigned?.version ?? 0,
    set: new Map(assigned?.value.items.map((item) => [item.criterion, item])),
    bindings: bindings.map(({ value }) => value).filter((binding) => isOn(binding, today)),
    units: new Map(units.map(({ value }) => [value.id, value.name])),
  };
};

export type Office = { unit?: UnitId | undefined; substitute?: UnitId | undefined; title?: string | undefined };

/** The office of a criterion and its substitute: as set for the year, else by the plan's function and its holder today. */
export const officeOf = (roster: Roster, criterion: Criterion): Office => {
  const set = roster.set.get(criterion.id);
  const named = OfficeFunction.safeParse(set?.function ?? criterion.appraiser);
  const binding = named.success
    ? roster.bindings.toSorted((a, b) => (a.from < b.from ? 1 : -1)).find((it) => it.function === named.data)
    : undefined;
  return {
    unit: set?.unit ?? binding?.unit,
    substitute: set?.substitute ?? binding?.substitute,
    title: set?.unit ? undefined : binding?.title,
  };
};

/**
 * Whose turn a cell is. `anyone`: no office is named, whoever may appraise does. `nobody`: the office takes part itself
 * and no one stands in for it.
 */
export type Turn =
  | { is: "anyone" }
  | { is: "office"; unit: UnitId; substitute: boolean }
  | { is: "nobody"; unit: UnitId };

export const turnOf = (roster: Roster, criterion: Criterion, head: SheetHead): Turn => {
  const { unit, substitute } = officeOf(roster, criterion);
  if (unit === undefined) return { is: "anyone" };
  const own = unitOf(head);
  if (unit !== own) return { is: "office", unit, substitute: false };
  return substitute === undefined || substitute === own
    ? { is: "nobody", unit }
    : { is: "office", unit: substitute, substitute: true };
};

/**
 * Whether it is this caller's turn. Offices that return tables rather than log in are entered for by those who assign
 * appraisers; nobody, whatever their role, decides on their own unit or themselves.
 */
export const isTurnOf = (me: Caller, turn: Turn, head: SheetHead): boolean => {
  if (!me.permissions.has("assessment.appraise") || isOwnSide(me, head) || turn.is === "nobody") return false;
  return turn.is === "anyone" || me.unit === turn.unit || me.permissions.has("appraisal.assign");
};
