import { join } from "node:path";
import type { TableDescription } from "../engine/dynalite.ts";
import { emptyState, type State } from "../state.ts";
import { emptyFolder, writeCopy } from "./copy.ts";
import type { Entry } from "./entry.ts";
import { journalName } from "./files.ts";
import { type Moment, retention } from "./keeper.ts";
import { type Closed, createSegment } from "./segment-file.ts";
import type { Storage, StorageOptions } from "./storage.ts";

/** Records that a closed part of the stream holds. */
const partLength = 10_000;
/** Records kept in all: without files each keeps its images in memory. */
const mostRecords = 200_000;

/** The stream's past, written down record by record. */
const pastOf = async ({ history }: State): Promise<Entry[]> => {
  const entries: Entry[] = [];
  let at = history.horizon;
  while (at < history.next) {
    const records = await history.read(at, partLength);
    for (const { sequence, at: written, ...images } of records) {
      entries.push({ first: sequence, at: written, images: [images] });
    }
    at += records.length;
  }
  return entries;
};

/** A table that is gone when the process ends. */
export const memoryStorage = (table: TableDescription, { now }: StorageOptions): Storage => {
  const state = emptyState(now);
  const { history } = state;

  const moment = (): Moment => {
    const { label, items, tokens, shards } = state;
    const kept = { label, next: history.next, shards, tokens: tokens.all(), items: [...items.all()] };
    return { number: 2, snapshot: { table: table.TableName, ...kept }, closed: [] };
  };

  const writePast = async (to: string): Promise<Closed> => {
    const entries = await pastOf(state);
    const first = history.horizon;
    const path = join(to, journalName(1));
    const bytes = await createSegment(path, { format: 1, table: table.TableName, first }, entries);
    return { number: 1, bytes, first, next: history.next, lastAt: entries.at(-1)?.at ?? now() };
  };

  return {
    state,
    journal: { append: async () => undefined, close: async () => undefined },
    tend() {
      if (history.tailLength < partLength) return;
      history.roll();
      history.trim(now() - retention.milliseconds, mostRecords);
    },
    async copy(to, between) {
      await emptyFolder(to);
      return await between(() => writeCopy(to, moment(), writePast));
    },
    close: async () => undefined,
  };
};
