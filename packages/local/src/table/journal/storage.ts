import type { State } from "../state.ts";
import type { Faults } from "../writer.ts";
import type { Manifest } from "./copy.ts";
import type { Journal } from "./entry.ts";

/** Runs something between two batches of writes. */
export type Between = <T>(act: () => Promise<T>) => Promise<T>;

/** Where a table lives: what it knows, where its writes go, and how it is kept small and copied. */
export type Storage = {
  readonly state: State;
  readonly journal: Journal;
  /** To be called after each batch of writes. */
  tend(between: Between): void;
  /** Writes a consistent copy into an empty folder. */
  copy(to: string, between: Between): Promise<Manifest>;
  close(): Promise<void>;
};

export type StorageOptions = {
  readonly now: () => number;
  readonly log: (note: string) => void;
  readonly faults?: Faults | undefined;
  /** Bytes of journal after which a snapshot is taken. */
  readonly compactAfter: number;
};
