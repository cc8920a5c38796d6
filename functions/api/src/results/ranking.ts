import { getRanking, type PublishedRow } from "@thidua/contract";
import { leafItem, readChildren, type Reader, type ResultRow } from "@thidua/data";
import {
  addCounts,
  asParticipant,
  percentOf,
  rankWithinGroups,
  TenantId,
  type Instant,
  type Leaf,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { handle } from "../handle.ts";
import { latestEdition, tableBefore } from "../publication/editions.ts";
import { byRank, groupOf, hasOutcome, tableOf } from "../publication/table.ts";
import { isSelf } from "../sheets/rights.ts";
import { ownPlace, type Place } from "../sheets/place.ts";
import { comparable } from "./depth.ts";

type Row = PublishedRow & { state: string; provisional: boolean; late: boolean };
type Group = { group?: string; subjectKind?: string; reported: number; expected: number; rows: Row[] };

const newest = (times: readonly string[]): { asOf?: Instant } => {
  const last = times.toSorted().at(-1);
  return last === undefined ? {} : { asOf: last as Instant };
};

const inGroups = (rows: readonly Row[], outcome: (row: Row) => boolean): Group[] => {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = groupOf(row);
    const group = groups.get(key) ?? {
      ...(row.group ? { group: row.group } : {}),
      subjectKind: row.subjectKind,
      reported: 0,
      expected: 0,
      rows: [],
    };
    group.rows.push(row);
    group.expected++;
    if (outcome(row)) group.reported++;
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** Our own participants: live from their leaves, or, once published, from the table that was published. */
const local = async (store: Reader, place: Place, me: Caller) => {
  const [stored, edition, before] = await Promise.all([
    store.all(leafItem, place),
    latestEdition(store, place),
    tableBefore(store, place),
  ]);
  const leaves = stored.map(({ value }) => value).filter(({ gone }) => !gone);
  const { rows, provisional } = tableOf(leaves, before);
  const frozen = new Map(edition?.value.rows.map((row) => [row.participant, row]));
  const leafOf = new Map(leaves.map((leaf) => [leaf.participant, leaf]));
  const limited = edition === undefined && !me.permissions.has("sheet.read");
  const lines = rows
    .map((row): ResultRow => frozen.get(row.participant) ?? row)
    .filter((row) => !limited || isSelf(me, row))
    .toSorted(byRank)
    .map((row): Row => line(row, leafOf.get(row.participant), limited));
  return {
    groups: inGroups(lines, ({ state }) => hasOutcome({ state: state as Leaf["state"] })),
    provisional:
      provisional || rows.some((row) => !hasOutcome({ state: leafOf.get(row.participant)?.state ?? "invited" })),
    published: edition !== undefined,
    limited,
    ...newest(leaves.map(({ lastActAt }) => lastActAt)),
  };
};

/** Until it is published a unit is told its own outcome, not its place among others. */
const line = (row: ResultRow, leaf: Leaf | undefined, limited: boolean): Row => {
  const { rank: _, of: __, movement: ___, ...rest } = row;
  return {
    ...(limited ? { ...rest, tied: false } : row),
    state: leaf?.state ?? "published",
    provisional: leaf?.provisional ?? false,
    late: leaf?.late ?? false,
  };
};

/** Child authorities side by side, by the criteria that they have in common with us and those above us. */
const acrossChildren = async (store: Reader, place: Place) => {
  const children = (await readChildren(store, { campaign: place.campaign, year: place.year })).map(
    ({ tenant, snapshot }) => ({ tenant: TenantId.parse(tenant), snapshot, count: addCounts(snapshot.depths) }),
  );
  const groups = rankWithinGroups(
    children.map(({ tenant, snapshot, count }) => {
      const [points, max] = comparable(count);
      return { id: tenant, points, max, complete: count.appraised > 0, provisional: !snapshot.complete };
    }),
  );
  const placed = new Map(groups.flatMap((group) => group.placed.map((one) => [one.id, one] as const)));
  const rows = children.map(({ tenant, snapshot, count }): Row => {
    const pair = comparable(count);
    const rank = placed.get(tenant);
    const percent = count.appraised > 0 ? percentOf(...pair) : undefined;
    return {
      participant: asParticipant(tenant),
      name: snapshot.name,
      is: "tenant",
      subjectKind: "",
      ranked: true,
      ...(rank ? { rank: rank.rank, of: rank.of } : {}),
      tied: rank?.tied ?? false,
      local: pair,
      ...(percent === undefined ? {} : { percent }),
      met: count.met,
      applicable: count.applicable,
      noData: count.noData,
      gateFailed: count.gateFailed > 0,
      state: count.appraised > 0 ? "appraised" : "registered",
      provisional: !snapshot.complete,
      late: count.late > 0,
    };
  });
  return {
    groups: inGroups(rows.toSorted(byRank), ({ rank }) => rank !== undefined),
    provisional: groups.some(({ provisional }) => provisional),
    published: false,
    limited: false,
    ...newest(children.flatMap(({ snapshot }) => snapshot.lastActAt ?? [])),
  };
};

export const ranking = [
  handle(getRanking, async ({ params, query, store, me }) => {
    const place = await ownPlace(store, params);
    const found =
      query.by === "comparable" && me.permissions.has("sheet.read")
        ? await acrossChildren(store, place)
        : await local(store, place, me);
    const groups = found.groups.filter(
      ({ group, subjectKind }) =>
        (query.group === undefined || group === query.group) &&
        (query.subjectKind === undefined || subjectKind === query.subjectKind),
    );
    return { ...found, groups };
  }),
];
