import * as z from "zod";
import { ParticipantId } from "../ids.ts";
import { percentOf } from "../score/exact.ts";
import { submittedStates } from "../score/leaf.ts";
import type { Leaf } from "../sheet/leaf.ts";
import { Instant } from "../time.ts";
import { addCounts, noCount, type Count } from "./count.ts";
import { canonical, fingerprint } from "./fingerprint.ts";
import { binCount, binOf, writeHistogram } from "./histogram.ts";
import { hasResult, settle } from "./settle.ts";

/** A sheet that has arrived from a child tenant: enough to count it until the receiver acts on it. */
export const Delivered = z.object({
  participant: ParticipantId,
  at: Instant,
  late: z.boolean().default(false),
  withdrawn: z.boolean().default(false),
});
export type Delivered = z.infer<typeof Delivered>;

/** What one authority's own plan comes to: its participants, whether or not it has children below. */
export type Own = {
  count: Count;
  /** Launched, and everyone expected has a result. */
  complete: boolean;
  lastActAt?: string | undefined;
  /** Fingerprint of everything this was computed from. */
  inputs: string;
};

const notYet: ReadonlySet<Leaf["state"]> = new Set(["invited", "registered", "drafting"]);

/** A delivered sheet stands for its participant until the receiving tenant has acted on it. */
const waits = (leaf: Leaf | undefined, sheet: Delivered | undefined): sheet is Delivered => {
  if (!sheet || sheet.withdrawn) return false;
  if (!leaf || notYet.has(leaf.state)) return true;
  return leaf.state === "returned" && sheet.at > leaf.lastActAt;
};

const one = (flag: boolean): number => (flag ? 1 : 0);

const countOf = (leaf: Leaf | undefined, sheet: Delivered | undefined): Count => {
  const count = noCount();
  const waiting = waits(leaf, sheet);
  count.expected = 1;
  count.registered = one(waiting || (leaf !== undefined && leaf.state !== "invited"));
  count.submitted = one(waiting || (leaf !== undefined && submittedStates.has(leaf.state)));
  count.returned = one(!waiting && leaf?.state === "returned");
  count.late = one((leaf?.late ?? false) || (waiting && sheet.late));
  if (!leaf || !hasResult(leaf)) return count;
  const [points, max] = leaf.local;
  count.appraised = 1;
  count.approved = one(leaf.state !== "appraised");
  count.published = one(leaf.state === "published");
  count.provisional = one(leaf.provisional);
  count.gateFailed = one(leaf.gateFailed);
  count.met = leaf.met;
  count.applicable = leaf.applicable;
  count.noData = leaf.noData;
  count.local = [points, max];
  count.origins = { ...leaf.pairs };
  if (leaf.band) count.bands = { [leaf.band]: 1 };
  const percent = percentOf(points, max);
  if (percent === undefined) return count;
  count.scored = 1;
  count.percent = percent;
  return count;
};

const histogramOf = (leaves: readonly Leaf[]): string => {
  const bins = Array.from({ length: binCount }, () => 0);
  for (const leaf of leaves) {
    const bin = hasResult(leaf) ? binOf(...leaf.local) : undefined;
    if (bin !== undefined) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return writeHistogram(bins);
};

const byParticipant = <T extends { participant: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.participant < b.participant ? -1 : 1));

/**
 * Counts an authority's own participants from their leaves and the sheets delivered but not yet acted upon. Averages
 * rest on appraised results only; what is merely handed in is counted, never summed.
 */
export const foldOwn = (leaves: readonly Leaf[], delivered: readonly Delivered[], launched: boolean): Own => {
  const settled = new Map(settle(leaves).map((leaf) => [leaf.participant, leaf]));
  const sheets = new Map(delivered.filter(({ withdrawn }) => !withdrawn).map((sheet) => [sheet.participant, sheet]));
  const participants = [...new Set([...settled.keys(), ...sheets.keys()])];
  const count = addCounts(participants.map((id) => countOf(settled.get(id), sheets.get(id))));
  count.tenants = 1;
  count.launched = one(launched);
  count.histogram = histogramOf([...settled.values()]);
  const acts = [...leaves.map((leaf) => leaf.lastActAt), ...delivered.map(({ at }) => at)].map((at) => Date.parse(at));
  return {
    count,
    complete: launched && count.expected > 0 && count.appraised === count.expected,
    lastActAt: acts.length === 0 ? undefined : new Date(Math.max(...acts)).toISOString(),
    inputs: fingerprint(
      canonical([launched, byParticipant(leaves).map(({ name: _, ...rest }) => rest), byParticipant(delivered)]),
    ),
  };
};
