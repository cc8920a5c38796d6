import { open, truncate } from "node:fs/promises";
import { join } from "node:path";
import type { TableDescription } from "../engine/dynalite.ts";
import { Items } from "../items/items.ts";
import { emptyState, place, replay, type State, stateFrom } from "../state.ts";
import { DiskJournal, type DiskOptions } from "./disk.ts";
import { damaged, missing, otherTable, unwritable } from "./faults.ts";
import { journalName, type Listing, listFolder, snapshotName } from "./files.ts";
import { type Past, pastIn } from "./past.ts";
import { type Closed, createSegment, readHead, readSegment, type SegmentFile } from "./segment-file.ts";
import { readSnapshot, writeSnapshot } from "./snapshot-file.ts";

export type Loaded = {
  readonly state: State;
  readonly journal: DiskJournal;
  readonly past: Past;
  /** The number of the snapshot that was read. */
  readonly snapshot: number;
  /** The journals that no longer grow, oldest first. */
  readonly closed: Closed[];
};
export type LoadPorts = { readonly now: () => number; readonly log: (note: string) => void };

/** What is in the folder; an empty one is given an empty table. */
const prepare = async ({ folder, table }: DiskOptions, now: () => number): Promise<Listing> => {
  const found = await listFolder(folder);
  const { label, shards } = emptyState(now);
  const firstSnapshot = join(folder, snapshotName(1));
  if (found.snapshots.length === 0) {
    if (found.journals.length > 0) throw missing(firstSnapshot);
    await writeSnapshot(firstSnapshot, { table, label, next: 1, shards, tokens: [], items: [] });
  }
  // The first snapshot is written before the first journal; a crash may have come between.
  if ((found.snapshots.at(-1) ?? 1) === 1 && found.journals.length === 0) {
    await createSegment(join(folder, journalName(1)), { format: 1, table, first: 1 });
  }
  return await listFolder(folder);
};

/** The journals before the snapshot. Each is described by the one that follows it. */
const closedBefore = async (folder: string, { journals }: Listing, first: number): Promise<Closed[]> => {
  const heads = journals
    .filter((number) => number < first)
    .map((number) => readHead(join(folder, journalName(number + 1))));
  return (await Promise.all(heads)).flatMap(({ previous }) => (previous ? [previous] : []));
};

const restore = async (table: TableDescription, folder: string, listing: Listing, past: Past, now: () => number) => {
  const first = listing.snapshots.at(-1) ?? 1;
  const items = new Items();
  const kept = readSnapshot(join(folder, snapshotName(first)), (item) => place(item, table, items));
  if (kept.table !== table.TableName) throw otherTable(folder, kept.table, table.TableName);
  const closed = await closedBefore(folder, listing, first);
  const segments = closed
    .filter((journal) => journal.next > journal.first)
    .map((journal) => ({ ...journal, records: () => past(journal.number) }));
  return { first, closed, state: stateFrom(kept, items, segments, now) };
};

/** A journal that doesn't carry on where the one before ended has lost something on the way. */
const checkOrder = (path: string, { head, lines }: SegmentFile, next: number): void => {
  let expected = next;
  for (const { first, images } of [{ first: head.first, images: [] }, ...lines]) {
    if (first !== expected) {
      const what = {
        vi: `thiếu các lần ghi từ số ${expected}`,
        en: `the writes from number ${expected} on are missing`,
      };
      throw damaged(path, 0, what);
    }
    expected += images.length;
  }
};

const checkLength = (path: string, { head }: SegmentFile, before: Closed | undefined): void => {
  if (before && head.previous?.bytes !== before.bytes) {
    throw damaged(path, before.bytes, { vi: "tệp bị cụt", en: "the file ends too early" });
  }
};

/** Does again every write after the snapshot. Gives the journals in order; the last is to be carried on. */
const replayAll = (
  table: TableDescription,
  folder: string,
  state: State,
  numbers: readonly number[],
  past: Past,
): { journals: Closed[]; last: SegmentFile } => {
  const journals: Closed[] = [];
  let last!: SegmentFile;
  for (const number of numbers) {
    const path = join(folder, journalName(number));
    const before = journals.at(-1);
    if (before) state.history.roll(() => past(before.number));
    last = readSegment(path, number === numbers.at(-1));
    checkLength(join(folder, journalName(number - 1)), last, before);
    checkOrder(path, last, state.history.next);
    for (const entry of last.lines) replay(entry, table, state);
    const lastAt = last.lines.at(-1)?.at ?? before?.lastAt ?? 0;
    journals.push({ number, bytes: last.end, first: last.head.first, next: state.history.next, lastAt });
  }
  return { journals, last };
};

const carryOn = async (
  options: DiskOptions,
  at: Closed,
  file: SegmentFile,
  log: LoadPorts["log"],
): Promise<DiskJournal> => {
  const path = join(options.folder, journalName(at.number));
  if (file.torn) {
    log(`${path}: ${file.bytes - file.end} bytes of a write that was never acknowledged were cut at byte ${file.end}`);
    await truncate(path, file.end);
  }
  const handle = await open(path, "r+");
  // What a crash left and what was cut reach the disk before anything is added.
  await handle.sync();
  return new DiskJournal(options, { ...at, handle });
};

/** Every number from `first` to the last there is; one that is missing is a Failure. */
const unbroken = (folder: string, { journals }: Listing, first: number): number[] => {
  const last = Math.max(first, journals.at(-1) ?? first);
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const gap = numbers.find((number) => !journals.includes(number));
  if (gap !== undefined) throw missing(join(folder, journalName(gap)));
  return numbers;
};

const asFailure = (folder: string, error: unknown): unknown =>
  error instanceof Error && "syscall" in error ? unwritable(folder, error) : error;

/** Reads a data folder: the newest snapshot and every write after it. Throws a Failure that says what to do. */
export const loadFolder = async (table: TableDescription, options: DiskOptions, ports: LoadPorts): Promise<Loaded> => {
  const { folder } = options;
  try {
    const listing = await prepare(options, ports.now);
    const past = pastIn(folder);
    const { first, closed, state } = await restore(table, folder, listing, past, ports.now);
    const { journals, last } = replayAll(table, folder, state, unbroken(folder, listing, first), past);
    const current = journals.at(-1) as Closed;
    const journal = await carryOn(options, current, last, ports.log);
    return { state, journal, past, snapshot: first, closed: [...closed, ...journals.slice(0, -1)] };
  } catch (error) {
    throw asFailure(folder, error);
  }
};
