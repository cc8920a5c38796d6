import { ProtocolError } from "./engine/protocol-error.ts";
import { sameItem } from "./items/canonical.ts";
import { type Change, Draft } from "./items/draft.ts";
import type { Items } from "./items/items.ts";
import type { Entry, Images, Journal } from "./journal/entry.ts";
import { type Outcome, refused } from "./operations/outcome.ts";
import type { Tokens } from "./operations/tokens.ts";

/** The points of a write at which a test may end the process. */
export const steps = [
  "before-journal",
  "within-journal",
  "after-journal",
  "before-apply",
  "after-apply",
  "before-answer",
] as const;
export type Step = (typeof steps)[number];
export type Faults = (step: Step) => void;

type Job = {
  readonly evaluate: (draft: Draft) => Outcome;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
};
type Evaluated = { readonly job: Job; readonly outcome: Outcome };

export type WriterPorts = {
  readonly items: Items;
  readonly tokens: Tokens;
  readonly journal: Journal;
  readonly now: () => number;
  /** The sequence number of the next change. */
  readonly next: number;
  readonly faults?: Faults | undefined;
  /** Called with the entries of a batch once their changes are in `items`. */
  readonly applied: (entries: readonly Entry[]) => void;
};

/** Writes that one journal sync may carry. Bounded, so that reads get their turn. */
const batchSize = 64;

const images = ({ before, after }: Change): Images => ({ ...(before ? { before } : {}), ...(after ? { after } : {}) });

/**
 * The one writer. Requests queue; a batch is tried in order over a draft, journalled with a single sync, applied at
 * once and only then answered: nobody reads what a crash could still take back, and a transaction is never seen half.
 */
export class Writer {
  readonly #ports: WriterPorts;
  #queue: Job[] = [];
  readonly #pauses: (() => Promise<void>)[] = [];
  #draining: Promise<void> | undefined;
  #next: number;
  #broken: unknown;

  constructor(ports: WriterPorts) {
    this.#ports = ports;
    this.#next = ports.next;
  }

  submit(evaluate: (draft: Draft) => Outcome): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ evaluate, resolve, reject });
      this.#wake();
    });
  }

  /** Ends when everything submitted so far is answered. */
  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  /** Runs `act` between two batches, before any write that waits: nothing is half done then. */
  between<T>(act: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#pauses.push(() => act().then(resolve, reject));
      this.#wake();
    });
  }

  #wake(): void {
    if (this.#draining) return;
    const pause = this.#pauses.shift();
    if (!pause && this.#queue.length === 0) return;
    const work = pause ? pause() : new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#drain());
    this.#draining = work.finally(() => {
      this.#draining = undefined;
      this.#wake();
    });
  }

  async #drain(): Promise<void> {
    const jobs = this.#queue.splice(0, batchSize);
    if (this.#broken !== undefined) {
      for (const job of jobs) job.reject(this.#broken);
      return;
    }
    const draft = new Draft(this.#ports.items);
    const entries: Entry[] = [];
    const changes: Change[] = [];
    const evaluated: Evaluated[] = [];
    for (const job of jobs) {
      const outcome = this.#evaluate(job, draft);
      if (!outcome) continue;
      evaluated.push({ job, outcome });
      changes.push(...outcome.changes);
      const entry = this.#entry(outcome);
      if (entry) entries.push(entry);
    }
    try {
      await this.#commit(entries, changes);
      this.#ports.faults?.("before-answer");
    } catch (error) {
      this.#broken = error;
      for (const { job } of evaluated) job.reject(error);
      return;
    }
    for (const { job, outcome } of evaluated) job.resolve(outcome);
  }

  async #commit(entries: readonly Entry[], changes: readonly Change[]): Promise<void> {
    const { journal, items, faults, applied } = this.#ports;
    if (entries.length > 0) {
      faults?.("before-journal");
      await journal.append(entries);
      faults?.("after-journal");
    }
    faults?.("before-apply");
    for (const { key, after } of changes) {
      if (after) items.set(key, after);
      else items.delete(key);
    }
    if (entries.length > 0) applied(entries);
    faults?.("after-apply");
  }

  #evaluate(job: Job, draft: Draft): Outcome | undefined {
    try {
      const outcome = job.evaluate(draft);
      // Remembered at once: the same token may come again within this batch.
      if (outcome.token) this.#ports.tokens.remember({ ...outcome.token, at: this.#ports.now() });
      return outcome;
    } catch (error) {
      if (error instanceof ProtocolError) return refused(error);
      job.reject(error);
      return undefined;
    }
  }

  #entry({ changes, token }: Outcome): Entry | undefined {
    const effective = changes.filter(({ before, after }) => !sameItem(before, after));
    if (effective.length === 0 && !token) return undefined;
    const first = this.#next;
    this.#next += effective.length;
    return { first, at: this.#ports.now(), images: effective.map(images), ...(token ? { token } : {}) };
  }
}
