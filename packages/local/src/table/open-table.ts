import { createDispatch, type Usage } from "./dispatch.ts";
import type { Data, TableDescription } from "./engine/dynalite.ts";
import { listen } from "./http.ts";
import { digestOf } from "./items/canonical.ts";
import type { Manifest } from "./journal/copy.ts";
import { diskStorage } from "./journal/disk-storage.ts";
import { memoryStorage } from "./journal/memory-storage.ts";
import type { Storage } from "./journal/storage.ts";
import type { Answer } from "./operations/outcome.ts";
import { streamArn, tableSchema } from "./schema.ts";
import { splitShard } from "./stream/shards.ts";
import { type Faults, Writer } from "./writer.ts";

export type TableOptions = {
  readonly tableName: string;
  /** Where the table is kept; without it the table is gone when the process ends. */
  readonly folder?: string;
  /** A free port is taken if none is named. */
  readonly port?: number;
  /** The clock for stream records and client tokens, in milliseconds since 1970. */
  readonly now?: () => number;
  /** Takes notes that an operator should read. */
  readonly log?: (note: string) => void;
  /** Called at each step of a write; tests end the process there. */
  readonly faults?: Faults;
  /** Bytes of journal after which a snapshot is taken, if the last snapshot wasn't larger. */
  readonly compactAfter?: number;
};

export type OpenTable = {
  readonly endpoint: string;
  readonly port: number;
  readonly streamArn: string;
  /** One request of the protocol without HTTP; `target` is the `x-amz-target` header. Never throws. */
  handle(target: string, body: unknown): Promise<Answer>;
  /** SHA-256 (hex) over all items in key order. */
  digest(): string;
  usage(): Usage;
  /** Tells a listener after each batch of writes that the stream has grown. Gives the way to stop. */
  onRecords(listener: () => void): () => void;
  /** Closes a shard of the stream and opens two for its halves; without an id the first open one. */
  splitShard(id?: string): Promise<void>;
  /** Writes a consistent copy, stream included, into an empty folder, from which a table can be opened. */
  snapshot(to: string): Promise<Manifest>;
  /** Answers what has come, and releases the folder. */
  close(): Promise<void>;
};

const compactAfter = 16 * 1024 * 1024;

const openStorage = async (table: TableDescription, options: TableOptions): Promise<Storage> => {
  const { folder, now = Date.now, log = () => undefined, faults } = options;
  const settings = { now, log, faults, compactAfter: options.compactAfter ?? compactAfter };
  return folder === undefined ? memoryStorage(table, settings) : await diskStorage(folder, table, settings);
};

/** Opens the table, made if it isn't there, and serves it on the loopback interface. Throws a Failure. */
export const openTable = async (options: TableOptions): Promise<OpenTable> => {
  const { tableName, now = Date.now, log = () => undefined, faults } = options;
  const table = tableSchema(tableName);
  const storage = await openStorage(table, options);
  const { state, journal } = storage;
  const { items, tokens, history } = state;
  const usage: Usage = { requests: 0, read: 0, write: 0 };
  const listeners = new Set<() => void>();
  const between = <T>(act: () => Promise<T>): Promise<T> => writer.between(act);
  const writer = new Writer({
    items,
    tokens,
    journal,
    now,
    faults,
    next: history.next,
    applied(entries) {
      history.push(entries);
      storage.tend(between);
      for (const listener of listeners) listener();
    },
  });
  const dispatch = createDispatch({ table, state, writer, usage, now, log });
  const release = async (): Promise<void> => {
    await writer.idle();
    await storage.close();
  };
  const server = await listen((target, body) => dispatch(target, (body ?? {}) as Data), options.port ?? 0).catch(
    async (error: unknown) => {
      await release();
      throw error;
    },
  );

  return {
    endpoint: server.endpoint,
    port: server.port,
    streamArn: streamArn(tableName, state.label),
    handle: (target, body) => dispatch(target, structuredClone(body ?? {}) as Data),
    digest: () => digestOf(items.all()),
    usage: () => ({ ...usage }),
    onRecords(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    splitShard: (id) =>
      between(async () => {
        const open = id ?? state.shards.find(({ to }) => to === undefined)?.id ?? "";
        const shards = splitShard(state.shards, open, history.next, now());
        await journal.append([{ first: history.next, at: now(), images: [], shards }]);
        state.shards = shards;
      }),
    snapshot: (to) => storage.copy(to, between),
    async close() {
      await server.close();
      await release();
    },
  };
};
