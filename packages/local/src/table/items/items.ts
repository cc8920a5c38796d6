import type { WireItem } from "../engine/dynalite.ts";

/** Bounds on keys in the form that `createKey` gives; at most one of each side counts. */
export type Range = { gt?: string; gte?: string; lt?: string; lte?: string; reverse?: boolean };

type Partition = { readonly rows: Map<string, WireItem>; order: string[]; sorted: boolean };

/** `<hash>/<pk in hex>/<sk in hex>/` → the first two parts and the rest. */
const split = (key: string): [string, string] => {
  const end = key.indexOf("/", key.indexOf("/") + 1) + 1;
  return [key.slice(0, end), key.slice(end)];
};

const firstAtLeast = (order: readonly string[], bound: string): number => {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((order[middle] as string) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
};

const within = (key: string, { gt, gte, lt, lte }: Range): boolean =>
  (gt === undefined || key > gt) &&
  (gte === undefined || key >= gte) &&
  (lt === undefined || key < lt) &&
  (lte === undefined || key <= lte);

/** The items of the table in memory, each partition in key order. Keys are hex, so string order is byte order. */
export class Items {
  readonly #partitions = new Map<string, Partition>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get(key: string): WireItem | undefined {
    const [partition, row] = split(key);
    return this.#partitions.get(partition)?.rows.get(row);
  }

  set(key: string, item: WireItem): void {
    const [name, row] = split(key);
    let partition = this.#partitions.get(name);
    if (!partition) this.#partitions.set(name, (partition = { rows: new Map(), order: [], sorted: true }));
    if (!partition.rows.has(row)) {
      this.#count++;
      const last = partition.order.at(-1);
      // Sorting is put off until someone reads the partition: loading a table only appends.
      if (last !== undefined && last > row) partition.sorted = false;
      partition.order.push(row);
    }
    partition.rows.set(row, item);
  }

  delete(key: string): void {
    const [name, row] = split(key);
    const partition = this.#partitions.get(name);
    if (!partition?.rows.delete(row)) return;
    this.#count--;
    const order = this.#sorted(partition);
    order.splice(firstAtLeast(order, row), 1);
    if (order.length === 0) this.#partitions.delete(name);
  }

  /** Every item in key order. */
  *all(): Generator<WireItem> {
    for (const name of [...this.#partitions.keys()].toSorted()) yield* this.#rows(name);
  }

  /** The items whose keys lie in the range, in key order or against it. */
  range(range: Range): WireItem[] {
    const low = range.gt ?? range.gte ?? "";
    const high = range.lt ?? range.lte ?? "";
    const [name] = split(low);
    const found = name !== "" && high.startsWith(name) ? this.#inside(name, range) : this.#across(range);
    return range.reverse ? found.toReversed() : found;
  }

  #inside(name: string, range: Range): WireItem[] {
    const partition = this.#partitions.get(name);
    if (!partition) return [];
    const order = this.#sorted(partition);
    const found: WireItem[] = [];
    const low = (range.gt ?? range.gte ?? "").slice(name.length);
    for (let at = firstAtLeast(order, low); at < order.length; at++) {
      const row = order[at] as string;
      if (within(name + row, range)) found.push(partition.rows.get(row) as WireItem);
      else if (found.length > 0) break;
      else if (row > (range.lt ?? range.lte ?? "").slice(name.length)) break;
    }
    return found;
  }

  #across(range: Range): WireItem[] {
    const found: WireItem[] = [];
    for (const name of [...this.#partitions.keys()].toSorted()) {
      const partition = this.#partitions.get(name) as Partition;
      for (const row of this.#sorted(partition)) {
        if (within(name + row, range)) found.push(partition.rows.get(row) as WireItem);
      }
    }
    return found;
  }

  *#rows(name: string): Generator<WireItem> {
    const partition = this.#partitions.get(name) as Partition;
    for (const row of this.#sorted(partition)) yield partition.rows.get(row) as WireItem;
  }

  #sorted(partition: Partition): string[] {
    if (!partition.sorted) {
      partition.order.sort();
      partition.sorted = true;
    }
    return partition.order;
  }
}
