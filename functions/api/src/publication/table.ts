import type { ResultRow } from "@thidua/data";
import {
  movementOf,
  percentOf,
  rankWithinGroups,
  settle,
  type Earlier,
  type Leaf,
  type ParticipantId,
} from "@thidua/domain";

/** Who is ranked together: the same kind of subject in the same group. */
export const groupOf = ({ subjectKind, group }: Pick<Leaf, "subjectKind" | "group">): string =>
  JSON.stringify([subjectKind, group ?? ""]);

const withResult = new Set<Leaf["state"]>(["appraised", "approved", "published"]);
export const hasOutcome = ({ state }: Pick<Leaf, "state">): boolean => withResult.has(state);

type Before = ReadonlyMap<ParticipantId, ResultRow>;

const earlierOf = (row: ResultRow | undefined): Earlier | undefined =>
  row?.rank === undefined || row.of === undefined ? undefined : { group: groupOf(row), rank: row.rank, of: row.of };

/**
 * The table of results: ranks within kind and group, equals sharing a rank, and movement since the year before where
 * that can be compared. Points relative to a group's leader are given here, to the whole group at once.
 */
export const tableOf = (
  all: readonly Leaf[],
  before: Before,
): { rows: ResultRow[]; provisional: boolean; provisionalGroups: ReadonlySet<string> } => {
  const leaves = settle(all.filter(({ gone }) => !gone));
  const groups = rankWithinGroups(
    leaves.map((leaf) => ({
      id: leaf.participant,
      group: groupOf(leaf),
      points: leaf.local[0],
      max: leaf.local[1],
      ranked: leaf.ranked,
      complete: hasOutcome(leaf),
      provisional: leaf.provisional,
    })),
  );
  const placed = new Map(groups.flatMap((group) => group.placed.map((one) => [one.id, one] as const)));
  const rows = leaves.map((leaf): ResultRow => {
    const place = placed.get(leaf.participant);
    const was = before.get(leaf.participant);
    const movement = place && movementOf(place, earlierOf(was));
    const percent = hasOutcome(leaf) ? percentOf(...leaf.local) : undefined;
    return {
      participant: leaf.participant,
      name: leaf.name,
      is: leaf.is,
      subjectKind: leaf.subjectKind,
      ...(leaf.group ? { group: leaf.group } : {}),
      ranked: leaf.ranked,
      ...(place ? { rank: place.rank, of: place.of } : {}),
      tied: place?.tied ?? false,
      ...(movement?.compared ? { movement: movement.by } : {}),
      ...(was?.rank === undefined ? {} : { previousRank: was.rank }),
      ...(was?.of === undefined ? {} : { previousOf: was.of }),
      local: leaf.local,
      ...(percent === undefined ? {} : { percent }),
      met: leaf.met,
      applicable: leaf.applicable,
      noData: leaf.noData,
      gateFailed: leaf.gateFailed,
      ...(leaf.band ? { band: leaf.band } : {}),
    };
  });
  const provisionalGroups = new Set(groups.filter(({ provisional }) => provisional).map(({ group }) => group));
  return { rows, provisional: provisionalGroups.size > 0, provisionalGroups };
};

/** As a list is read: by kind and group, best first, those without a rank last. */
export const byRank = (a: ResultRow, b: ResultRow): number => {
  const [groupA, groupB] = [groupOf(a), groupOf(b)];
  if (groupA !== groupB) return groupA < groupB ? -1 : 1;
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.name.localeCompare(b.name, "vi");
};
