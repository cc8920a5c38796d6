import { Leaf, type TenantId } from "@thidua/domain";
import { incomingItem, keyOf, leafItem, run, sumItem, workFor, yearItem, type RollupPorts } from "@thidua/data";
import { createAbstractHierarchy } from "./abstract-hierarchy.ts";
import { createAbstractTable, type Items, type Weakness, type Written } from "./abstract-table.ts";
import { differences } from "./check.ts";
import { createRandom, type Random } from "./random.ts";
import { Crash, createScheduler } from "./scheduler.ts";
import { firstEdges, provinces, roots, tenants, wards, year } from "./tree.ts";

/** What does the work of a record. */
export type DoWork = (ports: RollupPorts, record: Written) => Promise<void>;

export type Options = {
  seed: number;
  weakness?: Weakness;
  /** Every so often a summary is deleted to be built again. */
  rebuilds?: boolean;
  /** Without them nothing crashes and nothing comes twice. */
  faults?: boolean;
  moves?: boolean;
  doWork?: DoWork;
};

const byTheRules: DoWork = async (ports, key) => {
  for (const work of workFor(key)) await run(ports, work);
};

const states = ["invited", "registered", "submitted", "returned", "appraised", "approved", "published"] as const;

const randomLeaf = (random: Random, tenant: TenantId, participant: string, tick: number): Leaf =>
  Leaf.parse({
    participant,
    name: participant,
    subjectKind: "collective",
    is: "unit",
    state: random.pick(states),
    local: [random.below(9) * 10_000, 80_000],
    pairs: { [tenant]: [random.below(9) * 10_000, 80_000] },
    lastActAt: new Date(Date.UTC(2024, 5, 15) + tick * 1000).toISOString(),
  });

let opened: Items | undefined;

/** One random history of a table, its hierarchy and the workers that follow them. */
const createHistory = (
  { seed, weakness = "none", rebuilds = false, doWork = byTheRules, faults = true }: Options,
  start?: Items,
) => {
  const random = createRandom(seed);
  const scheduler = createScheduler(random, faults ? 0.01 : 0);
  const pending: Written[] = [];
  const failures: string[] = [];
  const onWrite = (key: Written): void => {
    if (workFor(key).length > 0) pending.push(key);
  };
  const table = createAbstractTable(random, scheduler, onWrite, weakness, start);
  const hierarchy = createAbstractHierarchy(scheduler, tenants, year, onWrite);
  for (const edge of firstEdges) hierarchy.move(...edge);
  pending.length = 0;

  const leaves = new Map<TenantId, Map<string, Leaf>>(tenants.map((tenant) => [tenant, new Map()]));
  // A few busy tenants, so that workers meet at the same records.
  const busy = Array.from({ length: 1 + random.below(2) }, () => random.pick(tenants));
  let ticks = 0;
  const changeLeaf = (): void => {
    const tenant = random.pick(busy);
    const participant = `UNIT0000000${random.below(3)}`;
    const leaf = randomLeaf(random, tenant, participant, ticks++);
    leaves.get(tenant)?.set(participant, leaf);
    table.write(keyOf(leafItem, tenant, year, { participant }), leaf);
  };
  const moveSomeone = (): void => {
    const first = busy[0] ?? wards[0];
    const child =
      random.chance(0.6) && !roots.some((root) => root === first) ? first : random.pick([...provinces, ...wards]);
    const above: readonly TenantId[] = wards.some((ward) => ward === child) ? provinces : roots;
    hierarchy.move(child, random.pick(above));
  };
  const rebuild = (): void => {
    const key = keyOf(sumItem, random.pick([provinces[0], roots[0]]), year, {});
    if (table.items.get(key.pk)?.delete(key.sk)) pending.push({ ...key, sk: incomingItem.sort({ child: "X" }) });
  };

  const atWork = new Set<number>();
  let born = 0;
  const startWorker = async (): Promise<void> => {
    const [key] = pending.splice(random.below(pending.length), 1);
    if (!key) return;
    if (faults && random.chance(0.1)) pending.push(key);
    const worker = born++;
    const ports = { table: table.for(worker), hierarchy: hierarchy.for(worker), generation: 1, attempts: 4 };
    atWork.add(worker);
    const fail = (cause: Error): void => {
      // A crash, or too many lost races: the stream brings the record again.
      if (cause instanceof Crash || cause.message.startsWith("lost ")) pending.push(key);
      else failures.push(cause.message);
    };
    void doWork(ports, key)
      .catch(fail)
      .finally(() => atWork.delete(worker));
    await scheduler.settle();
  };

  return {
    table,
    openAll: (): void => {
      for (const tenant of tenants) table.write(keyOf(yearItem, tenant, year, { year: year.year }), {});
    },
    /** Interleaves so many changes and moves with everything they set off, until nothing is left to do. */
    async goOn(changes: number, moves: number): Promise<void> {
      let [left, toMove] = [changes, moves];
      while (left > 0 || toMove > 0 || pending.length > 0 || atWork.size > 0) {
        if (left > 0 && random.chance(0.15)) {
          left--;
          changeLeaf();
        } else if (toMove > 0 && random.chance(0.15)) {
          toMove--;
          moveSomeone();
        } else if (rebuilds && left > 0 && random.chance(0.03)) rebuild();
        else if (atWork.size < 6 && pending.length > 0 && random.chance(0.4)) await startWorker();
        else if (!(await scheduler.step()) && pending.length > 0) await startWorker();
      }
    },
    wrong: (): string[] => [
      ...failures,
      ...differences(table, hierarchy, tenants, year, (tenant) => [...(leaves.get(tenant)?.values() ?? [])]),
    ],
    random,
  };
};

/**
 * Runs one history to its end and says what is wrong in the table then; nothing is what it should be. One in five opens
 * the year in the midst of it, the others start with it open.
 */
export const runHistory = async (options: Options): Promise<string[]> => {
  const fresh = options.seed % 5 === 0 && options.doWork === undefined;
  if (!fresh && !opened) {
    const first = createHistory({ seed: 1 });
    first.openAll();
    await first.goOn(0, 0);
    opened = first.table.items;
  }
  const history = createHistory(options, fresh ? undefined : opened);
  if (fresh) history.openAll();
  await history.goOn(3 + history.random.below(5), options.moves === false ? 0 : history.random.below(3));
  return history.wrong();
};
