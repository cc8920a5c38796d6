import type { WireItem } from "../engine/dynalite.ts";
import type { Entry } from "../journal/entry.ts";

/** One stream record before it takes its wire form. */
export type Change = {
  readonly sequence: number;
  readonly at: number;
  readonly before?: WireItem;
  readonly after?: WireItem;
};

/** Records that no longer grow. They may lie in memory or be read from a file when asked for. */
export type Segment = {
  readonly first: number;
  readonly next: number;
  /** When the last record was written. */
  readonly lastAt: number;
  records(): Promise<readonly Change[]>;
};

export const changesOf = ({ first, at, images }: Entry): Change[] =>
  images.map((image, i) => ({ sequence: first + i, at, ...image }));

/** What the stream remembers: closed segments, oldest first, and the growing end in memory. */
export class History {
  #segments: Segment[] = [];
  #tail: Change[] = [];
  #next: number;

  constructor(next: number, segments: readonly Segment[] = []) {
    this.#next = next;
    this.#segments = [...segments];
  }

  /** The sequence number that the next record will have. */
  get next(): number {
    return this.#next;
  }

  /** The oldest sequence number that can still be read, or the next one if nothing is left. */
  get horizon(): number {
    return this.#segments[0]?.first ?? this.#tail[0]?.sequence ?? this.#next;
  }

  get tailLength(): number {
    return this.#tail.length;
  }

  push(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#tail.push(...changesOf(entry));
      this.#next = entry.first + entry.images.length;
    }
  }

  /** Closes the growing end; `records` says how to find it again, by default it stays in memory. */
  roll(records?: () => Promise<readonly Change[]>): void {
    const tail = this.#tail;
    const last = tail.at(-1);
    this.#tail = [];
    if (!last) return;
    const first = (tail[0] as Change).sequence;
    this.#segments.push({
      first,
      next: last.sequence + 1,
      lastAt: last.at,
      records: records ?? (async () => tail),
    });
  }

  /** Forgets closed segments whose last record is older than `before`, and the oldest while more than `most` records lie there. */
  trim(before: number, most = Number.POSITIVE_INFINITY): void {
    const excess = (first: Segment | undefined): boolean =>
      first !== undefined && (first.lastAt < before || this.#next - first.first > most);
    while (excess(this.#segments[0])) this.#segments.shift();
  }

  /** Up to `most` records from a sequence number on; may be fewer than there are, none only at the end. */
  async read(from: number, most: number): Promise<readonly Change[]> {
    const segment = this.#segments.find(({ next }) => next > from);
    const records = segment ? await segment.records() : this.#tail;
    const start = lowerBound(records, from);
    return records.slice(start, start + most);
  }
}

const lowerBound = (records: readonly Change[], sequence: number): number => {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle] as Change).sequence < sequence) low = middle + 1;
    else high = middle;
  }
  return low;
};
