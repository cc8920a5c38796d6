import { Stream } from "node:stream";
import type { Range } from "../items/items.ts";
import type { TableDescription, WireItem } from "./dynalite.ts";
import { resourceNotFound } from "./protocol-error.ts";

type Callback = (error: unknown, value?: unknown) => void;

/** Items handed to dynalite one by one, as its queries expect them: listeners are attached before the first. */
class ItemStream extends Stream {
  #stopped = false;

  constructor(items: readonly WireItem[]) {
    super();
    process.nextTick(() => {
      for (const item of items) {
        if (this.#stopped) return;
        this.emit("data", item);
      }
      this.emit("end");
    });
  }

  destroy(): void {
    this.#stopped = true;
  }
}

/** Where an action finds and leaves items. */
export type ItemSource = {
  get(key: string): WireItem | undefined;
  put?(key: string, item: WireItem): void;
  delete?(key: string): void;
  range?(range: Range): WireItem[];
};

/**
 * The table as dynalite's actions see one. They were written for LevelDB; over items in memory every call ends
 * at once, so a whole transaction is evaluated without another request coming between.
 */
export const storeOver = (table: TableDescription, items: ItemSource): unknown => ({
  options: { maxItemSize: Number.POSITIVE_INFINITY },
  getTable(name: string, ...rest: unknown[]) {
    const done = rest.at(-1) as Callback;
    if (name !== table.TableName) {
      const { message, body, status } = resourceNotFound();
      return done(Object.assign(new Error(message), { statusCode: status, body }));
    }
    return done(null, table);
  },
  getItemDb: () => ({
    lock: (_key: string, held: (release: (done: Callback) => Callback) => void) => held((done) => done),
    get: (key: string, done: Callback) => done(null, items.get(key)),
    put(key: string, item: WireItem, done: Callback) {
      items.put?.(key, item);
      done(null);
    },
    del(key: string, done: Callback) {
      items.delete?.(key);
      done(null);
    },
    createValueStream: (range: Range) => new ItemStream(items.range?.(range) ?? []),
  }),
});
