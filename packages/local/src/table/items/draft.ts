import type { WireItem } from "../engine/dynalite.ts";
import { freeze } from "./freeze.ts";

/** One item before and after a write; undefined is "not there". */
export type Change = {
  readonly key: string;
  readonly before: WireItem | undefined;
  readonly after: WireItem | undefined;
};

type Source = { get(key: string): WireItem | undefined };

/** Writes laid over a table without touching it: a request is tried here, and joined or dropped whole. */
export class Draft implements Source {
  readonly #under: Source;
  readonly #written = new Map<string, WireItem | undefined>();

  constructor(under: Source) {
    this.#under = under;
  }

  get(key: string): WireItem | undefined {
    return this.#written.has(key) ? this.#written.get(key) : this.#under.get(key);
  }

  put(key: string, item: WireItem): void {
    this.#written.set(key, freeze(item));
  }

  delete(key: string): void {
    this.#written.set(key, undefined);
  }

  /** Takes over what another draft, laid over this one, has written. */
  join(changes: readonly Change[]): void {
    for (const { key, after } of changes) this.#written.set(key, after);
  }

  /** What was written, in the order in which it was. */
  changes(): Change[] {
    return [...this.#written].map(([key, after]) => ({ key, before: this.#under.get(key), after }));
  }
}
