import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { State } from "../state.ts";
import type { DiskJournal } from "./disk.ts";
import { journalName, listFolder, snapshotName } from "./files.ts";
import type { Past } from "./past.ts";
import type { Closed } from "./segment-file.ts";
import type { Between } from "./storage.ts";
import { type Snapshot, writeSnapshot } from "./snapshot-file.ts";

/** Stream records are kept for a day, as in DynamoDB, but no more than this many. */
export const retention = { milliseconds: 24 * 3_600_000, records: 2_000_000 };

export type KeeperPorts = {
  readonly folder: string;
  readonly state: State;
  readonly journal: DiskJournal;
  readonly past: Past;
  readonly closed: Closed[];
  /** The number of the snapshot that the folder was read from. */
  readonly snapshot: number;
  readonly now: () => number;
  /** Bytes of journal after which a snapshot is taken, so that a start stays short; a larger table waits longer. */
  readonly compactAfter: number;
};

/** A moment of the table, and the journals that led to it. */
export type Moment = { readonly number: number; readonly snapshot: Snapshot; readonly closed: readonly Closed[] };

/** Keeps the data folder small: snapshots instead of ever longer journals, and a day of stream. */
export class Keeper {
  readonly #ports: KeeperPorts;
  #busy: Promise<unknown> = Promise.resolve();
  /** Bytes of closed journals since the last snapshot. */
  #since: number;
  #snapshotBytes = 0;

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
    this.#since = ports.closed
      .filter(({ number }) => number >= ports.snapshot)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Whether so much was written since the last snapshot that the next is due. */
  get due(): boolean {
    const { journal, compactAfter } = this.#ports;
    return this.#since + journal.current.bytes > Math.max(compactAfter, this.#snapshotBytes);
  }

  /** Does one thing at a time with the files of the folder. */
  exclusively<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#busy.then(act);
    this.#busy = result.catch(() => undefined);
    return result;
  }

  /** Closes the journal that grows and takes what stands in the table at that moment. */
  moment(table: string, between: Between): Promise<Moment> {
    const { state, journal, past, closed } = this.#ports;
    return between(async () => {
      const rolled = await journal.roll();
      closed.push(rolled);
      this.#since += rolled.bytes;
      state.history.roll(() => past(rolled.number));
      const { label, items, tokens, history, shards } = state;
      const snapshot = { table, label, next: history.next, shards, tokens: tokens.all(), items: [...items.all()] };
      return { number: journal.current.number, snapshot, closed: [...closed] };
    });
  }

  /** Writes a snapshot and drops what it makes needless. */
  async compact(table: string, between: Between): Promise<void> {
    await this.exclusively(async () => {
      const { folder } = this.#ports;
      const { number, snapshot } = await this.moment(table, between);
      const path = join(folder, snapshotName(number));
      await writeSnapshot(path, snapshot);
      this.#snapshotBytes = (await stat(path)).size;
      this.#since = 0;
      const { snapshots } = await listFolder(folder);
      for (const old of snapshots.filter((n) => n < number)) await rm(join(folder, snapshotName(old)));
      await this.#forget(number);
    });
  }

  /** Deletes journals whose last record is older than the stream's memory. */
  async #forget(snapshot: number): Promise<void> {
    const { folder, state, closed, now } = this.#ports;
    state.history.trim(now() - retention.milliseconds, retention.records);
    const { horizon } = state.history;
    while (closed[0] && closed[0].number < snapshot && closed[0].next <= horizon) {
      await rm(join(folder, journalName(closed[0].number)), { force: true });
      closed.shift();
    }
  }

  idle(): Promise<unknown> {
    return this.#busy;
  }
}
