import { readHistogram, type Count, type TenantId } from "@thidua/domain";
import { readBelow, readChildren, readFigures, type Reader } from "@thidua/data";
import { everyone, year } from "./places.ts";
import { emptyTally, plus, seenFrom, tallyOf, type Row, type Tally } from "./recount.ts";

const fields = [
  "expected",
  "submitted",
  "returned",
  "appraised",
  "approved",
  "published",
  "met",
  "applicable",
  "noData",
  "percent",
] as const;
const sorted = <T>(record: Record<string, T>): [string, T][] =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

const shownOf = (count: Count) => ({
  ...Object.fromEntries(fields.map((field) => [field, count[field]])),
  local: [...count.local],
  origins: sorted(count.origins).map(([origin, [points, max]]) => [origin, points, max]),
  bins: readHistogram(count.histogram).flatMap((n, bin) => (n > 0 ? [[bin, n]] : [])),
});

const dueOf = (tally: Tally) => ({
  ...Object.fromEntries(fields.map((field) => [field, tally[field]])),
  local: [...tally.local],
  origins: sorted(tally.origins).map(([origin, [points, max]]) => [origin, points, max]),
  bins: Object.entries(tally.bins).map(([bin, n]) => [Number(bin), n]),
});

/** Every figure of every level as it can be read, and as it comes out counted anew. */
export const bothWays = async (
  readerFor: (tenant: TenantId) => Reader,
  rows: readonly Row[],
  parents: ReadonlyMap<string, TenantId>,
) => {
  const childrenOf = (tenant: TenantId): TenantId[] => everyone.filter((child) => parents.get(child) === tenant);
  const above = (tenant: TenantId): TenantId[] => {
    const parent = parents.get(tenant);
    return parent ? [parent, ...above(parent)] : [];
  };
  const own = new Map(everyone.map((tenant) => [tenant, tallyOf(rows, tenant, year.campaign, year.year)]));
  const tally = (tenant: TenantId): Tally => own.get(tenant) ?? emptyTally();
  const levelsBelow = (tenant: TenantId): TenantId[][] => {
    const levels: TenantId[][] = [];
    for (let level = childrenOf(tenant); level.length > 0; level = level.flatMap(childrenOf)) levels.push(level);
    return levels;
  };
  const full = (tenant: TenantId): boolean =>
    tally(tenant).expected > 0 && tally(tenant).appraised === tally(tenant).expected && childrenOf(tenant).every(full);

  const shown: Record<string, unknown> = {};
  const due: Record<string, unknown> = {};
  for (const tenant of everyone) {
    const figures = await readFigures(readerFor(tenant), year);
    const children = await readChildren(readerFor(tenant), year);
    const below = await readBelow(readerFor(tenant), year);
    const seen = [tenant, ...above(tenant)];
    shown[tenant] = {
      own: figures.own && shownOf(figures.own.count),
      depths: (figures.sum?.depths ?? []).map(shownOf),
      complete: figures.sum?.complete,
      children: children.map(({ tenant: child, snapshot }) => [
        child,
        snapshot.depths.map(({ appraised }) => appraised),
      ]),
      below: below.map(({ tenant: child, row }) => [
        child,
        row.parent,
        row.appraised,
        row.expected,
        [...row.comparable],
      ]),
    };
    const levels = levelsBelow(tenant);
    due[tenant] = {
      own: dueOf(tally(tenant)),
      depths: levels.map((level) => dueOf(seenFrom(level.map(tally).reduce(plus), seen))),
      complete: levels.length === 0 ? undefined : childrenOf(tenant).every(full),
      children: childrenOf(tenant).map((child) => [
        child,
        [tally(child).appraised, ...levelsBelow(child).map((level) => level.map(tally).reduce(plus).appraised)],
      ]),
      below: levels
        .slice(1)
        .flat()
        .toSorted()
        .map((child) => {
          const comparable = seen.map((origin) => tally(child).origins[origin] ?? [0, 0]);
          const sum = comparable.reduce<[number, number]>(
            ([p, m], [points = 0, max = 0]) => [p + points, m + max],
            [0, 0],
          );
          return [child, parents.get(child), tally(child).appraised, tally(child).expected, sum];
        }),
    };
  }
  return { shown, due };
};
