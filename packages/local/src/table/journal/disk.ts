import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Faults } from "../writer.ts";
import type { Entry, Journal } from "./entry.ts";
import { unwritable } from "./faults.ts";
import { journalName } from "./files.ts";
import { encodeFrame } from "./frame.ts";
import { type Closed, createSegment } from "./segment-file.ts";

export type DiskOptions = { readonly folder: string; readonly table: string; readonly faults?: Faults | undefined };

/** The journal in use: where it stands, and what has been written to it. */
export type Place = Closed & { readonly handle: FileHandle };

/** The journal on disk: a row of files, of which the last grows. */
export class DiskJournal implements Journal {
  readonly #options: DiskOptions;
  #current: Place;

  constructor(options: DiskOptions, current: Place) {
    this.#options = options;
    this.#current = current;
  }

  /** The file that grows: its number, its bytes on disk and the sequence numbers in it. */
  get current(): Closed {
    const { handle: _handle, ...closed } = this.#current;
    return closed;
  }

  /** Entries in one write and one sync. */
  async append(entries: readonly Entry[]): Promise<void> {
    const { handle, bytes } = this.#current;
    const frames = Buffer.concat(entries.map((entry) => encodeFrame(JSON.stringify(entry), bytes)));
    try {
      await this.#write(handle, frames, bytes);
      await handle.datasync();
    } catch (error) {
      throw unwritable(this.#options.folder, error);
    }
    const last = entries.at(-1);
    const next = last ? last.first + last.images.length : this.#current.next;
    this.#current = { ...this.#current, bytes: bytes + frames.length, next, lastAt: last?.at ?? this.#current.lastAt };
  }

  async #write(handle: FileHandle, frames: Buffer, position: number): Promise<void> {
    const { faults } = this.#options;
    // A test may end the process between two halves of a write, as a power cut would.
    const cut = faults ? Math.floor(frames.length / 2) : frames.length;
    await handle.write(frames, 0, cut, position);
    if (!faults) return;
    faults("within-journal");
    await handle.write(frames, cut, frames.length - cut, position + cut);
  }

  /** Closes the file that grows and starts the next. Gives the closed one. */
  async roll(): Promise<Closed> {
    const { folder, table } = this.#options;
    const closed = this.current;
    const number = closed.number + 1;
    const path = join(folder, journalName(number));
    const bytes = await createSegment(path, { format: 1, table, first: closed.next, previous: closed });
    const handle = await open(path, "r+");
    await this.#current.handle.close();
    this.#current = { number, bytes, first: closed.next, next: closed.next, lastAt: closed.lastAt, handle };
    return closed;
  }

  close(): Promise<void> {
    return this.#current.handle.close();
  }
}
