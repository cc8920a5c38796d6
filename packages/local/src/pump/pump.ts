import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
  type DynamoDBStreamsClient,
  type Shard,
} from "@aws-sdk/client-dynamodb-streams";
import { deliver } from "./deliver.ts";
import type { StreamHandler } from "./event.ts";

/** How far a consumer has come, by shard: the last sequence number that is behind it. */
export type Positions = Record<string, string>;
export type Checkpoints = {
  load: (consumer: string) => Promise<Positions>;
  save: (consumer: string, positions: Positions) => Promise<void>;
};

export type Consumer = { name: string; handler: StreamHandler };

export type PumpOptions = {
  streams: DynamoDBStreamsClient;
  streamArn: string;
  consumers: readonly Consumer[];
  checkpoints: Checkpoints;
  onFailure: (consumer: string, record: _Record, cause: unknown) => Promise<void>;
  log: (note: string) => void;
  batchSize?: number;
  tries?: number;
  /** Milliseconds between looks at a quiet stream. */
  idle?: number;
};

export type Pump = {
  start: () => void;
  /** Something was written: look at once. */
  wake: () => void;
  /** Returns when every consumer has handled all that was in the stream, and all that this caused. */
  drain: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Feeds the stream to the very handlers that Lambda will call: in order, in batches, at least once. */
export const createPump = (options: PumpOptions): Pump => {
  const { streams, streamArn, consumers, checkpoints, log, batchSize = 100, tries = 5, idle = 250 } = options;
  const positions = new Map<string, Positions>();
  const iterators = new Map<string, string>();
  let running: Promise<void>[] | undefined;
  const state = { stopping: false };
  let wakers: (() => void)[] = [];

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakers.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });

  const shards = async (): Promise<Shard[]> => {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const all = StreamDescription?.Shards ?? [];
    const known = new Set(all.map((shard) => shard.ShardId));
    const depth = (shard: Shard | undefined): number =>
      shard?.ParentShardId && known.has(shard.ParentShardId)
        ? 1 + depth(all.find((s) => s.ShardId === shard.ParentShardId))
        : 0;
    return all.toSorted((a, b) => depth(a) - depth(b));
  };

  const iteratorFor = async (consumer: string, shard: string): Promise<string | undefined> => {
    const held = iterators.get(`${consumer} ${shard}`);
    if (held !== undefined) return held;
    const after = positions.get(consumer)?.[shard];
    const from =
      after === undefined
        ? ({ ShardIteratorType: "TRIM_HORIZON" } as const)
        : ({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after } as const);
    try {
      return (await streams.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shard, ...from })))
        .ShardIterator;
    } catch (cause) {
      if ((cause as Error).name !== "TrimmedDataAccessException") throw cause;
      return (
        await streams.send(
          new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shard, ShardIteratorType: "TRIM_HORIZON" }),
        )
      ).ShardIterator;
    }
  };

  /** One look at every shard; gives how many records were handled. */
  const look = async ({ name, handler }: Consumer): Promise<number> => {
    let handled = 0;
    for (const { ShardId: shard = "" } of await shards()) {
      const iterator = await iteratorFor(name, shard);
      if (iterator === undefined) continue;
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }),
      );
      if (Records.length > 0) {
        await deliver(
          {
            handler,
            streamArn,
            tries,
            log: (note) => log(`${name}: ${note}`),
            backoff: (attempt) => new Promise((resolve) => setTimeout(resolve, Math.min(1000, 5 * 2 ** attempt))),
            onFailure: (record, cause) => options.onFailure(name, record, cause),
          },
          Records,
        );
        const last = Records.at(-1)?.dynamodb?.SequenceNumber;
        const now = { ...positions.get(name), ...(last === undefined ? {} : { [shard]: last }) };
        positions.set(name, now);
        await checkpoints.save(name, now);
        handled += Records.length;
      }
      if (NextShardIterator === undefined) iterators.delete(`${name} ${shard}`);
      else iterators.set(`${name} ${shard}`, NextShardIterator);
    }
    return handled;
  };

  /** Looks of one consumer never overlap, whoever asks for them. */
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = (consumer: Consumer): Promise<number> => {
    const before = turns.get(consumer.name) ?? Promise.resolve();
    const turn = before
      .catch(() => undefined)
      .then(async () => {
        if (!positions.has(consumer.name)) positions.set(consumer.name, await checkpoints.load(consumer.name));
        return look(consumer);
      });
    turns.set(consumer.name, turn);
    return turn;
  };

  const run = async (consumer: Consumer): Promise<void> => {
    while (!state.stopping) {
      try {
        if ((await inTurn(consumer)) === 0 && !state.stopping) await sleep(idle);
      } catch (cause) {
        iterators.clear();
        log(`${consumer.name}: the stream could not be read: ${String(cause)}`);
        if (!state.stopping) await sleep(1000);
      }
    }
  };

  const wake = () => {
    const sleeping = wakers;
    wakers = [];
    for (const wakeOne of sleeping) wakeOne();
  };

  return {
    wake,
    start() {
      running ??= consumers.map(run);
    },
    async drain() {
      for (let quiet = 0; quiet < 2;) {
        const handled = await Promise.all(consumers.map(inTurn));
        quiet = handled.some((count) => count > 0) ? 0 : quiet + 1;
      }
    },
    async stop() {
      state.stopping = true;
      wake();
      await Promise.all(running ?? []);
      await Promise.all([...turns.values()].map((turn) => turn.catch(() => undefined)));
    },
  };
};
