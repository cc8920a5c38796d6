import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { TableDescription } from "../engine/dynalite.ts";
import { copyJournals, emptyFolder, writeCopy } from "./copy.ts";
import { unwritable } from "./faults.ts";
import { Keeper } from "./keeper.ts";
import { loadFolder } from "./load.ts";
import { lockFolder } from "./lock.ts";
import type { Storage, StorageOptions } from "./storage.ts";

/** A table in a folder. Throws a Failure that says what is wrong with the folder and what to do. */
export const diskStorage = async (
  folder: string,
  table: TableDescription,
  options: StorageOptions,
): Promise<Storage> => {
  const path = resolve(folder);
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  const release = await lockFolder(path);
  try {
    return await openLocked(path, table, options, release);
  } catch (error) {
    await release();
    throw error;
  }
};

const openLocked = async (
  folder: string,
  table: TableDescription,
  { now, log, faults, compactAfter }: StorageOptions,
  release: () => Promise<void>,
): Promise<Storage> => {
  const name = table.TableName;
  const { state, journal, past, snapshot, closed } = await loadFolder(
    table,
    { folder, table: name, faults },
    { now, log },
  );
  const keeper = new Keeper({ folder, state, journal, past, closed, snapshot, now, compactAfter });
  let compacting = false;

  return {
    state,
    journal,
    tend(between) {
      if (compacting || !keeper.due) return;
      compacting = true;
      keeper
        .compact(name, between)
        .catch((error: unknown) => log(`${folder}: no snapshot could be taken, the journal grows on: ${String(error)}`))
        .finally(() => {
          compacting = false;
        });
    },
    async copy(to, between) {
      await emptyFolder(to);
      return await keeper.exclusively(async () => {
        const moment = await keeper.moment(name, between);
        return await writeCopy(to, moment, copyJournals(folder, moment));
      });
    },
    async close() {
      await keeper.idle();
      await journal.close();
      await release();
    },
  };
};
